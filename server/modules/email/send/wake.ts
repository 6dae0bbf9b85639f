// At the start, where a workspace's mail has a way out: mails that waited for one go out now.
import type { Desk } from '../../../platform/desk.ts'
import { loadMailboxes } from '../store/mailboxes.ts'
import { wakeWaiting } from '../store/outgoing.ts'
import { hasWay } from './transport.ts'

export const wakeOutbox = async (desk: Desk): Promise<void> => {
  const workspaces = await desk.db.directory.selectFrom('workspace').select('id').execute()
  for (const { id } of workspaces) {
    await desk.db.inWorkspace(id, async (tx) => {
      if (hasWay(desk, await loadMailboxes(tx, id))) await wakeWaiting(tx, id, desk.clock.now())
    })
    desk.hints.poke(id)
  }
}
