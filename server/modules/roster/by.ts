// Who does something to the roster, and the event that tells of it.
import type { Actor, PersonActor } from '../../../rules/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { writeEvents } from '../../platform/events/write.ts'

export interface By {
  desk: Desk
  workspaceId: string
  actor: PersonActor
}

export const tell = async (
  tx: Tx,
  { desk, workspaceId, actor }: { desk: Desk; workspaceId: string; actor: Actor },
  event: Pick<NewEvent, 'subjectType' | 'subjectId' | 'type' | 'data'>,
): Promise<void> => {
  await writeEvents(tx, workspaceId, desk.clock.now(), [{ ...event, actor }])
}
