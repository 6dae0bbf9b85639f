// The SQL of wishes for the roster.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { RequestState } from '../../../../rules/roster/words.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type RequestRow = Selectable<Tables['shift_request']>

export interface Seen {
  personId: string
  /** Whose requests they may decide; null: everybody's. */
  decidesFor: readonly string[] | null
}

/** Newest first. */
export const loadRequests = (
  tx: Tx,
  workspaceId: string,
  { personId, decidesFor }: Seen,
  which: {
    of: 'mine' | 'to_decide' | 'all'
    state?: RequestState | undefined
    after: readonly [string, string] | null
    limit: number
  },
): Promise<RequestRow[]> =>
  tx
    .selectFrom('shift_request')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where((e) => {
      const mine = e.or([e('person_id', '=', personId), e('other_id', '=', personId)])
      const decided = decidesFor === null ? e.val(true) : e('person_id', '=', anyOf(decidesFor, 'uuid'))
      if (which.of === 'mine') return mine
      if (which.of === 'to_decide') return e.and([decided, e('state', '=', 'open')])
      return e.or([mine, decided])
    })
    .$if(which.state !== undefined, (q) => q.where('state', '=', which.state as RequestState))
    .$if(which.after !== null, (q) =>
      q.where(sql<boolean>`(created_at, id) < (${which.after?.[0]}::timestamptz, ${which.after?.[1]}::uuid)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(which.limit)
    .execute()

export const lockRequest = (tx: Tx, workspaceId: string, id: string) =>
  tx
    .selectFrom('shift_request')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const insertRequest = async (tx: Tx, row: Insertable<Tables['shift_request']>): Promise<void> => {
  await tx.insertInto('shift_request').values(row).execute()
}

export const updateRequest = (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['shift_request']>,
): Promise<RequestRow> =>
  tx
    .updateTable('shift_request')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Entries of a request that lie ahead go; one that is under way ends now. */
export const endEntries = async (
  tx: Tx,
  workspaceId: string,
  requestId: string,
  now: string,
): Promise<void> => {
  await tx
    .deleteFrom('shift_entry')
    .where('workspace_id', '=', workspaceId)
    .where('request_id', '=', requestId)
    .where('starts_at', '>=', now)
    .execute()
  await tx
    .updateTable('shift_entry')
    .set((e) => ({ ends_at: now, version: e('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('request_id', '=', requestId)
    .where('starts_at', '<', now)
    .where('ends_at', '>', now)
    .execute()
}
