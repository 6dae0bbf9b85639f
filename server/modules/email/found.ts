// A new workspace begins with one mailbox: support@<mail domain>, or a free name like it.
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { setRoutes } from './store/routes.ts'

export const foundMailbox = async (desk: Desk, tx: Tx, workspaceId: string): Promise<void> => {
  const id = newId()
  const row = (address: string) => ({
    workspace_id: workspaceId,
    id,
    name: 'Support',
    address,
    aliases: [],
    created_at: iso(desk.clock.now()),
  })
  const workspace = await tx
    .selectFrom('workspace')
    .select('slug')
    .where('id', '=', workspaceId)
    .executeTakeFirst()
  const names = ['support', `support-${workspace?.slug ?? 'desk'}`, `support-${workspaceId.slice(-12)}`]
  await tx
    .insertInto('mailbox')
    .values(row(`${names[0]}@${desk.config.mailDomain}`))
    .execute()
  for (const name of names) {
    const address = `${name}@${desk.config.mailDomain}`
    if ((await setRoutes(tx, workspaceId, id, [address])) === null) {
      await tx
        .updateTable('mailbox')
        .set({ address })
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', id)
        .execute()
      return
    }
  }
}
