// One reply to the requesters of all open children.
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { loadTicket } from '../store/ticket.ts'
import { type Answer, answerMany } from './answer-many.ts'
import { type Asked, noTicket } from './operate.ts'

export const answerChildren = async (
  call: Asked,
  number: number,
  answer: Answer,
  idOf: (ticketId: string) => string,
) => {
  const { desk, workspaceId, actor } = call
  const found = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const parent = await loadTicket(tx, workspaceId, { number }, actor.id)
    if (!parent) return null
    return tx
      .selectFrom('ticket')
      .select(['id', 'number'])
      .where('workspace_id', '=', workspaceId)
      .where('parent_id', '=', parent.id)
      .where('is_open', '=', true)
      .where('is_spam', '=', false)
      .orderBy('number')
      .execute()
  })
  if (!found) return noTicket
  if (found.length === 0) return noOpenChild
  const answered = await answerMany(desk, workspaceId, actor, found, answer, idOf)
  const ticket = await desk.db.inWorkspace(workspaceId, (tx) =>
    loadTicket(tx, workspaceId, { number }, actor.id),
  )
  return ticket ? { ...answered, ticket } : noTicket
}

const noOpenChild: Refusal = refuse('not_possible', 'None of its children is open.')
