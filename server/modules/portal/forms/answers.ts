// Answers to custom fields, as browsers without scripts send them: read from a form, and drawn into one again.
import type { FieldDefinition } from '../../../../rules/fields/definition.ts'
import type { FieldValue } from '../../../../rules/ticket/fields.ts'
import type { Words } from '../texts/words.ts'
import type { FaultKey } from './faults.ts'
import type { FaultView } from './fields.ts'

export interface Asked {
  field: FieldDefinition
  /** In the requester's words. */
  label: string
  help: string
  isRequired: boolean
  /** What choices are called where that is not their value. */
  options?: Readonly<Record<string, string>>
}

export interface Answer {
  value: FieldValue | null
  fault: FaultKey | null
}

type Get = (name: string) => string

export const nameOf = ({ key }: Pick<FieldDefinition, 'key'>): string => `field-${key}`

/** A box that is not ticked says no. */
export const answerTo = ({ field, isRequired }: Asked, get: Get): Answer => {
  const typed = get(nameOf(field)).trim()
  if (field.kind === 'checkbox') return { value: typed === 'yes', fault: null }
  const chosen =
    field.kind === 'choices' ? field.options.filter((_, i) => get(`${nameOf(field)}-${i}`) === 'yes') : []
  if (chosen.length > 0) return { value: chosen, fault: null }
  if (typed === '') return { value: null, fault: isRequired ? fault(field, 'needed') : null }
  if (field.kind === 'number') {
    const number = Number(typed.replace(',', '.'))
    return Number.isFinite(number)
      ? { value: number, fault: null }
      : { value: null, fault: fault(field, 'number') }
  }
  if (field.kind === 'date' && !isDay(typed)) return { value: null, fault: fault(field, 'date') }
  if ((field.kind === 'choice' || field.kind === 'tree') && !field.options.includes(typed))
    return { value: null, fault: fault(field, 'wrong') }
  return { value: typed.slice(0, 5000), fault: null }
}

const fault = (field: FieldDefinition, why: string): FaultKey => ({
  field: nameOf(field),
  key: `information.${why}`,
})

const isDay = (typed: string): boolean => {
  try {
    return Temporal.PlainDate.from(typed).toString() === typed
  } catch {
    return false
  }
}

/** Faults with the questions they are about, in the order of the page: the subject and the questions come first. */
export const nameFaults = (asked: readonly Asked[], faults: readonly FaultView[]): FaultView[] => {
  const labels = new Map(asked.map(({ field, label }) => [nameOf(field), label]))
  const place = (field: string): number => (field === 'subject' ? 0 : labels.has(field) ? 1 : 2)
  return faults
    .map((fault) => ({ ...fault, label: labels.get(fault.field) ?? '' }))
    .toSorted((a, b) => place(a.field) - place(b.field))
}

/** As part-field.liquid draws them. */
export const answerViews = (
  asked: readonly Asked[],
  get: Get,
  faults: readonly FaultView[],
): Record<string, unknown>[] =>
  asked.map(({ field, label, help, isRequired, options = {} }) => {
    const name = nameOf(field)
    const said = faults.find((f) => f.field === name)?.words ?? ''
    return {
      name,
      label,
      help,
      optional: !isRequired && field.kind !== 'checkbox',
      kind: field.kind,
      value: get(name),
      fault: said,
      describedBy: [help === '' ? '' : `${name}-hint`, said === '' ? '' : `${name}-fault`]
        .filter((id) => id !== '')
        .join(' '),
      options: field.options.map((option, i) => ({
        value: option,
        label: options[option] ?? option.split('/').join(' › '),
        name: `${name}-${i}`,
        isChosen: get(`${name}-${i}`) === 'yes' || get(name) === option,
      })),
    }
  })

/** An answer as one reads it. */
export const sayAnswer = (words: Words, value: FieldValue): string => {
  if (typeof value === 'boolean') return words.t(value ? 'information.yes' : 'information.no')
  return Array.isArray(value) ? value.join(', ') : String(value)
}
