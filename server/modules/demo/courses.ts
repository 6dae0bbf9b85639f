// The demo desk's courses: one for everybody at a customer, one for the team, told to people who are differently far.
import type { CourseWords } from '../../../rules/courses/translate.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { type DemoCourse, type DemoTranslation, demoCourses } from './texts/courses.ts'

/** Once: a desk that has courses is left as it is. */
export const showCourses = (desk: Desk, workspaceId: string): Promise<void> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const known = await tx.selectFrom('course').select('id').limit(1).executeTakeFirst()
    if (known) return
    for (const course of demoCourses) await writeCourse(desk, tx, workspaceId, course)
  })

const writeCourse = async (desk: Desk, tx: Tx, workspaceId: string, course: DemoCourse): Promise<void> => {
  const now = desk.clock.now()
  const at = iso(now.subtract({ hours: 24 * 20 }))
  const own = { workspace_id: workspaceId }
  const id = newId()
  const articles = await tx
    .selectFrom('article')
    .select(['id', 'origin'])
    .where('workspace_id', '=', workspaceId)
    .where(
      'origin',
      'in',
      course.lessons.map((name) => `demo:${name}`),
    )
    .execute()
  const lessons = course.lessons.flatMap(
    (name) => articles.find((a) => a.origin === `demo:${name}`)?.id ?? [],
  )
  const questions = course.questions.map((q) => ({
    ...q,
    id: newId(),
    options: q.options.map((o) => ({ ...o, id: newId() })),
  }))
  await tx
    .insertInto('course')
    .values({
      ...own,
      id,
      title: course.title,
      about: course.about,
      language: course.language,
      state: 'open',
      who: course.who,
      questions: JSON.stringify(questions),
      translations: JSON.stringify(
        Object.fromEntries(
          Object.entries(course.translations).map(([language, words]) => [language, named(words, questions)]),
        ),
      ),
      tries: course.tries,
      valid_months: course.validMonths,
      created_by: null,
      created_at: at,
      updated_at: at,
    })
    .execute()
  for (const [position, article] of lessons.entries())
    await tx
      .insertInto('course_lesson')
      .values({ ...own, course_id: id, article_id: article, position })
      .execute()
  const { assign } = course
  const team = await tx.selectFrom('team').select('id').where('name', '=', assign).executeTakeFirst()
  const organisation = await tx
    .selectFrom('organisation')
    .select('id')
    .where('name', '=', assign)
    .executeTakeFirst()
  if (team || organisation)
    await tx
      .insertInto('course_assignment')
      .values({
        ...own,
        id: newId(),
        course_id: id,
        person_id: null,
        team_id: team?.id ?? null,
        organisation_id: team ? null : (organisation?.id ?? null),
        due_at: iso(now.add({ hours: 24 * 12 })),
        assigned_by: null,
        assigned_at: at,
      })
      .execute()
  for (const [n, name] of course.learners.entries()) {
    const person = await tx.selectFrom('person').select('id').where('name', '=', name).executeTakeFirst()
    if (!person) continue
    const isDone = n === 0
    await tx
      .insertInto('course_progress')
      .values({
        ...own,
        course_id: id,
        person_id: person.id,
        started_at: iso(now.subtract({ hours: 24 * 9 })),
        read: isDone ? lessons : lessons.slice(0, 1 + (n % 2)),
        tries: 0,
        best: isDone ? 100 : null,
        finished_at: isDone ? iso(now.subtract({ hours: 24 * 8 })) : null,
        expires_at:
          isDone && course.validMonths !== null
            ? iso(now.add({ hours: 24 * (30 * course.validMonths - 8) }))
            : null,
        nudges: ['assigned'],
      })
      .execute()
  }
}

/** Its words by the ids of what they translate. */
const named = (
  { title, about, questions }: DemoTranslation,
  own: readonly { id: string; options: readonly { id: string }[] }[],
): CourseWords => ({
  title,
  about,
  questions: Object.fromEntries(
    own.flatMap((question, n) => {
      const words = questions[n]
      if (!words) return []
      const options = question.options.flatMap(({ id }, m) => {
        const text = words.options[m]
        return text ? [[id, text]] : []
      })
      return [[question.id, { text: words.text, why: words.why, options: Object.fromEntries(options) }]]
    }),
  ),
})
