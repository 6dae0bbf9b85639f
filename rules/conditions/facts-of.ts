// The facts of a ticket from what the API shows of it: a row of a list, or the whole ticket.
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
