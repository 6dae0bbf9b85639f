// An expected "no": a value with a code and the facts a door needs to word it.

/** Every code a plan or action may refuse with; `contract/problems.ts` gives each its status and words. */
export type RefusalCode =
  | 'not_found'
  | 'not_allowed'
  | 'sign_in_needed'
  | 'invalid'
  | 'changed_meanwhile'
  | 'precondition_needed'
  | 'already_exists'
  | 'not_possible'
  | 'too_many'
  | 'too_large'
  | 'key_reused'
  | 'unsupported'
  | 'unavailable'

/** One fault of the input: where it is (`body.subject`), what is wrong, how to mend it. */
export interface Fault {
  field: string
  message: string
}

export interface Refusal {
  refused: RefusalCode
  message: string
  faults?: readonly Fault[]
  data?: Readonly<Record<string, unknown>>
}

export const refuse = (refused: RefusalCode, message: string, more: Partial<Refusal> = {}): Refusal => ({
  refused,
  message,
  ...more,
})

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value && typeof value.refused === 'string'
