// The jobs that ask: about one solved ticket, and the rounds of surveys by schedule.
import { sql } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { lockSurvey, type SurveyRow } from '../surveys/store.ts'
import { conditionSql, considerIn, considerTicketIn } from './consider.ts'
import { askQueue, roundQueue } from './queues.ts'

const retryInSeconds = (attempts: number): number => Math.min(3600, 30 * 2 ** attempts)

export const askAboutTicket: JobHandler = {
  queue: askQueue,
  concurrency: 2,
  leaseSeconds: 60,
  retryInSeconds,
  run: (desk, { workspaceId, key }, done) =>
    commitIn(desk, workspaceId, async (tx) => {
      await done(tx)
      const [surveyId = '', ticketId = ''] = key.split(':')
      await considerTicketIn(desk, tx, workspaceId, { surveyId, ticketId })
    }),
}

/** A round asks at most so many; the rest are asked in the next. */
const most = 500

export const askInRounds: JobHandler = {
  queue: roundQueue,
  concurrency: 1,
  leaseSeconds: 300,
  retryInSeconds,
  run: (desk, { workspaceId, queue, key }, done) =>
    commitIn(desk, workspaceId, async (tx) => {
      await done(tx)
      const survey = await lockSurvey(tx, workspaceId, key)
      if (!survey?.is_on || survey.occasion !== 'schedule' || survey.every_days === null) return
      const now = desk.clock.now()
      const next = await nextRound(tx, survey)
      if (next !== null && Temporal.Instant.compare(next, now) > 0) {
        await scheduleJob(tx, { workspaceId, queue, key, runAt: next })
        return
      }
      for (const personId of await loadReached(desk, tx, survey))
        await considerIn(desk, tx, survey, personId, null)
      await scheduleJob(tx, { workspaceId, queue, key, runAt: now.add({ hours: survey.every_days * 24 }) })
    }),
}

/** null: there was no round yet. */
const nextRound = async (tx: Tx, survey: SurveyRow): Promise<Temporal.Instant | null> => {
  const last = await tx
    .selectFrom('survey_ask')
    .select((e) => e.fn.max('asked_at').as('at'))
    .where('workspace_id', '=', survey.workspace_id)
    .where('survey_id', '=', survey.id)
    .executeTakeFirst()
  return last?.at ? Temporal.Instant.from(last.at).add({ hours: (survey.every_days ?? 1) * 24 }) : null
}

/** People with a ticket of the last round's span that fits, those not asked for longest first. */
const loadReached = async (desk: Desk, tx: Tx, survey: SurveyRow): Promise<string[]> => {
  const since = iso(desk.clock.now().subtract({ hours: (survey.every_days ?? 1) * 24 }))
  const holds = await conditionSql(desk, tx, survey)
  const { rows } = await sql<{ id: string }>`/* varied */ select t.requester_id as id from ticket t
    where t.workspace_id = ${survey.workspace_id} and t.updated_at >= ${since} and not t.is_spam and ${holds}
    group by t.requester_id
    order by (select max(a.asked_at) from survey_ask a
      where a.workspace_id = ${survey.workspace_id} and a.person_id = t.requester_id) nulls first, t.requester_id
    limit ${most}`.execute(tx)
  return rows.map((r) => r.id)
}
