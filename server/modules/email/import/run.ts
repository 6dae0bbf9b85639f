// One stretch of an import: mails into the ledger, the cursor after them, until time is up or all is in.
//
// Policy. An imported mail is judged like any other, but nobody is told by mail. Mails that answer nothing come in
// several at a time; one that answers another waits until all before it are committed, so that it finds its ticket. A
// crash between a mail and its cursor brings the mail again, and the ledger knows it as a duplicate.

import { iso } from '../../../platform/clock.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { Received } from '../receive/incoming.ts'
import { intakeOf } from '../receive/service.ts'
import { begin, type Cursor, type Found, Unreadable } from './item.ts'
import type { Source } from './source.ts'
import { type ImportRow, updateImport } from './store.ts'
import { countReceived, countSkipped, readTally, type Tally, writeTally } from './tally.ts'
import { walk } from './walk.ts'

export interface Stretch {
  sources: AsyncIterable<Source> | Iterable<Source>
  /** Asked after every few mails. */
  isEnough(): boolean
  tell?(tally: Tally, cursor: Cursor): void
}

const together = 8

/** `going on`: there is more. `elsewhere`: somebody cancelled it. */
export const runStretch = async (
  desk: Desk,
  row: ImportRow,
  { sources, isEnough, tell }: Stretch,
): Promise<'done' | 'going on' | 'failed' | 'elsewhere'> => {
  const tally = readTally(row)
  let cursor: Cursor = { ...begin, ...(row.cursor as Partial<Cursor>) }
  let waiting: Found[] = []
  const save = (change: { state?: 'done' | 'failed'; error?: string } = {}): Promise<boolean> =>
    desk.db.inWorkspace(row.workspace_id, (tx) =>
      updateImport(tx, row.workspace_id, row.id, ['running'], {
        cursor: JSON.stringify(cursor),
        ...writeTally(tally),
        ...change,
        ...(change.state ? { finished_at: iso(desk.clock.now()) } : {}),
        ...(change.state === 'done' ? { total: tally.done } : {}),
      }),
    )
  const settle = async (): Promise<boolean> => {
    if (waiting.length === 0) return true
    await takeIn(desk, row, waiting, tally)
    cursor = waiting.at(-1)?.next ?? cursor
    waiting = []
    const isOurs = await save()
    tell?.(tally, cursor)
    return isOurs
  }
  try {
    for await (const found of walk(sources, cursor, desk.config.maxMailBytes)) {
      if (answersAnother(found) && !(await settle())) return 'elsewhere'
      waiting.push(found)
      if ((waiting.length >= together || answersAnother(found)) && !(await settle())) return 'elsewhere'
      if (waiting.length === 0 && isEnough()) return 'going on'
    }
    if (!(await settle())) return 'elsewhere'
    return (await save({ state: 'done' })) ? 'done' : 'elsewhere'
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    if (!(await settle())) return 'elsewhere'
    return (await save({ state: 'failed', error: error.message })) ? 'failed' : 'elsewhere'
  }
}

const takeIn = async (desk: Desk, row: ImportRow, mails: readonly Found[], tally: Tally): Promise<void> => {
  const received = await Promise.all(
    mails.map((found): Promise<Received> | null => ('raw' in found ? hand(desk, row, found.raw) : null)),
  )
  for (const [i, found] of mails.entries()) {
    const one = received[i]
    if (one) countReceived(tally, found.name, one)
    else if ('skipped' in found) countSkipped(tally, found.name, found.skipped)
  }
}

const hand = (desk: Desk, row: ImportRow, raw: Buffer): Promise<Received> =>
  intakeOf(desk).receive({
    workspaceId: row.workspace_id,
    mailboxId: row.mailbox_id,
    raw,
    envelope: { from: null, to: [] },
    imported: true,
  })

const answersAnother = (found: Found): boolean =>
  'raw' in found && /^(?:In-Reply-To|References):/im.test(headOf(found.raw))

const headOf = (raw: Buffer): string => {
  const head = raw.subarray(0, 32_768).toString('latin1')
  const end = head.search(/\r?\n\r?\n/)
  return end < 0 ? head : head.slice(0, end)
}
