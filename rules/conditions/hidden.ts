// What lists leave out unless they are asked for it: spam, tickets merged into others, snoozed ones.
import type { Condition } from './ast.ts'

/** Names of the fields a condition asks about. */
export const fieldsIn = (condition: Condition): ReadonlySet<string> => {
  const found = new Set<string>()
  const walk = (c: Condition): void => {
    if ('all' in c) for (const part of c.all) walk(part)
    else if ('any' in c) for (const part of c.any) walk(part)
    else if ('not' in c) walk(c.not)
    else found.add(c.field)
  }
  walk(condition)
  return found
}

const leftOut: readonly { unless: readonly string[]; field: string }[] = [
  { unless: ['spam'], field: 'spam' },
  { unless: ['merged'], field: 'merged' },
  { unless: ['snoozed', 'snoozed_until'], field: 'snoozed' },
]

/** Naming the field in any way shows them: `snoozed:yes`, `snoozed:no OR snoozed:yes`. */
export const withoutHidden = (condition: Condition): Condition => {
  const asked = fieldsIn(condition)
  const more = leftOut
    .filter(({ unless }) => !unless.some((f) => asked.has(f)))
    .map(({ field }): Condition => ({ field, op: 'is', value: false }))
  return { all: [condition, ...more] }
}
