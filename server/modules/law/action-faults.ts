// Faults that only actions can have: words that cannot be read, and values that a field does not take.
import { rulePlaceholders } from '../../../rules/automation/placeholders.ts'
import type { Action } from '../../../rules/automation/rule.ts'
import type { CustomField } from '../../../rules/conditions/catalogue.ts'
import type { FieldDefinition } from '../../../rules/fields/definition.ts'
import { readValue } from '../../../rules/fields/values.ts'
import type { Fault } from '../../../rules/refusal.ts'
import { askedFor } from '../../platform/liquid.ts'

/** `at`: where the list lies, `body.body.actions`. */
export const actionFaults = (
  actions: readonly Action[],
  fields: readonly CustomField[],
  at = 'body.body.actions',
): Fault[] =>
  actions.flatMap((action, i) => [
    ...('words' in action ? wordFaults(action.words, fields, `${at}.${i}.words`) : []),
    ...('subject' in action ? wordFaults(action.subject, fields, `${at}.${i}.subject`) : []),
    ...(action.do === 'set' ? valueFaults(action, fields, `${at}.${i}.fields`) : []),
  ])

const wordFaults = (words: string, fields: readonly CustomField[], field: string): Fault[] => {
  const known = new Set<string>([
    ...rulePlaceholders,
    ...fields.filter((f) => f.subject === 'ticket').map((f) => `field.${f.key}`),
  ])
  try {
    return askedFor(words)
      .filter((name) => !known.has(name))
      .map((name) => ({ field, message: `asks for ${name}, which no rule knows` }))
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return [{ field, message: `cannot be read: ${said.replaceAll(/\s+/g, ' ').slice(0, 200)}` }]
  }
}

const valueFaults = (
  { fields: set = {} }: Extract<Action, { do: 'set' }>,
  fields: readonly CustomField[],
  at: string,
): Fault[] =>
  Object.entries(set).flatMap(([key, value]) => {
    const field = fields.find((f) => f.subject === 'ticket' && f.key === key)
    if (!field) return [{ field: `${at}.${key}`, message: `names no field of tickets: ${key}` }]
    const read = value === null ? null : readValue(field as unknown as FieldDefinition, value)
    return read && 'fault' in read ? [{ field: `${at}.${key}`, message: read.fault }] : []
  })
