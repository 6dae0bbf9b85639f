// How many tickets somebody has: counted only so far that a page never waits for it.
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

const cap = 1000

export interface Figures {
  open: number
  total: number
  cap: number
}

/** Of the newest `cap` tickets; merged ones and spam are none. */
export const countTickets = async (
  tx: Tx,
  workspaceId: string,
  of: { requesterId: string } | { organisationId: string },
): Promise<Figures> => {
  const newest = tx
    .selectFrom('ticket')
    .select('is_open')
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', 'is', null)
    .where('is_spam', '=', false)
    .orderBy('updated_at', 'desc')
    .orderBy('number', 'desc')
    .limit(cap)
  const own =
    'requesterId' in of
      ? newest.where('requester_id', '=', of.requesterId)
      : newest.where('organisation_id', '=', of.organisationId)
  const row = await tx
    .selectFrom(own.as('own'))
    .select([
      sql<number>`count(*)::int`.as('total'),
      sql<number>`(count(*) filter (where is_open))::int`.as('open'),
    ])
    .executeTakeFirstOrThrow()
  return { ...row, cap }
}
