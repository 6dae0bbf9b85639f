// Reads every mailbox that has an IMAP server: one reader a mailbox over all processes, kept by a lease in its row.
import type { Desk } from '../../../platform/desk.ts'
import type { Stop } from '../../../platform/module.ts'
import { oauthOf } from '../mailbox/settings.ts'
import type { Intake } from '../receive/intake.ts'
import { loadReadable, releaseLease, takeLease } from '../store/leases.ts'
import { isDead, newHolder } from './holder.ts'
import { openReader, type Reader } from './reader.ts'

const lookMillis = 3000
const leaseSeconds = 30

export const readMailboxes = (desk: Desk, intake: Intake): Stop => {
  const holder = newHolder()
  const readers = new Map<
    string,
    { reader: Reader; settings: string; workspaceId: string; mailboxId: string }
  >()
  let stopped = false
  let looking: Promise<void> = Promise.resolve()

  const look = async (): Promise<void> => {
    const wanted = new Set<string>()
    for (const { id: workspaceId } of await desk.db.directory
      .selectFrom('workspace')
      .select('id')
      .execute()) {
      const rows = await desk.db.inWorkspace(workspaceId, (tx) => loadReadable(tx, workspaceId))
      for (const row of rows) {
        const settings = JSON.stringify([row.imap, row.imap_password, oauthOf(row)?.connectedAt])
        const name = `${workspaceId} ${row.id}`
        const held = await desk.db.inWorkspace(workspaceId, (tx) =>
          takeLease(tx, {
            workspaceId,
            mailboxId: row.id,
            holder,
            dead: row.lease_holder !== null && isDead(row.lease_holder) ? row.lease_holder : null,
            seconds: leaseSeconds,
            now: desk.clock.now(),
          }),
        )
        const running = readers.get(name)
        if (!held || stopped) continue
        wanted.add(name)
        if (running?.settings === settings) continue
        await running?.reader.stop()
        readers.set(name, { reader: openReader(desk, intake, row), settings, workspaceId, mailboxId: row.id })
      }
    }
    for (const [name, { reader }] of readers)
      if (!wanted.has(name)) {
        readers.delete(name)
        await reader.stop()
      }
  }
  const timer = setInterval(() => {
    looking = looking
      .then(() => (stopped ? undefined : look()))
      .catch((error: unknown) =>
        desk.log.warn({ err: error }, 'looking for mailboxes to read failed; it is tried again'),
      )
  }, lookMillis)
  looking = look().catch((error: unknown) =>
    desk.log.warn({ err: error }, 'looking for mailboxes to read failed; it is tried again'),
  )
  return async () => {
    stopped = true
    clearInterval(timer)
    await looking
    await Promise.all([...readers.values()].map((r) => r.reader.stop()))
    for (const { workspaceId, mailboxId } of readers.values())
      await desk.db
        .inWorkspace(workspaceId, (tx) => releaseLease(tx, workspaceId, mailboxId, holder))
        .catch(() => undefined)
  }
}
