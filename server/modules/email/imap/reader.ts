// Reads one mailbox: what is new becomes tickets, then waits in IDLE for more, and reconnects by itself.
//
// Policy. Each mail goes: fetched → committed in the ledger → flagged \Seen → cursor moved. A crash anywhere
// fetches it again, and the ledger knows it (receive/once.ts). The cursor is UIDVALIDITY and the last UID.
// - The first time, only unseen mails are taken: what people had read before is theirs.
// - Later, every UID above the cursor is taken, seen or not: somebody may have looked at the folder meanwhile.
// - With another UIDVALIDITY (or a server that names none) the numbers mean nothing: everything since the day
//   before the last visit is looked at again, and the ledger tells what is new.
// Where the server is, is an administrator's word; guarding inner networks against it is the operator's firewall's.
import { ImapFlow } from 'imapflow'
import { iso } from '../../../platform/clock.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { Intake } from '../receive/intake.ts'
import { type Cursor, loadCursor, saveCursor, saveTrouble } from '../store/leases.ts'
import type { MailboxRow } from '../store/mailboxes.ts'
import { connectionOf } from './connection.ts'
import { imapWords } from './words.ts'

export interface Reader {
  stop(): Promise<void>
}

const firstPause = 1000
const longestPause = 5 * 60_000
/** Besides IDLE, for servers that forget to tell. */
const lookAgain = 60_000

export const openReader = (desk: Desk, intake: Intake, row: MailboxRow): Reader => {
  let stopped = false
  let failures = 0
  let client: ImapFlow | null = null
  let wake: () => void = () => undefined
  const pause = (millis: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, millis)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const visit = async (): Promise<void> => {
    const { options, folder } = connectionOf(desk, row)
    const flow = new ImapFlow(options)
    client = flow
    let news = false
    const lost = new Promise<never>((_, reject) => {
      flow.on('error', reject)
      flow.on('close', () => reject(new Error('the server closed the connection')))
    })
    lost.catch(() => undefined)
    flow.on('exists', () => {
      news = true
      wake()
    })
    try {
      await Promise.race([flow.connect(), lost])
      await Promise.race([flow.mailboxOpen(folder), lost])
      for (;;) {
        news = false
        await Promise.race([takeNew(desk, intake, row, flow), lost])
        failures = 0
        if (stopped) return
        // The next command ends IDLE by itself.
        void flow.idle().catch(() => undefined)
        if (!news) await Promise.race([pause(lookAgain), lost])
        if (stopped) return
      }
    } finally {
      client = null
      flow.close()
    }
  }

  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        await visit()
      } catch (error) {
        if (stopped) return
        failures += 1
        const message = imapWords(error)
        desk.log.warn(
          { workspaceId: row.workspace_id, mailbox: row.id, failures, message },
          'a mailbox could not be read; it is tried again',
        )
        await desk.db
          .inWorkspace(row.workspace_id, (tx) =>
            saveTrouble(tx, row.workspace_id, row.id, { at: iso(desk.clock.now()), message }),
          )
          .catch(() => undefined)
        await pause(Math.min(longestPause, firstPause * 2 ** (failures - 1)) * (0.8 + 0.4 * Math.random()))
      }
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopped = true
      wake()
      client?.close()
      await running
    },
  }
}

const takeNew = async (desk: Desk, intake: Intake, row: MailboxRow, flow: ImapFlow): Promise<void> => {
  const { workspace_id: workspaceId, id: mailboxId } = row
  const save = (cursor: Cursor): Promise<void> =>
    desk.db.inWorkspace(workspaceId, (tx) => saveCursor(tx, workspaceId, mailboxId, cursor))
  const before = await desk.db.inWorkspace(workspaceId, (tx) => loadCursor(tx, workspaceId, mailboxId))
  const opened = flow.mailbox
  const uidValidity = opened !== false && opened.uidValidity ? String(opened.uidValidity) : ''
  let lastUid = before && uidValidity !== '' && before.uidValidity === uidValidity ? before.lastUid : 0
  for (const uid of await findNew(flow, before, uidValidity, lastUid)) {
    await takeOne(desk, intake, row, flow, uid)
    lastUid = Math.max(lastUid, uid)
    await save({ uidValidity, lastUid, at: iso(desk.clock.now()) })
  }
  await save({ uidValidity, lastUid, at: iso(desk.clock.now()) })
}

const findNew = async (
  flow: ImapFlow,
  before: Cursor | null,
  uidValidity: string,
  lastUid: number,
): Promise<number[]> => {
  const same = before !== null && uidValidity !== '' && before.uidValidity === uidValidity
  const query = same
    ? { uid: `${lastUid + 1}:*` }
    : before === null
      ? { seen: false }
      : { since: new Date(Temporal.Instant.from(before.at).subtract({ hours: 48 }).epochMilliseconds) }
  const found = (await flow.search(query, { uid: true })) || []
  // `n:*` also names the newest mail when nothing is above n (RFC 3501 §6.4.8).
  return found.filter((uid) => !same || uid > lastUid).sort((a, b) => a - b)
}

const takeOne = async (
  desk: Desk,
  intake: Intake,
  row: MailboxRow,
  flow: ImapFlow,
  uid: number,
): Promise<void> => {
  const limit = desk.config.maxMailBytes
  const about = await flow.fetchOne(String(uid), { uid: true, size: true }, { uid: true })
  if (!about) return
  const tooLarge = (about.size ?? 0) > limit
  const fetched = await flow.fetchOne(
    String(uid),
    { uid: true, source: tooLarge ? { start: 0, maxLength: 65_536 } : true },
    { uid: true },
  )
  if (fetched === false || fetched.source === undefined) return
  await intake.receive({
    workspaceId: row.workspace_id,
    mailboxId: row.id,
    raw: fetched.source,
    envelope: { from: null, to: [] },
    fetched: true,
    ...(tooLarge ? { problem: `it is larger than ${limit} bytes and stays on the mail server` } : {}),
  })
  await flow.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
}
