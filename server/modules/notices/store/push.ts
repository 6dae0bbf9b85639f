// The SQL of web push: the workspace's key pair and the browsers that subscribed.
import type { Selectable } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { Tables } from '../../../platform/tables.ts'
import { newKeyPair } from '../push/keys.ts'

export type Subscription = Selectable<Tables['push_subscription']>

export interface PushKey {
  publicKey: string
  privateKey: string
}

const place = (workspaceId: string): string => `push_key/${workspaceId}`
export const keyPlace = (id: string): string => `push_subscription/${id}`

export const loadPushKey = async (desk: Desk, tx: Tx, workspaceId: string): Promise<PushKey | null> => {
  const row = await tx
    .selectFrom('push_key')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return row
    ? {
        publicKey: row.public_key,
        privateKey: desk.seal.open(workspaceId, place(workspaceId), row.private_key),
      }
    : null
}

/** Made once; browsers subscribe to the public half and would have to subscribe anew if it changed. */
export const ensurePushKey = async (desk: Desk, tx: Tx, workspaceId: string): Promise<void> => {
  const known = await tx
    .selectFrom('push_key')
    .select('workspace_id')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  if (known) return
  const { publicKey, privateKey } = newKeyPair()
  await tx
    .insertInto('push_key')
    .values({
      workspace_id: workspaceId,
      public_key: publicKey,
      private_key: desk.seal.seal(workspaceId, place(workspaceId), privateKey),
      created_at: iso(desk.clock.now()),
    })
    .onConflict((c) => c.doNothing())
    .execute()
}

export const loadSubscriptions = (tx: Tx, workspaceId: string, personId: string): Promise<Subscription[]> =>
  tx
    .selectFrom('push_subscription')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** A browser that another person used before is now this one's. Returns the subscription's id. */
export const saveSubscription = async (
  tx: Tx,
  row: Pick<
    Subscription,
    'workspace_id' | 'id' | 'person_id' | 'endpoint' | 'keys' | 'user_agent' | 'created_at'
  >,
): Promise<void> => {
  await tx
    .deleteFrom('push_subscription')
    .where('workspace_id', '=', row.workspace_id)
    .where('endpoint', '=', row.endpoint)
    .execute()
  await tx.insertInto('push_subscription').values(row).execute()
}

export const deleteSubscription = async (
  tx: Tx,
  { workspaceId, personId, id }: { workspaceId: string; personId: string; id: string },
): Promise<boolean> =>
  Number(
    (
      await tx
        .deleteFrom('push_subscription')
        .where('workspace_id', '=', workspaceId)
        .where('person_id', '=', personId)
        .where('id', '=', id)
        .executeTakeFirst()
    ).numDeletedRows,
  ) > 0

export const markTrouble = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  trouble: string | null,
): Promise<void> => {
  await tx
    .updateTable('push_subscription')
    .set({ last_error: trouble })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}
