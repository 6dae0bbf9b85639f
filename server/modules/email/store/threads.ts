// Which Message-IDs belong to which ticket, and the few facts of a ticket that threading asks for.
import type { Candidate } from '../../../../rules/email/thread.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'

export interface ThreadRow {
  mailId: string
  ticketId: string
  messageId: string
  ours: boolean
}

/** An id that is known already stays with its ticket. */
export const insertThread = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly ThreadRow[],
): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insertInto('mail_thread')
    .values(
      rows.map((r) => ({
        workspace_id: workspaceId,
        mail_id: r.mailId,
        ticket_id: r.ticketId,
        message_id: r.messageId,
        ours: r.ours,
      })),
    )
    .onConflict((c) => c.columns(['workspace_id', 'mail_id']).doNothing())
    .execute()
}

/** Mails of side conversations are no evidence of the ticket's own conversation: see side/evidence.ts. */
export const loadTicketIds = async (
  tx: Tx,
  workspaceId: string,
  mailIds: readonly string[],
): Promise<Map<string, string>> => {
  if (mailIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('mail_thread as t')
    .leftJoin('message as m', (j) =>
      j.onRef('m.workspace_id', '=', 't.workspace_id').onRef('m.id', '=', 't.message_id'),
    )
    .select(['t.mail_id', 't.ticket_id'])
    .where('t.workspace_id', '=', workspaceId)
    .where('t.mail_id', '=', anyOf(mailIds, 'text'))
    .where('m.conversation_id', 'is', null)
    .execute()
  return new Map(rows.map((r) => [r.mail_id, r.ticket_id]))
}

/** Message-IDs of a ticket or of one side conversation in the order of their messages, with whether we sent them. */
export const loadThread = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  conversationId: string | null,
): Promise<{ mailId: string; ours: boolean }[]> => {
  const rows = await tx
    .selectFrom('mail_thread as t')
    .innerJoin('message as m', (j) =>
      j.onRef('m.workspace_id', '=', 't.workspace_id').onRef('m.id', '=', 't.message_id'),
    )
    .select(['t.mail_id', 't.ours'])
    .where('t.workspace_id', '=', workspaceId)
    .where('t.ticket_id', '=', ticketId)
    .where('m.conversation_id', conversationId === null ? 'is' : '=', conversationId)
    .orderBy('m.at')
    .orderBy('m.id')
    .execute()
  return rows.map((r) => ({ mailId: r.mail_id, ours: r.ours }))
}

export interface CandidateRow extends Candidate {
  /** Addresses of everybody on it, for checking a signed address. */
  people: readonly { id: string; email: string }[]
}

export const loadCandidates = async (
  tx: Tx,
  workspaceId: string,
  by: { ids: readonly string[]; numbers: readonly number[] },
): Promise<CandidateRow[]> => {
  if (by.ids.length === 0 && by.numbers.length === 0) return []
  const tickets = await tx
    .selectFrom('ticket')
    .select([
      'id',
      'number',
      'status',
      'is_open',
      'requester_id',
      'followers',
      'participants',
      'solved_at',
      'closed_at',
    ])
    .where('workspace_id', '=', workspaceId)
    .where((e) =>
      e.or([
        ...(by.ids.length > 0 ? [e('id', '=', anyOf(by.ids, 'uuid'))] : []),
        ...(by.numbers.length > 0 ? [e('number', '=', anyOf(by.numbers, 'bigint'))] : []),
      ]),
    )
    .execute()
  const ids = [...new Set(tickets.flatMap(peopleOn))]
  const people =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('person')
          .select(['id', 'email'])
          .where('workspace_id', '=', workspaceId)
          .where('id', '=', anyOf(ids, 'uuid'))
          .execute()
  const emailOf = new Map(people.map((p) => [p.id, p.email]))
  return tickets.map((t) => ({
    ticketId: t.id,
    number: t.number,
    isOpen: t.is_open,
    isClosed: t.status === 'closed',
    finishedAt: t.closed_at ?? t.solved_at,
    requesterId: t.requester_id,
    followerIds: t.followers,
    participantIds: t.participants,
    people: [...new Set(peopleOn(t))].map((id) => ({
      id,
      email: emailOf.get(id) ?? '',
    })),
  }))
}

const peopleOn = (t: { requester_id: string; followers: string[]; participants: string[] }): string[] => [
  t.requester_id,
  ...t.followers,
  ...t.participants,
]
