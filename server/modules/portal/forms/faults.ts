// What may be wrong with what somebody typed, as keys of texts; each names its field.
import { Email } from '../../../../contract/values.ts'

export interface FaultKey {
  field: string
  key: string
  values?: Readonly<Record<string, string | number>>
  /** Bytes, told in the reader's words as `{size}`. */
  size?: number
}

export const longest = { subject: 300, message: 200_000, name: 200 } as const

export const addressOf = (typed: string): string | null => {
  const parsed = Email.safeParse(typed.trim())
  return parsed.success ? parsed.data : null
}

export const faultsOfRequest = (form: { get(name: string): string }, signedIn: boolean): FaultKey[] => [
  ...needed(form.get('subject'), 'subject', longest.subject),
  ...needed(form.get('message'), 'message', longest.message),
  ...(signedIn
    ? []
    : [
        ...tooLong(form.get('name'), 'name', longest.name),
        ...faultsOfAddress(form.get('email')),
        ...trapped(form.get('website')),
      ]),
]

export const faultsOfAddress = (typed: string): FaultKey[] =>
  addressOf(typed) === null ? [{ field: 'email', key: 'fault.email' }] : []

/** An answer may be only files, and closing or opening again may go without words. */
export const faultsOfAnswer = (text: string, files: number, mayBeEmpty: boolean): FaultKey[] => {
  if (text.trim() === '' && files === 0 && !mayBeEmpty) return [{ field: 'message', key: 'fault.answer' }]
  return tooLong(text, 'message', longest.message)
}

const needed = (typed: string, field: string, max: number): FaultKey[] =>
  typed.trim() === '' ? [{ field, key: `fault.${field}` }] : tooLong(typed.trim(), field, max)

const tooLong = (typed: string, field: string, max: number): FaultKey[] =>
  typed.length > max ? [{ field, key: `fault.${field}-long`, values: { max } }] : []

/** A field that people never see: who fills it is most likely a machine, and a person may simply send again. */
const trapped = (typed: string): FaultKey[] => (typed === '' ? [] : [{ field: 'send', key: 'fault.trap' }])
