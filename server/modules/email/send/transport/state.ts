// How sending from a mailbox goes, in its row: not at each of many mails, but soon enough to be looked at.
import { iso } from '../../../../platform/clock.ts'
import type { Desk } from '../../../../platform/desk.ts'
import { type MailboxRow, updateMailbox } from '../../store/mailboxes.ts'
import { judgeTrouble } from '../trouble.ts'

const oftenEnough = { seconds: 30 }

export const tellSent = async (desk: Desk, row: MailboxRow): Promise<void> => {
  const now = desk.clock.now()
  const isFresh =
    row.last_sent_at !== null &&
    Temporal.Instant.compare(Temporal.Instant.from(row.last_sent_at).add(oftenEnough), now) > 0
  if (isFresh && row.last_send_error === null) return
  await tell(desk, row, { last_sent_at: iso(now), last_send_error: null })
}

/** A recipient that is refused for good is no trouble of the mailbox. */
export const tellNotSent = async (desk: Desk, row: MailboxRow, error: unknown): Promise<void> => {
  const { permanent, words } = judgeTrouble(error)
  if (permanent || row.last_send_error?.message === words) return
  await tell(desk, row, {
    last_send_error: JSON.stringify({ at: iso(desk.clock.now()), message: words }),
  })
}

/** Whether the mail left is known without it: a database that fails here must not make the mail leave twice. */
const tell = (desk: Desk, row: MailboxRow, change: Parameters<typeof updateMailbox>[3]): Promise<void> =>
  desk.db
    .inWorkspace(row.workspace_id, (tx) => updateMailbox(tx, row.workspace_id, row.id, change))
    .catch((error: unknown) =>
      desk.log.warn({ err: error, mailbox: row.id }, 'a mailbox’s state was not kept'),
    )
