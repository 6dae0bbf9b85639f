// What a desk has besides the fields every desk has: its own fields, and the names behind ids.
import type { FieldKind } from '../ticket/fields.ts'

export interface CustomField {
  subject: 'ticket' | 'person' | 'organisation'
  key: string
  name: string
  kind: FieldKind
  options: readonly string[]
}

interface Named {
  id: string
  name: string
}

/**
 * Judging and asking need `fields` only; the rest turns ids into names and back, and is what completion offers. It need
 * not be everything: a name that is not here is a fault of the text, an id that is not here is written as it is.
 */
export interface Catalogue {
  fields: readonly CustomField[]
  people?: readonly (Named & { email: string; isTeam: boolean })[]
  teams?: readonly Named[]
  organisations?: readonly Named[]
  mailboxes?: readonly Named[]
  cases?: readonly Named[]
  services?: readonly Named[]
  sites?: readonly Named[]
  /** SLA policies. */
  policies?: readonly Named[]
  tags?: readonly string[]
}

export const bareCatalogue: Catalogue = { fields: [] }
