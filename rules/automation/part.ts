// The part of a condition that a path names, as `firstFailing` gives it.
import type { Condition } from '../conditions/ast.ts'

/** null: the path leads nowhere in it. */
export const partAt = (condition: Condition, path: string): Condition | null => {
  let part: unknown = condition
  for (const step of path === '' ? [] : path.split('.')) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return null
    part = (part as Record<string, unknown>)[step]
  }
  return part as Condition
}
