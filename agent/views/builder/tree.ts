// The visual form of a condition: groups of rows, each group of one kind; turned from and into the language's tree.
import type { Condition, Test } from '../../../rules/conditions/ast.ts'

/** `none`: no part holds; `not_all`: some part does not hold. */
export type GroupKind = 'all' | 'any' | 'none' | 'not_all'
export interface Group {
  id: string
  kind: GroupKind
  parts: readonly Part[]
}
export interface Row {
  id: string
  test: Test
}
export type Part = Group | Row

export const isGroup = (part: Part): part is Group => 'parts' in part

let last = 0
export const newKey = () => {
  last += 1
  return `p${last}`
}

export const groupOf = (condition: Condition): Group => {
  const part = partOf(condition)
  return isGroup(part) ? part : { id: newKey(), kind: 'all', parts: [part] }
}

const partOf = (condition: Condition): Part => {
  const id = newKey()
  if ('all' in condition) return { id, kind: 'all', parts: condition.all.map(partOf) }
  if ('any' in condition) return { id, kind: 'any', parts: condition.any.map(partOf) }
  if (!('not' in condition)) return { id, test: condition }
  const inner = partOf(condition.not)
  if (!isGroup(inner)) return { id, kind: 'none', parts: [inner] }
  if (inner.kind === 'any') return { ...inner, kind: 'none' }
  return inner.kind === 'all' ? { ...inner, kind: 'not_all' } : { id, kind: 'none', parts: [inner] }
}

export const conditionFrom = (part: Part): Condition => {
  if (!isGroup(part)) return part.test
  const parts = part.parts.map(conditionFrom)
  if (part.kind === 'all') return { all: parts }
  if (part.kind === 'any') return { any: parts }
  return { not: part.kind === 'none' ? { any: parts } : { all: parts } }
}

/** The same tree with one part replaced; null takes it out. */
export const replaced = (group: Group, id: string, next: Part | null): Group => ({
  ...group,
  parts: group.parts.flatMap((part) => {
    if (part.id === id) return next ? [next] : []
    return [isGroup(part) ? replaced(part, id, next) : part]
  }),
})
