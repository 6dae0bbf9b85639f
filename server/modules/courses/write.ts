// Writes courses: begins them, changes them, opens and archives them.
import type { z } from 'zod'
import type { CoursePlan, courses } from '../../../contract/courses.ts'
import { judgeCourse } from '../../../rules/courses/judge.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Call } from '../../platform/http/implement.ts'
import { Refused } from '../../platform/refused.ts'
import { tellCourse } from './events.ts'
import { needOrganisations } from './needed.ts'
import { noCourse } from './offer.ts'
import { wakeNudges } from './remind.ts'
import { showPlan } from './show.ts'
import { insertCourse, loadLessons, lockCourse, replaceLessons, updateCourse } from './store.ts'
import { loadTitles } from './titles.ts'

type Given = z.infer<(typeof courses.change)['body'] & z.ZodType>

export const createCourse = (call: Call, body: Given & { title: string }): Promise<CoursePlan> => {
  const { desk, workspaceId, actor } = call
  const id = call.idFor('course')
  const at = iso(desk.clock.now())
  return commitIn(desk, workspaceId, async (tx) => {
    await needSound(tx, workspaceId, body, { state: 'draft', lessons: [], questions: [] })
    await insertCourse(tx, {
      workspace_id: workspaceId,
      id,
      title: body.title,
      language: body.language ?? 'en',
      tries: null,
      valid_months: null,
      created_by: actor.id,
      created_at: at,
      updated_at: at,
      ...rowOf(body),
    })
    await replaceLessons(tx, workspaceId, id, body.lessons ?? [])
    await tellCourse(desk, tx, workspaceId, { actor, courseId: id, type: 'course.created' })
    return showPlan(tx, workspaceId, id)
  })
}

export const changeCourse = (call: Call, id: string, body: Given): Promise<CoursePlan> => {
  const { desk, workspaceId, actor, ifMatch } = call
  return commitIn(desk, workspaceId, async (tx) => {
    const row = await lockCourse(tx, workspaceId, id)
    if (!row) throw new Refused(noCourse)
    if (ifMatch !== null && ifMatch !== row.version)
      throw new Refused(refuse('changed_meanwhile', 'Somebody else changed this course.'))
    const lessons = (await loadLessons(tx, workspaceId, [id])).get(id) ?? []
    await needSound(tx, workspaceId, body, { state: row.state, lessons, questions: row.questions })
    await updateCourse(tx, workspaceId, id, {
      ...rowOf(body),
      version: row.version + 1,
      updated_at: iso(desk.clock.now()),
    })
    if (body.lessons) await replaceLessons(tx, workspaceId, id, body.lessons)
    await tellCourse(desk, tx, workspaceId, {
      actor,
      courseId: id,
      type: 'course.changed',
      data: { changed: Object.keys(body) },
    })
    if (body.state === 'open') await wakeNudges(desk, tx, workspaceId, id)
    return showPlan(tx, workspaceId, id)
  })
}

const rowOf = (body: Given) => ({
  ...(body.title !== undefined && { title: body.title }),
  ...(body.about !== undefined && { about: body.about }),
  ...(body.language !== undefined && { language: body.language }),
  ...(body.state !== undefined && { state: body.state }),
  ...(body.who !== undefined && { who: body.who }),
  ...(body.organisationIds !== undefined && { organisation_ids: body.organisationIds }),
  ...(body.passMark !== undefined && { pass_mark: body.passMark }),
  ...(body.tries !== undefined && { tries: body.tries }),
  ...(body.validMonths !== undefined && { valid_months: body.validMonths }),
  ...(body.questions !== undefined && { questions: JSON.stringify(body.questions) }),
  ...(body.translations !== undefined && { translations: JSON.stringify(body.translations) }),
})

const needSound = async (
  tx: Tx,
  workspaceId: string,
  body: Given,
  before: Parameters<typeof judgeCourse>[0],
): Promise<void> => {
  const lessons = body.lessons ?? before.lessons
  const faults = judgeCourse({
    state: body.state ?? before.state,
    lessons,
    questions: body.questions ?? before.questions,
  })
  if (faults.length > 0) throw new Refused(refuse('invalid', 'The course cannot be like this.', { faults }))
  if (body.lessons && (await loadTitles(tx, workspaceId, lessons)).size < lessons.length)
    throw new Refused(
      refuse('invalid', 'There is no such article.', {
        faults: [{ field: 'body.lessons', message: 'names no article of this workspace' }],
      }),
    )
  await needOrganisations(tx, workspaceId, body.organisationIds ?? [])
}
