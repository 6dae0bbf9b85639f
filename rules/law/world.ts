// What the law looks at besides a ticket's state: itself, the desk's hours and fields, and words and people.
import type { Actor } from '../actor.ts'
import type { Calendar } from '../calendar/hours.ts'
import type { Catalogue } from '../conditions/catalogue.ts'
import type { TicketFacts } from '../conditions/facts.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import type { Law } from './law.ts'

/** A change as it was planned, before the law adds to it. */
export interface Draft {
  ticketId: string
  before: TicketState | null
  events: readonly TicketEvent[]
  actor: Actor
  /** ISO. */
  at: string
}

export interface LawWorld {
  law: Law
  /** The workspace's working hours. */
  hours: Calendar
  /** Custom fields, for conditions. */
  catalogue: Catalogue
  beside: Beside
}

/** What conditions ask of a ticket that its state knows by id only; as the change leaves it. */
export interface Beside {
  subject: string
  /** Words of its text fields by key. */
  words: Readonly<Record<string, string>>
  /** The message that comes with the change. */
  said: string | null
  requester?: NonNullable<TicketFacts['requester']>
  organisation?: TicketFacts['organisation']
  /** People whom rules name and who can be given nothing any more. */
  gone?: ReadonlySet<string>
}

export const factsOf = (
  state: TicketState,
  { subject, words, said, requester, organisation }: Beside,
): TicketFacts => ({
  ...state,
  subject,
  fields: { ...state.fields, ...words },
  documents: [subject, ...(said === null ? [] : [said])],
  ...(requester ? { requester } : {}),
  ...(organisation === undefined ? {} : { organisation }),
})
