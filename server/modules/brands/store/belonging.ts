// The SQL of what belongs to a brand besides its hosts: organisations, mailboxes, and tickets sent on its pages.
import type { Tx } from '../../../platform/database.ts'
import { byBrand } from './brands.ts'

export const organisationsOf = async (tx: Tx, workspaceId: string): Promise<Map<string, string[]>> => {
  const rows = await tx
    .selectFrom('brand_organisation')
    .select(['brand_id', 'organisation_id'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('organisation_id')
    .execute()
  return byBrand(rows.map((row) => [row.brand_id, row.organisation_id]))
}

export const mailboxesOf = async (tx: Tx, workspaceId: string): Promise<Map<string, string[]>> => {
  const rows = await tx
    .selectFrom('brand_mailbox')
    .select(['brand_id', 'mailbox_id'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('mailbox_id')
    .execute()
  return byBrand(rows.map((row) => [row.brand_id, row.mailbox_id]))
}

export const setOrganisations = async (
  tx: Tx,
  workspaceId: string,
  brandId: string,
  ids: readonly string[],
): Promise<void> => {
  await tx
    .deleteFrom('brand_organisation')
    .where('workspace_id', '=', workspaceId)
    .where('brand_id', '=', brandId)
    .execute()
  if (ids.length === 0) return
  const rows = ids.map((id) => ({ workspace_id: workspaceId, brand_id: brandId, organisation_id: id }))
  await tx.insertInto('brand_organisation').values(rows).execute()
}

export const setMailboxes = async (
  tx: Tx,
  workspaceId: string,
  brandId: string,
  ids: readonly string[],
): Promise<void> => {
  await tx
    .deleteFrom('brand_mailbox')
    .where('workspace_id', '=', workspaceId)
    .where('brand_id', '=', brandId)
    .execute()
  if (ids.length === 0) return
  const rows = ids.map((id) => ({ workspace_id: workspaceId, brand_id: brandId, mailbox_id: id }))
  await tx.insertInto('brand_mailbox').values(rows).execute()
}

/** The ticket was sent on this brand's pages. */
export const noteTicketBrand = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  brandId: string,
): Promise<void> => {
  await tx
    .insertInto('brand_ticket')
    .values({ workspace_id: workspaceId, ticket_id: ticketId, brand_id: brandId })
    .onConflict((c) => c.doNothing())
    .execute()
}
