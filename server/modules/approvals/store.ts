// The SQL of approvals: rows, and the state that the rules know.
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Approval, Vote } from '../../../rules/approvals/approval.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type ApprovalRow = Selectable<Tables['approval']>
export type VoteRow = Selectable<Tables['approval_vote']>

export interface Kept {
  row: ApprovalRow
  votes: readonly VoteRow[]
  approval: Approval
}

export const loadApproval = async (tx: Tx, workspaceId: string, id: string): Promise<ApprovalRow | null> =>
  (await tx
    .selectFrom('approval')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

/** The row stays locked until the transaction ends; whoever also locks its ticket does that first. */
export const lockApproval = async (tx: Tx, workspaceId: string, id: string): Promise<Kept | null> => {
  const row = await tx
    .selectFrom('approval')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? keptOf(row, await loadVotes(tx, workspaceId, [id])) : null
}

export const keptOf = (row: ApprovalRow, votes: readonly VoteRow[]): Kept => ({
  row,
  votes,
  approval: { state: row.state, step: row.step, steps: row.steps, votes: votes.map(voteOf) },
})

const voteOf = (row: VoteRow): Vote => ({
  step: row.step,
  personId: row.person_id,
  insteadOfId: row.instead_of,
  state: row.state,
  comment: row.comment,
  way: row.way,
  askedAt: row.asked_at,
  decidedAt: row.decided_at,
})

/** In the order in which they were asked. */
export const loadVotes = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<VoteRow[]> =>
  tx
    .selectFrom('approval_vote')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('approval_id', '=', anyOf(ids, 'uuid'))
    .orderBy('step')
    .orderBy('asked_at')
    .orderBy('person_id')
    .execute()

export const insertApproval = async (
  tx: Tx,
  row: Insertable<Tables['approval']>,
  votes: readonly Vote[],
): Promise<void> => {
  await tx.insertInto('approval').values(row).execute()
  await insertVotes(tx, row.workspace_id, row.id, votes)
}

const insertVotes = async (
  tx: Tx,
  workspaceId: string,
  approvalId: string,
  votes: readonly Vote[],
): Promise<void> => {
  if (votes.length === 0) return
  await tx
    .insertInto('approval_vote')
    .values(
      votes.map((v) => ({
        workspace_id: workspaceId,
        approval_id: approvalId,
        step: v.step,
        person_id: v.personId,
        instead_of: v.insteadOfId,
        ...changing(v),
        asked_at: v.askedAt,
        reminded_at: null,
      })),
    )
    .execute()
}

const changing = (v: Vote) => ({ state: v.state, comment: v.comment, way: v.way, decided_at: v.decidedAt })

/** Writes what differs; returns whoever is asked from now on. */
export const keepAfter = async (tx: Tx, before: Kept, after: Approval, at: string): Promise<Vote[]> => {
  const { workspace_id, id } = before.row
  const known = new Map(before.approval.votes.map((v) => [`${v.step} ${v.personId}`, v]))
  const fresh = after.votes.filter((v) => !known.has(`${v.step} ${v.personId}`))
  for (const vote of after.votes) {
    const was = known.get(`${vote.step} ${vote.personId}`)
    if (!was || was === vote || was.state === vote.state) continue
    await tx
      .updateTable('approval_vote')
      .set(changing(vote))
      .where('workspace_id', '=', workspace_id)
      .where('approval_id', '=', id)
      .where('step', '=', vote.step)
      .where('person_id', '=', vote.personId)
      .execute()
  }
  await insertVotes(tx, workspace_id, id, fresh)
  await tx
    .updateTable('approval')
    .set({ state: after.state, step: after.step, decided_at: after.state === 'waiting' ? null : at })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
  return fresh.filter((v) => v.state === 'waiting')
}

export const markReminded = async (tx: Tx, vote: VoteRow, at: string): Promise<void> => {
  await tx
    .updateTable('approval_vote')
    .set({ reminders: vote.reminders + 1, reminded_at: at })
    .where('workspace_id', '=', vote.workspace_id)
    .where('approval_id', '=', vote.approval_id)
    .where('step', '=', vote.step)
    .where('person_id', '=', vote.person_id)
    .execute()
}

export const loadOfTicket = (tx: Tx, workspaceId: string, ticketId: string): Promise<ApprovalRow[]> =>
  tx
    .selectFrom('approval')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

const asked = (tx: Tx, workspaceId: string, personId: string, isWaiting: boolean) =>
  tx
    .selectFrom('approval as a')
    .where('a.workspace_id', '=', workspaceId)
    .where((e) => {
      const mine = e
        .selectFrom('approval_vote as v')
        .select('v.approval_id')
        .whereRef('v.workspace_id', '=', 'a.workspace_id')
        .whereRef('v.approval_id', '=', 'a.id')
        .where('v.person_id', '=', personId)
      const waits = mine.whereRef('v.step', '=', 'a.step').where('v.state', '=', 'waiting')
      return isWaiting
        ? e.and([e('a.state', '=', 'waiting'), e.exists(waits)])
        : e.and([e.exists(mine), e.or([e('a.state', '<>', 'waiting'), e.not(e.exists(waits))])])
    })

/** Newest first, after the given time and id. */
export const loadAsked = (
  tx: Tx,
  workspaceId: string,
  personId: string,
  page: { isWaiting: boolean; after: readonly [string, string] | null; limit: number },
): Promise<ApprovalRow[]> =>
  asked(tx, workspaceId, personId, page.isWaiting)
    .selectAll('a')
    .$if(page.after !== null, (q) =>
      q.where(
        sql<boolean>`(a.created_at, a.id) < (${page.after?.[0]}::timestamptz, ${page.after?.[1]}::uuid)`,
      ),
    )
    .orderBy('a.created_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(page.limit)
    .execute()

export const countAsked = async (tx: Tx, workspaceId: string, personId: string): Promise<number> => {
  const { count } = await asked(tx, workspaceId, personId, true)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Votes that wait, of the tickets with these numbers: whom a signed address may have been issued to. */
export const loadVotesByNumbers = (tx: Tx, workspaceId: string, numbers: readonly number[]) =>
  tx
    .selectFrom('approval_vote as v')
    .innerJoin('approval as a', (j) =>
      j.onRef('a.workspace_id', '=', 'v.workspace_id').onRef('a.id', '=', 'v.approval_id'),
    )
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'a.workspace_id').onRef('t.id', '=', 'a.ticket_id'),
    )
    .innerJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 'v.workspace_id').onRef('p.id', '=', 'v.person_id'),
    )
    .select([
      'a.id as approvalId',
      'a.name',
      'v.step',
      'v.person_id as personId',
      'v.state',
      't.id as ticketId',
      't.number',
      'p.email',
    ])
    .where('v.workspace_id', '=', workspaceId)
    .where('t.number', 'in', [...numbers])
    .orderBy('a.created_at', 'desc')
    .limit(500)
    .execute()
