// The rounds of surveys by schedule: a portion a job, each in one transaction with its mails and how far it came.
import { sql } from 'kysely'
import { nextRoundAt, nextStep } from '../../../../rules/feedback/round.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { lockSurvey, type SurveyRow, updateSurvey } from '../surveys/store.ts'
import { conditionSql, considerIn } from './consider.ts'
import { retryInSeconds, roundQueue } from './queues.ts'

/** People are locked until the portion is written: few enough that nobody waits for it. */
const portion = 25

export const askInRounds: JobHandler = {
  queue: roundQueue,
  concurrency: 1,
  leaseSeconds: 300,
  retryInSeconds,
  run: (desk, { workspaceId, queue, key }, done) =>
    commitIn(desk, workspaceId, async (tx) => {
      // Danger: survey before job, as whoever changes a survey locks them.
      const survey = await lockSurvey(tx, workspaceId, key)
      await done(tx)
      if (!survey?.is_on || survey.every_days === null) return
      const runAt = await step(desk, tx, survey, survey.every_days)
      await scheduleJob(tx, { workspaceId, queue, key, runAt })
    }),
}

/** When to look again. */
const step = async (desk: Desk, tx: Tx, survey: SurveyRow, everyDays: number): Promise<Temporal.Instant> => {
  const now = desk.clock.now()
  const last = survey.round_began_at
  const next = nextStep(
    {
      everyDays,
      beganAt: last === null ? null : Temporal.Instant.from(last),
      isOver: survey.round_ended_at !== null,
    },
    now,
  )
  if (next.do === 'wait') return next.until
  const beganAt = next.do === 'begin' ? now : next.beganAt
  const after = next.do === 'begin' ? null : survey.round_at
  const people = await loadReached(desk, tx, survey, {
    since: beganAt.subtract({ hours: everyDays * 24 }),
    after,
  })
  for (const personId of people) await considerIn(desk, tx, survey, personId, { beganAt: iso(beganAt) })
  const isOver = people.length < portion
  await updateSurvey(tx, survey.workspace_id, survey.id, {
    round_began_at: iso(beganAt),
    round_at: people.at(-1) ?? after,
    round_ended_at: isOver ? iso(now) : null,
  })
  return isOver ? nextRoundAt(beganAt, everyDays) : now
}

/** People with a ticket since then that fits, in the order of their ids, in which everybody locks them. */
const loadReached = async (
  desk: Desk,
  tx: Tx,
  survey: SurveyRow,
  { since, after }: { since: Temporal.Instant; after: string | null },
): Promise<string[]> => {
  const holds = await conditionSql(desk, tx, survey)
  const further = after === null ? sql`` : sql`and t.requester_id > ${after}`
  const { rows } = await sql<{ id: string }>`/* varied */ select distinct t.requester_id as id from ticket t
    where t.workspace_id = ${survey.workspace_id} and t.updated_at >= ${iso(since)} and not t.is_spam ${further} and ${holds}
    order by t.requester_id limit ${portion}`.execute(tx)
  return rows.map((r) => r.id)
}
