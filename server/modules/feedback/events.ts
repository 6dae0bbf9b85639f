// What happened to surveys, ideas and improvements, for the log; never words or marks of people.
import type { Actor } from '../../../rules/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'

interface Told {
  actor: Actor
  on: 'survey' | 'idea' | 'improvement'
  id: string
  type: string
  data?: Record<string, unknown>
}

export const tellFeedback = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { actor, on, id, type, data = {} }: Told,
): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [{ subjectType: on, subjectId: id, type, actor, data }])
