// An answer from outside lands in its side conversation.
import { system } from '../../../../rules/actor.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { findOrCreateRequester } from '../../people/index.ts'
import { type Added, type AddMessage, addMessageIn } from '../../tickets/index.ts'
import { lockSide, setSideState } from '../store/sides.ts'

export interface SideAnswer
  extends Pick<AddMessage, 'text' | 'visibleText' | 'html' | 'attachments' | 'mail'> {
  ticketId: string
  conversationId: string
  sender: { address: string; name: string }
  because: string
}

/** Inside the caller's transaction, who pokes after the commit. Throws Refused. */
export const joinSideIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  answer: SideAnswer,
): Promise<Added> => {
  const { ticketId, conversationId, sender, because, ...words } = answer
  const now = desk.clock.now()
  const author = await findOrCreateRequester(
    desk,
    tx,
    workspaceId,
    { email: sender.address, name: sender.name },
    now,
  )
  const side = await lockSide(tx, workspaceId, ticketId, conversationId)
  if (!side) throw new Error('a side conversation that is not there')
  const added = await addMessageIn(desk, tx, workspaceId, {
    actor: system('mail'),
    ticket: { id: ticketId },
    kind: 'aside',
    side: 'requester',
    authorId: author.id,
    conversationId,
    conversationState: side.state,
    ...words,
    because,
  })
  await setSideState(tx, side, 'open', now)
  return added
}
