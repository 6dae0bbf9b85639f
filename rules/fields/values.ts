// Which values a custom field takes, and what a set of values becomes by a change.
//
// - A choice is one of the options, a tree one of its paths, choices some of the options in their order.
// - A date is a day of the calendar, `2026-11-23`; a person is known by id; words are anything that is not empty.
// - `null` empties a field. An archived field may be emptied, never set.
// Example: choices [a, b, c] set to [c, a, a] → [a, c].

import { type Fault, type Refusal, refuse } from '../refusal.ts'
import type { FieldValue, FieldValues } from '../ticket/fields.ts'
import type { FieldDefinition } from './definition.ts'

export type FieldChanges = Readonly<Record<string, FieldValue | null>>

/** The value in its one form, or what is wrong with it. */
export const readValue = (
  field: FieldDefinition,
  value: FieldValue,
): { value: FieldValue } | { fault: string } => {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? { value } : { fault: 'must be a text' }
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? { value } : { fault: 'must be a number' }
    case 'checkbox':
      return typeof value === 'boolean' ? { value } : { fault: 'must be true or false' }
    case 'date':
      return typeof value === 'string' && isDay(value)
        ? { value }
        : { fault: 'must be a day such as 2026-11-23' }
    case 'person':
      return typeof value === 'string' && uuid.test(value) ? { value } : { fault: 'must be somebody’s id' }
    case 'choice':
    case 'tree':
      return typeof value === 'string' && field.options.includes(value)
        ? { value }
        : { fault: `must be one of: ${listed(field.options)}` }
    case 'choices': {
      if (!isList(value) || !value.every((one) => field.options.includes(one)))
        return { fault: `must be a list of some of: ${listed(field.options)}` }
      return { value: field.options.filter((option) => value.includes(option)) }
    }
  }
}

/** All values after the change, or every fault of it, named by `body.fields.<key>`. */
export const changeValues = (
  before: FieldValues,
  changes: FieldChanges,
  definitions: readonly FieldDefinition[],
): FieldValues | Refusal => {
  const after: Record<string, FieldValue> = { ...before }
  const faults: Fault[] = []
  for (const [key, value] of Object.entries(changes)) {
    const field = definitions.find((d) => d.key === key)
    const fault = (message: string) => faults.push({ field: `body.fields.${key}`, message })
    if (!field) fault('is no custom field of this workspace')
    else if (value === null) delete after[key]
    else if (field.isArchived) fault('is archived; it can only be emptied')
    else {
      const read = readValue(field, value)
      if ('fault' in read) fault(read.fault)
      else after[key] = read.value
    }
  }
  return faults.length > 0 ? refuse('invalid', 'Some fields cannot hold what was given.', { faults }) : after
}

export const sameValue = (a: FieldValue | null | undefined, b: FieldValue | null | undefined): boolean =>
  isList(a) && isList(b) ? a.length === b.length && a.every((one, i) => one === b[i]) : a === b

/** A box that is not ticked has not been answered as it was asked. */
export const isFilled = (value: FieldValue | undefined): boolean =>
  value !== undefined && value !== false && value !== '' && !(isList(value) && value.length === 0)

const isList = (value: FieldValue | null | undefined): value is readonly string[] => Array.isArray(value)

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

const listed = (options: readonly string[]): string =>
  options.length > 12 ? `${options.slice(0, 12).join(', ')}, …` : options.join(', ')
