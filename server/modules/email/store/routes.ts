// Which address is received for which mailbox: the directory that is asked before a workspace is known.
import { sql } from 'kysely'
import { routeCandidates } from '../../../../rules/email/addresses.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Query, Tx } from '../../../platform/database.ts'

export interface Route {
  address: string
  workspaceId: string
  mailboxId: string
}

/**
 * For each address its mailbox, itself or without the plus part; unknown ones are left out. `query`: the transaction one
 * is in, else the directory.
 */
export const findRoutes = async (query: Query, addresses: readonly string[]): Promise<Map<string, Route>> => {
  const candidates = new Map(addresses.map((a) => [a, routeCandidates(a)]))
  const wanted = [...new Set([...candidates.values()].flat())]
  if (wanted.length === 0) return new Map()
  const rows = await query
    .selectFrom('mail_route')
    .selectAll()
    .where('address', '=', anyOf(wanted, 'text'))
    .execute()
  const byAddress = new Map(
    rows.map((r) => [
      r.address,
      { address: r.address, workspaceId: r.workspace_id, mailboxId: r.mailbox_id },
    ]),
  )
  const found = new Map<string, Route>()
  for (const [address, tries] of candidates)
    for (const one of tries) {
      const route = byAddress.get(one)
      if (route && !found.has(address)) found.set(address, route)
    }
  return found
}

/** Makes exactly these the mailbox's addresses. Returns the first one that another mailbox has, if any. */
export const setRoutes = async (
  tx: Tx,
  workspaceId: string,
  mailboxId: string,
  addresses: readonly string[],
): Promise<string | null> => {
  await tx
    .deleteFrom('mail_route')
    .where('workspace_id', '=', workspaceId)
    .where('mailbox_id', '=', mailboxId)
    .where('address', 'not in', addresses.length > 0 ? [...addresses] : [''])
    .execute()
  for (const address of addresses) {
    const row = await tx
      .insertInto('mail_route')
      .values({ address, workspace_id: workspaceId, mailbox_id: mailboxId })
      .onConflict((c) =>
        c
          .column('address')
          .doUpdateSet({ mailbox_id: mailboxId })
          .where('mail_route.workspace_id', '=', workspaceId)
          .where(sql<boolean>`mail_route.mailbox_id = ${mailboxId}`),
      )
      .returning('address')
      .executeTakeFirst()
    if (!row) return address
  }
  return null
}
