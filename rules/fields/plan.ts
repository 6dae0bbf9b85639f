// A change of a ticket's custom fields: only what really differs becomes the event.
import { isRefusal, type Refusal } from '../refusal.ts'
import type { TicketEvent } from '../ticket/events.ts'
import { type FieldValue, type FieldValues, isWritten } from '../ticket/fields.ts'
import type { FieldDefinition } from './definition.ts'
import { changeValues, type FieldChanges, sameValue } from './values.ts'

/** Of a text field the change names the id of its new words, made only when the words differ. */
export const planFields = (
  changes: FieldChanges | undefined,
  before: FieldValues,
  definitions: readonly FieldDefinition[],
): TicketEvent[] | Refusal => {
  if (!changes || Object.keys(changes).length === 0) return []
  const after = changeValues(before, changes, definitions)
  if (isRefusal(after)) return after
  const differing = Object.keys(changes)
    .filter((key) => !sameValue(before[key] ?? null, after[key] ?? null))
    .sort()
    .map((key) => ({ key, from: before[key] ?? null, to: after[key] ?? null }))
  return differing.length === 0 ? [] : [{ type: 'ticket.fields_changed', data: { changes: differing } }]
}

/** Values of text fields are ids of words: what the words are is looked up. */
export const withWords = (
  values: FieldValues,
  words: Readonly<Record<string, string>>,
  definitions: readonly FieldDefinition[],
): FieldValues => {
  const shown: Record<string, FieldValue> = { ...values }
  for (const { key, kind } of definitions) if (isWritten(kind) && key in values) shown[key] = words[key] ?? ''
  return shown
}
