// The rows of merges: what each moved, and the tickets it concerns.
import { type Selectable, sql } from 'kysely'
import type { Moved } from '../../../../rules/people/move-ticket.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import type { Tables } from '../../../platform/tables.ts'

export type MergeRow = Selectable<Tables['merge_record']>
export type Subject = MergeRow['subject']

export const insertMerge = async (
  tx: Tx,
  row: Omit<MergeRow, 'moved'> & { moved: object },
): Promise<void> => {
  await tx
    .insertInto('merge_record')
    .values({ ...row, moved: JSON.stringify(row.moved) })
    .execute()
}

export const lockMerge = async (tx: Tx, workspaceId: string, id: string): Promise<MergeRow | null> =>
  (await tx
    .selectFrom('merge_record')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null

export const setMergeState = async (tx: Tx, merge: MergeRow, state: MergeRow['state']): Promise<void> => {
  await tx
    .updateTable('merge_record')
    .set({ state })
    .where('workspace_id', '=', merge.workspace_id)
    .where('id', '=', merge.id)
    .execute()
}

/** Throws Refused while a merge or an undoing of one of these still moves tickets. */
export const needQuiet = async (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> => {
  const busy = await tx
    .selectFrom('merge_record')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('state', 'in', ['running', 'undoing'])
    .where((e) => e.or([e('kept_id', 'in', [...ids]), e('merged_id', 'in', [...ids])]))
    .limit(1)
    .executeTakeFirst()
  if (busy)
    throw new Refused(
      refuse('not_possible', 'Tickets of an earlier merge are still on their way. Try again in a moment.'),
    )
}

/** Notes every ticket the merged one is on; again later for those that came in the same moment. */
export const noteTickets = async (tx: Tx, merge: MergeRow): Promise<void> => {
  const { workspace_id, id, merged_id } = merge
  const theirs =
    merge.subject === 'person'
      ? sql`t.requester_id = ${merged_id} or ${merged_id}::uuid = any(t.participants) or ${merged_id}::uuid = any(t.followers)`
      : sql`t.organisation_id = ${merged_id}`
  await sql`
    insert into merge_ticket (workspace_id, merge_id, ticket_id)
    select t.workspace_id, ${id}, t.id from ticket t where t.workspace_id = ${workspace_id} and (${theirs})
    on conflict do nothing`.execute(tx)
}

type TicketState = Selectable<Tables['merge_ticket']>['state']

export const someTickets = async (
  tx: Tx,
  merge: MergeRow,
  state: TicketState,
  limit: number,
): Promise<{ ticket_id: string; was: Moved }[]> =>
  (
    await tx
      .selectFrom('merge_ticket')
      .select(['ticket_id', 'was'])
      .where('workspace_id', '=', merge.workspace_id)
      .where('merge_id', '=', merge.id)
      .where('state', '=', state)
      .orderBy('ticket_id')
      .limit(limit)
      .execute()
  ).map((row) => ({ ticket_id: row.ticket_id, was: row.was as unknown as Moved }))

/** `was`: by ticket, where it is to be kept. */
export const markTickets = async (
  tx: Tx,
  merge: MergeRow,
  ids: readonly string[],
  state: TicketState,
  was: ReadonlyMap<string, unknown> = new Map(),
): Promise<void> => {
  if (ids.length === 0) return
  if (was.size === 0) {
    await tx
      .updateTable('merge_ticket')
      .set({ state })
      .where('workspace_id', '=', merge.workspace_id)
      .where('merge_id', '=', merge.id)
      .where('ticket_id', '=', anyOf(ids, 'uuid'))
      .execute()
    return
  }
  await sql`
    update merge_ticket m set state = ${state}, was = v.was::jsonb
    from unnest(${[...ids]}::uuid[], ${ids.map((id) => JSON.stringify(was.get(id) ?? {}))}::text[]) as v (id, was)
    where m.workspace_id = ${merge.workspace_id} and m.merge_id = ${merge.id} and m.ticket_id = v.id`.execute(
    tx,
  )
}
