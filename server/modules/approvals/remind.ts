// Reminds whoever has not decided: at the time of the step, or by hand.
import { mayRemindNow, nextReminder } from '../../../rules/approvals/remind.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { Refused } from '../../platform/refused.ts'
import { type Kept, lockApproval, markReminded, type VoteRow } from './store.ts'
import { askByMail } from './tell.ts'

export const remindQueue = 'remind-approval'

export const remindApprovers: JobHandler = {
  queue: remindQueue,
  concurrency: 2,
  leaseSeconds: 60,
  retryInSeconds: (attempts) => Math.min(3600, 30 * 2 ** attempts),
  run: async (desk, { workspaceId, key }, done) => {
    await commitIn(desk, workspaceId, async (tx) => {
      await done(tx)
      const kept = await lockApproval(tx, workspaceId, key)
      if (kept?.row.state !== 'waiting') return
      const now = desk.clock.now()
      const due = waiting(kept).filter((vote) => {
        const at = nextOf(kept, vote)
        return at !== null && Temporal.Instant.compare(at, now) <= 0
      })
      await remind(desk, tx, kept, due)
      await scheduleReminder(desk, tx, workspaceId, key)
    })
  },
}

/** Rings when the first of those who are asked is to be reminded. */
export const scheduleReminder = async (
  _desk: Desk,
  tx: Tx,
  workspaceId: string,
  approvalId: string,
): Promise<void> => {
  const kept = await lockApproval(tx, workspaceId, approvalId)
  if (kept?.row.state !== 'waiting') return
  const times = waiting(kept)
    .flatMap((vote) => nextOf(kept, vote) ?? [])
    .toSorted(Temporal.Instant.compare)
  const [runAt] = times
  if (runAt) await scheduleJob(tx, { workspaceId, queue: remindQueue, key: approvalId, runAt })
}

export const remindNow = (desk: Desk, workspaceId: string, id: string): Promise<null> =>
  commitIn(desk, workspaceId, async (tx) => {
    const kept = await lockApproval(tx, workspaceId, id)
    if (!kept) throw new Refused(refuse('not_found', 'There is no such approval.'))
    if (kept.row.state !== 'waiting') throw new Refused(refuse('not_possible', 'It is decided already.'))
    const now = desk.clock.now()
    const may = waiting(kept).filter((v) =>
      mayRemindNow({ askedAt: v.asked_at, remindedAt: v.reminded_at }, now),
    )
    if (may.length === 0)
      throw new Refused(refuse('too_many', 'They were asked less than an hour ago. Give them a little time.'))
    await remind(desk, tx, kept, may)
    return null
  })

const remind = async (desk: Desk, tx: Tx, kept: Kept, votes: readonly VoteRow[]): Promise<void> => {
  const at = iso(desk.clock.now())
  for (const vote of votes) await markReminded(tx, vote, at)
  await askByMail(
    desk,
    tx,
    kept,
    votes.map((v) => v.person_id),
    { isReminder: true },
  )
}

const waiting = ({ row, votes }: Kept): VoteRow[] =>
  votes.filter((v) => v.step === row.step && v.state === 'waiting')

const nextOf = ({ row }: Kept, vote: VoteRow): Temporal.Instant | null =>
  nextReminder(row.steps[row.step] ?? { remindHours: null }, {
    askedAt: vote.asked_at,
    reminders: vote.reminders,
    remindedAt: vote.reminded_at,
  })
