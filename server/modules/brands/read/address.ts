// Where a mail leads its reader: to the host of the brand that the matter, or the reader, belongs to.
//
// Policy. Asked in this order, and the first brand that has a host name is it: the brand on whose pages the ticket was
// sent; that of the mailbox it goes through; that of the ticket's organisation; that of the reader's organisation; the
// main brand. Without any, the workspace's own address. Of a brand's host names its first one.
// Example: somebody of Northwind writes to a mailbox of no brand. Northwind belongs to the brand `Northwind help desk`,
// whose first host is help.northwind.example: every link in the mails about it leads there.
import { sql } from 'kysely'
import { addressOf, atHost } from '../../../platform/address.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'

export interface Matter {
  ticketId?: string | null | undefined
  mailboxId?: string | null | undefined
  /** Whoever gets the mail. */
  personId?: string | null | undefined
}

/** Without a slash at the end. */
export const portalAddress = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  matter: Matter,
): Promise<string> => {
  const host = await hostFor(tx, workspaceId, matter)
  return host === null ? addressOf(desk, tx, workspaceId) : atHost(desk, host)
}

/** Of one brand, also while nothing belongs to it. */
export const addressOfBrand = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  brandId: string,
): Promise<string> => {
  const row = await tx
    .selectFrom('brand_host')
    .select('host')
    .where('workspace_id', '=', workspaceId)
    .where('brand_id', '=', brandId)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  return row ? atHost(desk, row.host) : addressOf(desk, tx, workspaceId)
}

const hostFor = async (
  tx: Tx,
  workspaceId: string,
  { ticketId = null, mailboxId = null, personId = null }: Matter,
): Promise<string | null> => {
  const { rows } = await sql<{ host: string }>`
    select h.host from (
      select brand_id, 1 as rank from brand_ticket
        where workspace_id = ${workspaceId} and ticket_id = ${ticketId}::uuid
      union all
      select brand_id, 2 from brand_mailbox
        where workspace_id = ${workspaceId} and mailbox_id = coalesce(${mailboxId}::uuid, (
          select mailbox_id from ticket where workspace_id = ${workspaceId} and id = ${ticketId}::uuid))
      union all
      select brand_id, 3 from brand_organisation
        where workspace_id = ${workspaceId} and organisation_id = (
          select organisation_id from ticket where workspace_id = ${workspaceId} and id = ${ticketId}::uuid)
      union all
      select brand_id, 4 from brand_organisation
        where workspace_id = ${workspaceId} and organisation_id = (
          select organisation_id from person where workspace_id = ${workspaceId} and id = ${personId}::uuid)
      union all
      select id, 5 from brand where workspace_id = ${workspaceId} and is_main
    ) as candidate
    join brand_host h on h.workspace_id = ${workspaceId} and h.brand_id = candidate.brand_id
    order by candidate.rank, h.position, h.host
    limit 1`.execute(tx)
  return rows[0]?.host ?? null
}
