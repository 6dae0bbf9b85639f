// What learners do: read an article, answer the check.
import type { Result } from '../../../contract/courses.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import type { Answers } from '../../../rules/courses/course.ts'
import { gradeCheck, unanswered } from '../../../rules/courses/grade.ts'
import { expiryOf, hasReadThrough, type WhyNot, whyNoTry } from '../../../rules/courses/progress.ts'
import { type RefusalCode, refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { Refused } from '../../platform/refused.ts'
import { tellCourse } from './events.ts'
import { type Learner, needOffer, type Offer, progressOf } from './offer.ts'
import { wakeNudges } from './remind.ts'
import { showResult } from './show.ts'
import { insertTry, loadTry, lockProgress, type ProgressRow, updateProgress } from './store.ts'

interface Learning {
  actor: PersonActor
  reader: Learner
  courseId: string
}

/** Reading twice is reading once. */
export const readLessonIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { actor, reader, courseId, number }: Learning & { number: number },
): Promise<Offer> => {
  const offer = await needOffer(tx, workspaceId, reader, courseId)
  const article = offer.articles.find((a) => a.number === number)
  if (!article) throw new Refused(refuse('not_found', 'There is no such article in this course.'))
  const row = await lockProgress(tx, workspaceId, courseId, reader.personId)
  if (row.read.includes(article.id)) return offer
  const at = iso(desk.clock.now())
  const read = [...row.read, article.id]
  await updateProgress(tx, row, { read, started_at: row.started_at ?? at })
  if (row.started_at === null)
    await tellCourse(desk, tx, workspaceId, { actor, courseId, type: 'course.started' })
  const isDone = hasReadThrough({ ...progressOf(row), read }, offer.taken) && row.finished_at === null
  if (isDone) await finish(desk, tx, workspaceId, { actor, offer, row })
  return needOffer(tx, workspaceId, reader, courseId)
}

const refusals: Readonly<Record<WhyNot, readonly [RefusalCode, string]>> = {
  finished: ['not_possible', 'You have passed this check already.'],
  unread: ['not_possible', 'Read all articles of the course first.'],
  no_tries: ['not_possible', 'Your tries are spent. Ask a coordinator for more.'],
  no_check: ['not_possible', 'This course has no check.'],
}

export const answerIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { actor, reader, courseId, answers }: Learning & { answers: Answers },
): Promise<Result> => {
  const offer = await needOffer(tx, workspaceId, reader, courseId)
  const row = await lockProgress(tx, workspaceId, courseId, reader.personId)
  const now = desk.clock.now()
  const whyNot = whyNoTry(progressOf(row), offer.taken, now)
  if (whyNot) throw new Refused(refuse(...refusals[whyNot]))
  const open = unanswered(offer.taken.check, answers)
  if (open.length > 0)
    throw new Refused(
      refuse('invalid', 'Answer every question.', {
        faults: open.map((id) => ({ field: `body.answers.${id}`, message: 'is not answered' })),
      }),
    )
  const grade = gradeCheck(offer.taken.check, answers)
  const id = newId()
  await insertTry(tx, {
    workspace_id: workspaceId,
    id,
    course_id: courseId,
    person_id: reader.personId,
    course_version: offer.row.version,
    answers: JSON.stringify(answers),
    score: grade.score,
    has_passed: grade.hasPassed,
    at: iso(now),
  })
  const best = Math.max(grade.score, row.best ?? 0)
  await updateProgress(tx, row, { tries: row.tries + 1, best, started_at: row.started_at ?? iso(now) })
  await tellCourse(desk, tx, workspaceId, {
    actor,
    courseId,
    type: 'course.tried',
    data: { score: grade.score, hasPassed: grade.hasPassed },
  })
  if (grade.hasPassed) await finish(desk, tx, workspaceId, { actor, offer, row })
  return showResult(await needOffer(tx, workspaceId, reader, courseId), { id, answers }, now)
}

/** What came of a try, once more. */
export const resultIn = async (
  tx: Tx,
  workspaceId: string,
  { reader, courseId, id }: { reader: Learner; courseId: string; id: string },
  now: Temporal.Instant,
): Promise<Result> => {
  const offer = await needOffer(tx, workspaceId, reader, courseId)
  const tried = await loadTry(tx, workspaceId, { courseId, personId: reader.personId, id })
  if (!tried) throw new Refused(refuse('not_found', 'There is no such try.'))
  return showResult(offer, tried, now)
}

/** A new round begins: tries and reminders count anew until the certificate ends. */
const finish = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { actor, offer, row }: { actor: PersonActor; offer: Offer; row: ProgressRow },
): Promise<void> => {
  const now = desk.clock.now()
  const expiresAt = expiryOf(now, offer.row.valid_months)
  await updateProgress(tx, row, {
    finished_at: iso(now),
    expires_at: expiresAt && iso(expiresAt),
    tries: 0,
    nudges: [],
  })
  await tellCourse(desk, tx, workspaceId, {
    actor,
    courseId: offer.row.id,
    type: 'course.finished',
    data: { expiresAt: expiresAt && iso(expiresAt) },
  })
  await wakeNudges(desk, tx, workspaceId, offer.row.id)
}
