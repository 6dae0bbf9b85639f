// Makes a task on the ticket, or another ticket below or beside it, for the same requester.
import type { Action } from '../../../../rules/automation/rule.ts'
import { loadPerson } from '../../people/index.ts'
import { addTasksIn, lockTicket, openTicketIn, operateIn, surgery } from '../../tickets/index.ts'
import type { Acting, Outcome } from '../acting.ts'
import { deskAuthor } from '../author.ts'
import { fillWords, valuesFor } from '../words.ts'

type Create = Extract<Action, { do: 'create' }>

export const create = async (acting: Acting, action: Create): Promise<Outcome> => {
  const { desk, tx, workspaceId, actor, ticket, id } = acting
  const values = await valuesFor(desk, tx, workspaceId, ticket, false)
  const subject = fillWords(action.subject, values).replaceAll(/\s+/g, ' ').slice(0, 200) || 'Work'
  if (action.what !== 'task') return openBeside(acting, action, subject, fillWords(action.words, values))
  const by = actor.kind === 'person' ? actor.id : await deskAuthor(desk, tx, workspaceId)
  const task = {
    id: id('task'),
    title: subject,
    assigneeId: action.assigneeId,
    dueAt: null,
    teamId: action.teamId,
  }
  await addTasksIn(tx, { desk, workspaceId, actor }, ticket, [task], { by })
  return null
}

const openBeside = async (
  { desk, tx, workspaceId, actor, ticket, because, nextNumber, id }: Acting,
  action: Create,
  subject: string,
  words: string,
): Promise<Outcome> => {
  const requester = await loadPerson(tx, ticket.state.requesterId)
  if (!requester || nextNumber === null)
    throw new Error('a ticket without requester or number cannot be opened')
  const opened = await openTicketIn(desk, tx, workspaceId, nextNumber, {
    actor,
    requester: { email: requester.email },
    subject,
    text: words || subject,
    channel: 'api',
    teamId: action.teamId,
    assigneeId: action.assigneeId,
    ids: { ticketId: id('ticket'), messageId: id('opening') },
    because,
  })
  const made = await lockTicket(tx, workspaceId, { id: opened.ticketId })
  if (!made) throw new Error('a ticket just opened cannot be read')
  const by = { desk, workspaceId, actor }
  if (action.what === 'child') await operateIn(tx, by, made, { do: 'set_parent', parent: ticket.state })
  else await surgery.linkIn(tx, by, { id: id('link'), kind: 'relates', from: made, to: ticket })
  return null
}
