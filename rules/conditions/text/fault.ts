// What is wrong with a condition written as text, and where.

export const faultCodes = [
  'unknown_field',
  'operator',
  'value_missing',
  'unknown_name',
  'several_names',
  'value',
  'quote_open',
  'bracket_open',
  'bracket_stray',
  'nothing_to_negate',
  'nothing_beside_or',
  'no_word',
  'too_large',
] as const

export interface TextFault {
  code: (typeof faultCodes)[number]
  /** UTF-16 units from the beginning: what to underline. */
  from: number
  to: number
  /** In English, with the remedy. */
  message: string
  /** What the message speaks of, for other languages: `name`, `field`, `takes`, `likely`. */
  data: Readonly<Record<string, string>>
}

/** Thrown inside the reader and given out as a value. */
export class Trouble extends Error {
  readonly fault: TextFault
  constructor(
    code: TextFault['code'],
    place: { from: number; to: number },
    message: string,
    data: Record<string, string> = {},
  ) {
    super(message)
    this.fault = { code, from: place.from, to: place.to, message, data }
  }
}
