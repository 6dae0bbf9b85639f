// Takes what is new in an open folder, mail by mail.
//
// Policy. Each mail goes: fetched → committed in the ledger → flagged \Seen → cursor moved. A crash anywhere
// fetches it again, and the ledger knows it (receive/once.ts). The cursor is UIDVALIDITY and the last UID.
// - The first time, only unseen mails are taken: what people had read before is theirs.
// - Later, every UID above the cursor is taken, seen or not: somebody may have looked at the folder meanwhile.
// - With another UIDVALIDITY (or a server that names none) the numbers mean nothing: everything since two days
//   before the last visit is looked at again, and the ledger tells what is new.
import type { ImapFlow } from 'imapflow'
import { iso } from '../../../platform/clock.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { Intake } from '../receive/intake.ts'
import { type Cursor, loadCursor, saveCursor } from '../store/leases.ts'
import type { MailboxRow } from '../store/mailboxes.ts'

const askedAtOnce = 100

/** `isEnough` is asked between two mails. */
export const takeNew = async (
  desk: Desk,
  intake: Intake,
  row: MailboxRow,
  flow: ImapFlow,
  isEnough: () => boolean,
): Promise<void> => {
  const { workspace_id: workspaceId, id: mailboxId } = row
  const before = await desk.db.inWorkspace(workspaceId, (tx) => loadCursor(tx, workspaceId, mailboxId))
  const opened = flow.mailbox
  const uidValidity = opened !== false && opened.uidValidity ? String(opened.uidValidity) : ''
  let lastUid = before && uidValidity !== '' && before.uidValidity === uidValidity ? before.lastUid : 0
  const save = (arrived: Date | null): Promise<void> => {
    const now = desk.clock.now()
    // What lay there before the first visit has waited for us, not for the mail server.
    const lag = before && arrived ? Math.round((now.epochMilliseconds - arrived.getTime()) / 1000) : null
    return desk.db.inWorkspace(workspaceId, (tx) =>
      saveCursor(tx, workspaceId, mailboxId, { uidValidity, lastUid, at: iso(now) }, lag),
    )
  }
  const news = await findNew(flow, before, uidValidity, lastUid)
  for (let at = 0; at < news.length; at += askedAtOnce) {
    const uids = news.slice(at, at + askedAtOnce)
    const about = await askAbout(flow, uids)
    for (const uid of uids) {
      if (isEnough()) return
      const one = about.get(uid)
      // Without a word about it, somebody removed it meanwhile.
      if (one) await takeOne(desk, intake, row, flow, uid, one.size)
      lastUid = Math.max(lastUid, uid)
      await save(one?.arrived ?? null)
    }
  }
  await save(null)
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

interface About {
  size: number
  /** When the mail server got it, as far as it says. */
  arrived: Date | null
}

const askAbout = async (flow: ImapFlow, uids: readonly number[]): Promise<Map<number, About>> => {
  const query = { uid: true, size: true, internalDate: true }
  const found = await flow.fetchAll(uids.join(','), query, { uid: true })
  return new Map(
    found.map(({ uid, size, internalDate }) => [
      uid,
      { size: size ?? 0, arrived: internalDate instanceof Date ? internalDate : null },
    ]),
  )
}

const takeOne = async (
  desk: Desk,
  intake: Intake,
  row: MailboxRow,
  flow: ImapFlow,
  uid: number,
  size: number,
): Promise<void> => {
  const limit = desk.config.maxMailBytes
  const tooLarge = size > limit
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
