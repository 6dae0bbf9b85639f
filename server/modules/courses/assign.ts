// Tells people to take a course, no longer tells them, and gives back spent tries.
import type { Assignment } from '../../../contract/courses.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Call } from '../../platform/http/implement.ts'
import { Refused } from '../../platform/refused.ts'
import { tellCourse } from './events.ts'
import { showAssignments } from './learners.ts'
import { needTarget, type Target } from './needed.ts'
import { noCourse } from './offer.ts'
import { wakeNudges } from './remind.ts'
import * as store from './store.ts'

export const assignCourse = (
  call: Call,
  courseId: string,
  { target, dueAt }: { target: Target; dueAt: string | null },
): Promise<Assignment> => {
  const { desk, workspaceId, actor } = call
  const id = call.idFor('assignment')
  return commitIn(desk, workspaceId, async (tx) => {
    if (!(await store.lockCourse(tx, workspaceId, courseId))) throw new Refused(noCourse)
    await needTarget(tx, workspaceId, target)
    await store.insertAssignment(tx, {
      workspace_id: workspaceId,
      id,
      course_id: courseId,
      person_id: target.kind === 'person' ? target.id : null,
      team_id: target.kind === 'team' ? target.id : null,
      organisation_id: target.kind === 'organisation' ? target.id : null,
      due_at: dueAt,
      assigned_by: actor.id,
      assigned_at: iso(desk.clock.now()),
    })
    await tellCourse(desk, tx, workspaceId, {
      actor,
      courseId,
      type: 'course.assigned',
      data: { assignmentId: id, target, dueAt },
    })
    await wakeNudges(desk, tx, workspaceId, courseId)
    const all = await showAssignments(tx, workspaceId, courseId)
    const made = all.find((a) => a.id === id)
    if (!made) throw new Error('an assignment just written cannot be read')
    return made
  })
}

export const unassignCourse = (call: Call, courseId: string, id: string): Promise<null> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    if (!(await store.deleteAssignment(tx, call.workspaceId, courseId, id)))
      throw new Refused(refuse('not_found', 'There is no such assignment.'))
    await tellCourse(call.desk, tx, call.workspaceId, {
      actor: call.actor,
      courseId,
      type: 'course.unassigned',
      data: { assignmentId: id },
    })
    return null
  })

export const beginAnew = (call: Call, courseId: string, personId: string): Promise<null> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const known = (await store.loadProgressOf(tx, call.workspaceId, personId)).some(
      (p) => p.course_id === courseId,
    )
    if (!known) throw new Refused(refuse('not_found', 'They have not begun this course.'))
    const row = await store.lockProgress(tx, call.workspaceId, courseId, personId)
    await store.updateProgress(tx, row, { tries: 0 })
    await tellCourse(call.desk, tx, call.workspaceId, {
      actor: call.actor,
      courseId,
      type: 'course.begun_anew',
      data: { personId },
    })
    return null
  })
