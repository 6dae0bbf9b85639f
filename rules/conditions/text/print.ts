// Writes a condition as the text that reads back as the same.
import type { Condition, Operator, Test } from '../ast.ts'
import type { Catalogue } from '../catalogue.ts'
import { fieldOf } from '../fields.ts'
import { tidy } from '../tidy.ts'
import { quoted, writeValue } from './value.ts'

/** `parseCondition(printCondition(c))` is `tidy(c)`, as long as the catalogue knows its fields. */
export const printCondition = (condition: Condition, catalogue: Catalogue): string => {
  const plain = tidy(condition)
  return 'all' in plain && plain.all.length === 0 ? '' : print(plain, catalogue, false)
}

const print = (c: Condition, catalogue: Catalogue, isPart: boolean): string => {
  if ('not' in c) return `-${print(c.not, catalogue, true)}`
  if ('any' in c) return group(c.any.map((p) => print(p, catalogue, true)).join(' OR '), isPart)
  if (!('all' in c)) return isPart && isSeveralWords(c) ? `(${test(c, catalogue)})` : test(c, catalogue)
  if (c.all.length === 0) return '()'
  // Words stand bare once: beside each other they would be read as one search.
  const bare = c.all.findIndex(isWords)
  const parts = c.all.map((p, i) =>
    isWords(p) && i !== bare ? `text:${quoted(wordsOf(p))}` : print(p, catalogue, !isWords(p)),
  )
  return group(parts.join(' '), isPart)
}

const group = (text: string, isPart: boolean): string => (isPart ? `(${text})` : text)
const isWords = (c: Condition): boolean => 'field' in c && c.field === 'text' && c.op === 'contains'
const wordsOf = (c: Condition): string => ('field' in c ? String(c.value) : '')
const isSeveralWords = (c: Condition): boolean => isWords(c) && /\s/u.test(wordsOf(c))

const symbols: Readonly<Record<Operator, string>> = {
  is: ':',
  is_not: '!=',
  any_of: ':',
  none_of: '!=',
  all_of: ':',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  contains: '~',
  contains_not: '!~',
  before: '<',
  after: '>',
  longer_than: '>',
  shorter_than: '<',
  set: ':any',
  unset: ':none',
}

const test = (t: Test, catalogue: Catalogue): string => {
  if (isWords(t)) return wordsOf(t)
  const field = fieldOf(t.field, catalogue)
  const symbol = field?.kind === 'text' && t.op === 'is' ? '=' : symbols[t.op]
  if (t.value === undefined) return `${t.field}${symbol}`
  const values = (Array.isArray(t.value) ? t.value : [t.value]) as readonly (string | number | boolean)[]
  const written = values.map((v) => (field ? writeValue(v, field, catalogue) : quoted(String(v))))
  return `${t.field}${symbol}${written.join(t.op === 'all_of' ? '+' : ',')}`
}
