// Reads one mailbox: what is new becomes tickets, then waits in IDLE for more, and reconnects by itself.
//
// Stopping lets the mail in hand be finished: it is committed and flagged, and the next process begins after it. Only a
// server that keeps silent is left in the middle, which the ledger survives like every other end.
import type { ImapFlow } from 'imapflow'
import { iso } from '../../../platform/clock.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { Intake } from '../receive/intake.ts'
import { saveTrouble } from '../store/leases.ts'
import type { MailboxRow } from '../store/mailboxes.ts'
import { signIn } from './sign-in.ts'
import { takeNew } from './take.ts'
import { imapWords } from './words.ts'

export interface Reader {
  stop(): Promise<void>
}

const firstPause = 1000
const longestPause = 5 * 60_000
/** Besides IDLE, for servers that forget to tell. */
const lookAgain = 60_000
const patience = 15_000

export const openReader = (desk: Desk, intake: Intake, row: MailboxRow): Reader => {
  let stopped = false
  let failures = 0
  let client: ImapFlow | null = null
  let isTaking = false
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
    const { flow, folder } = await signIn(desk, row, (made) => {
      client = made
      if (stopped) made.close()
    })
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
      await Promise.race([flow.mailboxOpen(folder), lost])
      while (!stopped) {
        news = false
        isTaking = true
        await Promise.race([takeNew(desk, intake, row, flow, () => stopped), lost])
        isTaking = false
        failures = 0
        if (stopped) return
        // The next command ends IDLE by itself.
        void flow.idle().catch(() => undefined)
        if (!news) await Promise.race([pause(lookAgain), lost])
      }
    } finally {
      isTaking = false
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
        await tell(desk, row, failures, imapWords(error))
        if (!stopped)
          await pause(Math.min(longestPause, firstPause * 2 ** (failures - 1)) * (0.8 + 0.4 * Math.random()))
      }
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopped = true
      wake()
      if (!isTaking) client?.close()
      const timer = setTimeout(() => client?.close(), patience)
      await running
      clearTimeout(timer)
    },
  }
}

const tell = async (desk: Desk, row: MailboxRow, failures: number, message: string): Promise<void> => {
  desk.log.warn(
    { workspaceId: row.workspace_id, mailbox: row.id, failures, message },
    'a mailbox could not be read; it is tried again',
  )
  await desk.db
    .inWorkspace(row.workspace_id, (tx) =>
      saveTrouble(tx, row.workspace_id, row.id, { at: iso(desk.clock.now()), message }),
    )
    .catch(() => undefined)
}
