// Counts the automatic mails of each mailbox; where a flood makes too many, the mailbox falls silent and its
// administrators hear of it.
import { system } from '../../../../rules/actor.ts'
import { judgeFlood, pauseMinutes } from '../../../../rules/email/storm.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { queueMails } from '../../../platform/mail/outbox.ts'
import { countAutomatic } from '../store/automatic.ts'
import { loadMailbox, updateMailbox } from '../store/mailboxes.ts'
import { claim } from '../store/told.ts'

/** `mailboxIds`: one for each automatic mail that is about to leave. */
export const breakStorm = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  mailboxIds: readonly string[],
): Promise<void> => {
  const now = desk.clock.now()
  const counts = await countAutomatic(tx, workspaceId, mailboxIds, now)
  for (const [mailboxId, count] of counts) {
    const because = judgeFlood(count)
    if (because) await pause(desk, tx, { workspaceId, mailboxId, because }, now)
  }
}

interface Pause {
  workspaceId: string
  mailboxId: string
  because: string
}

const pause = async (
  desk: Desk,
  tx: Tx,
  { workspaceId, mailboxId, because }: Pause,
  now: Temporal.Instant,
): Promise<void> => {
  const until = iso(now.add({ minutes: pauseMinutes }))
  await updateMailbox(tx, workspaceId, mailboxId, { paused_until: until, paused_because: because })
  await writeEvents(tx, workspaceId, now, [
    {
      subjectType: 'mailbox',
      subjectId: mailboxId,
      type: 'mailbox.paused',
      actor: system('mail'),
      data: { until },
      because,
    },
  ])
  const first = await claim(tx, workspaceId, 'pause-notice', [mailboxId], now)
  if (first.has(mailboxId)) await tellAdministrators(desk, tx, workspaceId, mailboxId, because)
}

const tellAdministrators = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  mailboxId: string,
  because: string,
): Promise<void> => {
  const mailbox = await loadMailbox(tx, workspaceId, mailboxId)
  const people = await tx
    .selectFrom('person')
    .select(['id', 'email'])
    .where('workspace_id', '=', workspaceId)
    .where('role', 'in', ['owner', 'administrator'])
    .where('state', '=', 'active')
    .execute()
  const lines = [
    `The mailbox ${mailbox?.name ?? ''} (${mailbox?.address ?? ''}) sends no automatic mails for ${pauseMinutes} minutes, because ${because}.`,
    'Mails that come in still become tickets, and replies of the team leave as always.',
    'Under Settings, Mailboxes you see its state and can let it go on at once.',
  ]
  await queueMails(
    desk,
    tx,
    people.map((p) => ({
      workspaceId,
      kind: 'notice' as const,
      toAddress: p.email,
      toPersonId: p.id,
      mailboxId,
      data: { lines },
    })),
  )
}
