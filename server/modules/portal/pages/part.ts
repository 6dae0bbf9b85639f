// Whoever answers a colleague's request takes part in it from then on: what they write is heard, and they hear more.
import { commitIn } from '../../../platform/commit.ts'
import { changeTicketIn } from '../../tickets/index.ts'
import type { Visit } from '../visit.ts'
import type { Requester } from './requester.ts'

export const takePart = async (visit: Visit & Requester, ticketId: string): Promise<void> => {
  const { portal, workspaceId, person } = visit
  await commitIn(portal.desk, workspaceId, (tx) =>
    changeTicketIn(
      portal.desk,
      tx,
      workspaceId,
      person,
      { id: ticketId },
      { addParticipantIds: [person.id] },
    ),
  )
}
