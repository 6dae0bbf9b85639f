// Courses as the contract shows them: to who takes one, and to who writes it.
import type { Course, CourseItem, CoursePlan, Result } from '../../../contract/courses.ts'
import type { Answers } from '../../../rules/courses/course.ts'
import { gradeCheck } from '../../../rules/courses/grade.ts'
import { mixed } from '../../../rules/courses/mix.ts'
import { stateOf, whyNoTry } from '../../../rules/courses/progress.ts'
import { tidied } from '../../../rules/courses/translate.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { noCourse, type Offer } from './offer.ts'
import { loadCourse, loadLessons } from './store.ts'
import { loadTitles } from './titles.ts'

export const showMine = (
  { progress, taken, reached, best }: Offer,
  now: Temporal.Instant,
): CourseItem['mine'] => {
  const state = stateOf(progress, taken, now)
  const dueAt = reached?.dueAt ?? null
  const isLate = dueAt !== null && Temporal.Instant.compare(Temporal.Instant.from(dueAt), now) <= 0
  return {
    state,
    read: taken.lessons.filter((id) => progress.read.includes(id)).length,
    tries: progress.tries,
    best,
    isAssigned: reached !== null,
    dueAt,
    isOverdue: isLate && state !== 'finished',
    finishedAt: progress.finishedAt,
    expiresAt: progress.expiresAt,
  }
}

export const showItem = (offer: Offer, now: Temporal.Instant): CourseItem => ({
  id: offer.row.id,
  title: offer.row.title,
  about: offer.row.about,
  language: offer.row.language,
  state: offer.row.state,
  who: offer.row.who,
  lessons: offer.articles.length,
  questions: offer.row.questions.length,
  mine: showMine(offer, now),
})

/** The questions come when they may be answered, mixed anew for each try and without what is right. */
export const showCourse = (offer: Offer, personId: string, now: Temporal.Instant): Course => {
  const { row, progress, taken, articles } = offer
  const mayTry = whyNoTry(progress, taken, now) === null
  return {
    ...showItem(offer, now),
    passMark: row.pass_mark,
    triesLeft: row.tries === null ? null : Math.max(0, row.tries - progress.tries),
    outline: articles.map(({ id, number, title }) => ({
      articleId: id,
      number,
      title,
      isRead: progress.read.includes(id),
    })),
    asked: mayTry
      ? row.questions
          .map((q) => mixed(q, `${personId} ${progress.tries}`))
          .map(({ id, kind, text, options }) => ({
            id,
            kind,
            text,
            options: options.map((o) => ({ id: o.id, text: o.text })),
          }))
      : [],
  }
}

/** By today's questions; why it is so would give the answer away to whoever tries again. */
export const showResult = (
  offer: Offer,
  { id, answers }: { id: string; answers: Answers },
  now: Temporal.Instant,
): Result => {
  const { score, hasPassed, right } = gradeCheck(offer.taken.check, answers)
  return {
    id,
    score,
    passMark: offer.row.pass_mark,
    hasPassed,
    questions: offer.row.questions.map((q) => {
      const isRight = right.includes(q.id)
      return { id: q.id, text: q.text, isRight, why: hasPassed || isRight ? q.why : '' }
    }),
    mine: showMine(offer, now),
  }
}

export const showPlan = async (tx: Tx, workspaceId: string, id: string): Promise<CoursePlan> => {
  const row = await loadCourse(tx, workspaceId, id)
  if (!row) throw new Refused(noCourse)
  const lessons = (await loadLessons(tx, workspaceId, [id])).get(id) ?? []
  const titles = await loadTitles(tx, workspaceId, lessons)
  return {
    id,
    title: row.title,
    about: row.about,
    language: row.language,
    state: row.state,
    who: row.who,
    organisationIds: row.organisation_ids,
    passMark: row.pass_mark,
    tries: row.tries,
    validMonths: row.valid_months,
    lessons: lessons.flatMap((articleId) => titles.get(articleId) ?? []),
    questions: row.questions.map((q) => ({ ...q, options: [...q.options] })),
    translations: tidied(row),
    version: row.version,
    updatedAt: row.updated_at,
  }
}
