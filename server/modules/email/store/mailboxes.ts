// The SQL of mailboxes.
import type { Selectable, Updateable } from 'kysely'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type MailboxRow = Selectable<Tables['mailbox']>

export interface MailboxFacts {
  id: string
  name: string
  address: string
  teamId: string | null
  language: string | null
  trustedServer: string | null
  /** While the breaker is open no automatic mail leaves. */
  pausedUntil: string | null
}

export const loadMailboxFacts = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, MailboxFacts>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('mailbox')
    .select(['id', 'name', 'address', 'team_id', 'language', 'trusted_server', 'paused_until'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute()
  return new Map(
    rows.map((r) => [
      r.id,
      {
        id: r.id,
        name: r.name,
        address: r.address,
        teamId: r.team_id,
        language: r.language,
        trustedServer: r.trusted_server,
        pausedUntil: r.paused_until,
      },
    ]),
  )
}

/** Mailboxes in use, oldest first: the first one sends what belongs to none. */
export const loadMailboxes = (tx: Tx, workspaceId: string): Promise<MailboxRow[]> =>
  tx
    .selectFrom('mailbox')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

export const loadMailbox = async (tx: Tx, workspaceId: string, id: string): Promise<MailboxRow | null> =>
  (await tx
    .selectFrom('mailbox')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()) ?? null

export const updateMailbox = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['mailbox']>,
): Promise<void> => {
  await tx
    .updateTable('mailbox')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}
