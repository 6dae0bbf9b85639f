// What may stand where somebody types in the search bar: fields, then values of the field.
import { fold } from '../../text/fold.ts'
import type { Catalogue } from '../catalogue.ts'
import { allFields, type FieldSpec, fieldTyped } from '../fields.ts'
import { me, myTeams } from '../words.ts'
import { beginsWith, namedOf, nameOf } from './names.ts'
import { quoted } from './value.ts'

export interface Completion {
  /** What `from` to `to` of the text is replaced by; the caret goes behind it. */
  text: string
  /** `person`, `team` … with the name as it is; `word`: of the language, such as `open` or `none`. */
  kind: 'field' | 'word' | 'name' | 'tag' | 'span'
  label: string
  /** Of a name: its address. */
  detail?: string
}

export interface Completions {
  from: number
  to: number
  /** Of values: the field they belong to. */
  field: string | null
  items: readonly Completion[]
}

const most = 12
const begun = /^(-*\(*-*)([a-z][a-z0-9_]*(?:\.[a-z0-9_]*)?)(!=|!~|>=|<=|[:=~<>])(.*)$/isu

/** `caret` in UTF-16 units. Items in the order in which they are likely meant; none inside a quotation of free words. */
export const completeCondition = (text: string, caret: number, catalogue: Catalogue): Completions => {
  const from = startOf(text, caret)
  const typed = text.slice(from, caret)
  const found = begun.exec(typed)
  if (found) {
    const [, lead = '', name = '', op = '', rest = ''] = found
    const list = lastOf(rest)
    const place = from + lead.length + name.length + op.length + list.at
    if (name.toLowerCase() === 'is')
      return { from: place, to: caret, field: 'is', items: flagItems(list.text, catalogue) }
    const field = fieldTyped(name, catalogue)
    const items = field ? valueItems(field, op, list.text, catalogue) : []
    return { from: place, to: caret, field: field?.name ?? null, items }
  }
  const lead = /^[-(]*/u.exec(typed)?.[0].length ?? 0
  const word = typed.slice(lead)
  return { from: from + lead, to: caret, field: null, items: fieldItems(word, catalogue) }
}

/** Where the part under the caret begins: after the last space outside quotation marks. */
const startOf = (text: string, caret: number): number => {
  let start = 0
  let isQuoted = false
  for (let at = 0; at < caret; at += 1) {
    const letter = text[at] ?? ''
    if (letter === '\\' && isQuoted) at += 1
    else if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && /\s/u.test(letter)) start = at + 1
  }
  return start
}

/** The last of several values, without the quotation mark it began with. */
const lastOf = (rest: string): { at: number; text: string } => {
  let at = 0
  let isQuoted = false
  for (const [i, letter] of [...rest].entries()) {
    if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && (letter === ',' || letter === '+')) at = i + 1
  }
  return { at, text: rest.slice(at).replaceAll('"', '') }
}

const fieldItems = (word: string, catalogue: Catalogue): Completion[] => {
  if (word.startsWith('"')) return []
  const wanted = word.toLowerCase()
  const fields = allFields(catalogue).filter((f) => f.kind !== 'words')
  const label = (f: FieldSpec) => f.custom?.name ?? f.name
  const isBegun = (f: FieldSpec) =>
    f.name.startsWith(wanted) ||
    (f.custom !== undefined &&
      (f.custom.key.startsWith(wanted) || fold(f.custom.name).startsWith(fold(word))))
  return fields
    .filter(isBegun)
    .slice(0, most)
    .map((f) => ({ text: `${f.name}${symbolOf(f)}`, kind: 'field', label: label(f) }))
}

const symbolOf = (field: FieldSpec): string => {
  if (field.kind === 'time' || field.kind === 'date' || field.kind === 'number') return '>'
  return field.kind === 'text' ? '~' : ':'
}

const flagItems = (typed: string, catalogue: Catalogue): Completion[] =>
  allFields(catalogue)
    .filter((f) => f.kind === 'flag' && f.name.startsWith(typed.toLowerCase()))
    .map((f) => word(f.name))

const word = (text: string): Completion => ({ text, kind: 'word', label: text })

const valueItems = (field: FieldSpec, op: string, typed: string, catalogue: Catalogue): Completion[] => {
  const wanted = fold(typed)
  const begins = (text: string) => fold(text).startsWith(wanted)
  const isEqual = op === ':' || op === '=' || op === '!='
  const empty = field.canBeEmpty && isEqual ? ['none', 'any'].filter(begins).map(word) : []
  const rest = ((): Completion[] => {
    switch (field.kind) {
      case 'ref':
      case 'refs':
        return names(field, wanted, catalogue)
      case 'tags':
        return (catalogue.tags ?? []).filter(begins).map((t) => ({ text: quoted(t), kind: 'tag', label: t }))
      case 'flag':
        return ['yes', 'no'].filter(begins).map(word)
      case 'time':
      case 'date':
        return spans(typed)
      default:
        return (field.values ?? [])
          .filter((v) => begins(v) || v.split('/').some(begins))
          .map((v) => ({ text: quoted(v), kind: 'word', label: v }))
    }
  })()
  return [...rest.slice(0, most), ...empty]
}

const names = (field: FieldSpec, wanted: string, catalogue: Catalogue): Completion[] => {
  const own = field.to === 'person' ? [me] : []
  const mine = field.to === 'team' ? [myTeams] : []
  const isStaff = field.name === 'assignee' || field.name === 'follower'
  const people = namedOf(field.to, catalogue).filter((n) => {
    const isRight = !isStaff || (catalogue.people?.find((p) => p.id === n.id)?.isTeam ?? true)
    return isRight && beginsWith(n, wanted)
  })
  return [
    ...[...own, ...mine].filter((w) => w.startsWith(wanted)).map(word),
    ...people.slice(0, most).map(
      (n): Completion => ({
        text: quoted(nameOf(n.id, field.to, catalogue)),
        kind: 'name',
        label: n.name,
        ...(n.email ? { detail: n.email } : {}),
      }),
    ),
  ]
}

const usual = ['15m', '1h', '4h', '1d', '3d', '1w', '4wh', '1wd']
const spans = (typed: string): Completion[] => {
  const amount = /^\d+/u.exec(typed)?.[0]
  const all = amount ? ['m', 'h', 'd', 'w', 'wh', 'wd'].map((unit) => `${amount}${unit}`) : usual
  return all.filter((s) => s.startsWith(typed)).map((s): Completion => ({ text: s, kind: 'span', label: s }))
}
