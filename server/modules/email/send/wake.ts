// At the start with a mail server configured: mails that waited for one go out now.
import type { Desk } from '../../../platform/desk.ts'
import { wakeWaiting } from '../store/outgoing.ts'

export const wakeOutbox = async (desk: Desk): Promise<void> => {
  if (!desk.config.smtpUrl) return
  const workspaces = await desk.db.directory.selectFrom('workspace').select('id').execute()
  for (const { id } of workspaces) {
    await desk.db.inWorkspace(id, (tx) => wakeWaiting(tx, id, desk.clock.now()))
    desk.hints.poke(id)
  }
}
