// Which Message-IDs belong to which ticket, and the few facts of a ticket that threading asks for.
import type { Candidate } from '../../../../rules/email/thread.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadWhereItWent } from '../../tickets/index.ts'

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
  const tickets = await candidates(tx, workspaceId)
    .where((e) =>
      e.or([
        ...(by.ids.length > 0 ? [e('t.id', '=', anyOf(by.ids, 'uuid'))] : []),
        ...(by.numbers.length > 0 ? [e('t.number', '=', anyOf(by.numbers, 'bigint'))] : []),
      ]),
    )
    .execute()
  const went = await loadEnds(tx, workspaceId, tickets)
  const ids = [...new Set(tickets.flatMap(peopleOn))]
  const people =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('person')
          .select(['id', 'email'])
          .where('workspace_id', '=', workspaceId)
          .where('id', '=', anyOf(ids, 'uuid'))
          .unionAll((e) =>
            e
              .selectFrom('person_identity')
              .select(['person_id as id', 'value as email'])
              .where('workspace_id', '=', workspaceId)
              .where('person_id', '=', anyOf(ids, 'uuid'))
              .where('kind', '=', 'email'),
          )
          .execute()
  return tickets.map((t) => ({
    ticketId: t.id,
    number: t.number,
    ...standingOf(went.get(t.id) ?? t),
    requesterId: t.requester_id,
    followerIds: t.followers,
    participantIds: t.participants,
    people: people.filter((p) => peopleOn(t).includes(p.id)),
  }))
}

const candidates = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('ticket as t')
    .leftJoin('team as m', (j) =>
      j.onRef('m.workspace_id', '=', 't.workspace_id').onRef('m.id', '=', 't.team_id'),
    )
    .select([
      't.id',
      't.number',
      't.status',
      't.is_open',
      't.requester_id',
      't.followers',
      't.participants',
      't.solved_at',
      't.closed_at',
      't.merged_into',
      'm.reopen_days',
    ])
    .where('t.workspace_id', '=', workspaceId)

type Found = Awaited<ReturnType<ReturnType<typeof candidates>['execute']>>[number]

/** What a mail for a merged ticket wakes or finds finished is where it went. */
const loadEnds = async (
  tx: Tx,
  workspaceId: string,
  tickets: readonly Found[],
): Promise<Map<string, Found>> => {
  const ends = new Map<string, Found>()
  for (const ticket of tickets.filter((t) => t.merged_into !== null)) {
    const end = await loadWhereItWent(tx, workspaceId, { id: ticket.id })
    const row = end
      ? await candidates(tx, workspaceId).where('t.id', '=', end.id).executeTakeFirst()
      : undefined
    if (row) ends.set(ticket.id, row)
  }
  return ends
}

const standingOf = (t: Found) => ({
  isOpen: t.is_open,
  isClosed: t.status === 'closed',
  finishedAt: t.closed_at ?? t.solved_at,
  reopenDays: t.reopen_days,
})

const peopleOn = (t: { requester_id: string; followers: string[]; participants: string[] }): string[] => [
  t.requester_id,
  ...t.followers,
  ...t.participants,
]
