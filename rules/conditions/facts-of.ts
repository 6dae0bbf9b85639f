// The facts of a ticket from what a door has at hand: the API's rows and tickets, or the state that rules know.
import type { FieldValues } from '../ticket/fields.ts'
import type { TicketState } from '../ticket/state.ts'
import type { TicketFacts } from './facts.ts'

interface Ref {
  id: string
}

/** What a row of a list and a whole ticket have alike; what only the ticket has may be left out. */
export interface ShownTicket
  extends Omit<
    TicketFacts,
    | 'requester'
    | 'organisation'
    | 'followers'
    | 'participants'
    | 'documents'
    | 'taskCount'
    | 'openTaskCount'
    | 'childCount'
    | 'openChildCount'
  > {
  requester: Ref & { name: string; email: string }
  organisation: { id: string; name: string } | null
  team: Ref | null
  assignee: Ref | null
  tasks: { open: number; total: number }
  children: { open: number; total: number }
  followers?: readonly Ref[]
  participants?: readonly Ref[]
  mailbox?: Ref | null
}

/** Of `TicketRow` and `Ticket` of the contract. What they don't say stays unknown. */
export const factsOfTicket = (t: ShownTicket): TicketFacts => {
  const {
    requester,
    organisation,
    team,
    assignee,
    tasks,
    children,
    followers,
    participants,
    mailbox,
    ...same
  } = t
  return {
    ...same,
    requesterId: requester.id,
    requester: { name: requester.name, email: requester.email },
    organisationId: organisation?.id ?? null,
    organisation: organisation && { name: organisation.name },
    teamId: team?.id ?? null,
    assigneeId: assignee?.id ?? null,
    taskCount: tasks.total,
    openTaskCount: tasks.open,
    childCount: children.total,
    openChildCount: children.open,
    ...(followers ? { followers: followers.map((f) => f.id) } : {}),
    ...(participants ? { participants: participants.map((p) => p.id) } : {}),
    ...(mailbox === undefined ? {} : { mailboxId: mailbox?.id ?? null }),
  }
}

/** What stands beside the state: words, and who the people are. */
export interface Beside {
  subject?: string
  /** Of text fields the words themselves, by key. */
  fieldTexts?: Readonly<Record<string, string>>
  requester?: NonNullable<TicketFacts['requester']>
  organisation?: NonNullable<TicketFacts['organisation']> | null
}

export const factsOfState = (state: TicketState, { fieldTexts, ...beside }: Beside): TicketFacts => ({
  ...state,
  ...beside,
  fields: fieldTexts ? ({ ...state.fields, ...fieldTexts } satisfies FieldValues) : state.fields,
})
