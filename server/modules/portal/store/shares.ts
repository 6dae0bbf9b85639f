// Who was let into a request by its requester, and what decides whom one may let in.
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'

export interface ShareRow {
  person_id: string
  added_by: string
}

export const loadShares = (tx: Tx, workspaceId: string, ticketId: string): Promise<ShareRow[]> =>
  tx
    .selectFrom('portal_share')
    .select(['person_id', 'added_by'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('added_at')
    .orderBy('person_id')
    .execute()

/** Again changes nothing. */
export const keepShare = async (
  tx: Tx,
  share: { workspaceId: string; ticketId: string; personId: string; addedBy: string },
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('portal_share')
    .values({
      workspace_id: share.workspaceId,
      ticket_id: share.ticketId,
      person_id: share.personId,
      added_by: share.addedBy,
      added_at: iso(now),
    })
    .onConflict((c) => c.columns(['workspace_id', 'ticket_id', 'person_id']).doNothing())
    .execute()
}

export const endShare = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  personId: string,
): Promise<void> => {
  await tx
    .deleteFrom('portal_share')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('person_id', '=', personId)
    .execute()
}

export interface OwnOrganisation {
  id: string | null
  domains: string[]
}

export const loadOwnOrganisation = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<OwnOrganisation> => {
  const row = await tx
    .selectFrom('person as p')
    .innerJoin('organisation as o', (j) =>
      j.onRef('o.workspace_id', '=', 'p.workspace_id').onRef('o.id', '=', 'p.organisation_id'),
    )
    .select(['o.id', 'o.domains'])
    .where('p.workspace_id', '=', workspaceId)
    .where('p.id', '=', personId)
    .executeTakeFirst()
  return { id: row?.id ?? null, domains: row?.domains ?? [] }
}
