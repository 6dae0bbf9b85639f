// Writes into the ticket as the desk itself: a note, or a reply that goes to the requester.
import type { Action } from '../../../../rules/automation/rule.ts'
import { addMessageIn } from '../../tickets/index.ts'
import type { Acting, Outcome } from '../acting.ts'
import { deskAuthor } from '../author.ts'
import { fillWords, valuesFor } from '../words.ts'
import { saidByMachine, wroteByMachine } from './machine.ts'

export const say = async (
  acting: Acting,
  action: Extract<Action, { do: 'note' | 'reply' }>,
): Promise<Outcome> => {
  const { desk, tx, workspaceId, ticket } = acting
  const isReply = action.do === 'reply'
  if (isReply && (await wroteByMachine(acting))) return saidByMachine
  const words = fillWords(action.words, await valuesFor(desk, tx, workspaceId, ticket, isReply))
  if (words === '') return 'It had nothing to say here.'
  await write(acting, action.do, words, [], isReply ? action.status : undefined)
  return null
}

/** A note to people of the team is one that mentions them: they hear of it as their settings say, and follow. */
export const write = async (
  { desk, tx, workspaceId, ticket, actor, because, id }: Acting,
  kind: 'note' | 'reply',
  text: string,
  mentionIds: readonly string[] = [],
  status?: Extract<Action, { do: 'reply' }>['status'],
): Promise<void> => {
  await addMessageIn(desk, tx, workspaceId, {
    actor,
    ticket: { id: ticket.state.id },
    kind,
    side: 'team',
    authorId: actor.kind === 'person' ? actor.id : await deskAuthor(desk, tx, workspaceId),
    text,
    id: id('message'),
    isAutomatic: actor.kind === 'system',
    because,
    ...(mentionIds.length > 0 ? { mentionIds } : {}),
    ...(status ? { status } : {}),
  })
}
