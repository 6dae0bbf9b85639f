// The plainest condition that asks the same: what text gives back after it was read.
import type { Condition, Test } from './ast.ts'
import { tidyWords } from './free-words.ts'
import { takesList } from './kinds.ts'

const always: Condition = { all: [] }
const never: Condition = { not: always }
const isAlways = (c: Condition): boolean => 'all' in c && c.all.length === 0
const isNever = (c: Condition): boolean => 'not' in c && isAlways(c.not)

/** `{all: [{all: [a, b]}, c]}` → `{all: [a, b, c]}`; lists of one become one; double negations go. */
export const tidy = (condition: Condition): Condition => {
  if ('not' in condition) {
    const inner = tidy(condition.not)
    return 'not' in inner ? inner.not : { not: inner }
  }
  if ('all' in condition) {
    const parts = condition.all.map(tidy).flatMap((c) => ('all' in c ? c.all : [c]))
    if (parts.some(isNever)) return never
    return parts.length === 1 && parts[0] ? parts[0] : { all: parts }
  }
  if ('any' in condition) {
    const parts = condition.any
      .map(tidy)
      .flatMap((c) => ('any' in c ? c.any : [c]))
      .filter((c) => !isNever(c))
    if (parts.some(isAlways)) return always
    if (parts.length === 0) return never
    return parts.length === 1 && parts[0] ? parts[0] : { any: parts }
  }
  return tidyTest(condition)
}

const tidyTest = (test: Test): Test => {
  const { field, op, value } = test
  if (value === undefined) return { field, op }
  if (field === 'text' && typeof value === 'string') return { field, op, value: tidyWords(value) }
  const isList = takesList(op) && Array.isArray(value) && value.length === 1
  if (!isList) return { field, op, value }
  return { field, op: op === 'none_of' ? 'is_not' : 'is', value: (value as readonly string[])[0] as string }
}
