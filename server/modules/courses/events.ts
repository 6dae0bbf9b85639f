// What happened to courses and with whom, for the log; never what somebody answered.
import type { Actor } from '../../../rules/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'

export type CourseEvent =
  | 'course.created'
  | 'course.changed'
  | 'course.assigned'
  | 'course.unassigned'
  | 'course.started'
  | 'course.tried'
  | 'course.finished'
  | 'course.begun_anew'
  | 'course.nudged'

export const tellCourse = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  told: { actor: Actor; courseId: string; type: CourseEvent; data?: Record<string, unknown> },
): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [
    {
      subjectType: 'course',
      subjectId: told.courseId,
      type: told.type,
      actor: told.actor,
      data: told.data ?? {},
    },
  ])
