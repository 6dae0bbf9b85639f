// What the ids of courses' routes name, and bodies that would do; one course with a learner in a workspace.
import { contract } from '../../contract/index.ts'
import { iso } from '../../server/platform/clock.ts'
import { jane } from '../cast/people.ts'
import type { Door } from '../door.ts'
import type { Client } from './client.ts'
import type { Kind } from './kinds.ts'

const one = { id: 'course' } as const
export const courseParams: Record<string, Record<string, Kind>> = {
  'courses.get': one,
  'courses.plan': one,
  'courses.change': one,
  'courses.lesson': { ...one, article: 'article' },
  'courses.read': { ...one, article: 'article' },
  'courses.answer': one,
  'courses.learners': one,
  'courses.assign': one,
  'courses.unassign': { ...one, assignment: 'courseAssignment' },
  'courses.anew': { ...one, person: 'person' },
}

export const courseBodies: Record<string, (n: number) => Record<string, unknown>> = {
  'courses.create': (n) => ({ title: `Course ${n}` }),
  'courses.change': (n) => ({ title: `Course ${n}` }),
  'courses.answer': () => ({ answers: {} }),
  'courses.assign': () => ({ target: { kind: 'person', id: jane.id } }),
}

export const courseFields: Record<string, Kind> = {
  organisationIds: 'organisation',
  lessons: 'lesson',
  'target.id': 'person',
}

export const courseThings = async (
  door: Door,
  client: Client,
  workspaceId: string,
  { article, personId }: { article: string; personId: string },
) => {
  const { id: lesson } = await client.call(contract.knowledge.getArticle, { params: { number: article } })
  const course = await client.call(contract.courses.create, {
    body: { title: 'canary course', lessons: [lesson], state: 'open' },
  })
  const assigned = await client.call(contract.courses.assign, {
    params: { id: course.id },
    body: { target: { kind: 'person', id: personId } },
  })
  await door.db.inWorkspace(workspaceId, (tx) =>
    tx
      .insertInto('course_progress')
      .values({
        workspace_id: workspaceId,
        course_id: course.id,
        person_id: personId,
        started_at: iso(door.clock.now()),
        best: null,
        finished_at: null,
        expires_at: null,
      })
      .onConflict((c) => c.doNothing())
      .execute(),
  )
  return { course: course.id, courseAssignment: assigned.id, lesson }
}
