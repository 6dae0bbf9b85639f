// Tells people: those of the team by a note that mentions them, the requester by a mail that answers nothing.
import type { Action } from '../../../../rules/automation/rule.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { loadPerson } from '../../people/index.ts'
import type { Acting, Outcome } from '../acting.ts'
import { fillWords, valuesFor } from '../words.ts'
import { loadTeamAudience } from './audience.ts'
import { saidByMachine, wroteByMachine } from './machine.ts'
import { write } from './say.ts'

/** More people than a note can speak to hear nothing of their own: a desk's whole staff is no audience. */
const mostMentioned = 50

export const notify = async (
  acting: Acting,
  { to, words }: Extract<Action, { do: 'notify' }>,
): Promise<Outcome> => {
  const { desk, tx, workspaceId, ticket } = acting
  const told = to.includes('requester') ? await tellRequester(acting, words) : 'Nobody is there to be told.'
  const people = (await loadTeamAudience(acting, to)).slice(0, mostMentioned)
  if (people.length === 0) return told
  const text = fillWords(words, await valuesFor(desk, tx, workspaceId, ticket, false))
  await write(acting, 'note', text, people)
  return null
}

const tellRequester = async (acting: Acting, words: string): Promise<Outcome> => {
  const { desk, tx, workspaceId, ticket } = acting
  const { state } = ticket
  if (await wroteByMachine(acting)) return saidByMachine
  const requester = await loadPerson(tx, state.requesterId)
  if (!requester || requester.state === 'disabled') return 'The requester cannot be written to.'
  const text = fillWords(words, await valuesFor(desk, tx, workspaceId, ticket, true))
  if (text === '') return 'It had nothing to say here.'
  const queued = await queueMail(desk, tx, {
    workspaceId,
    kind: 'news',
    toAddress: requester.email,
    toPersonId: requester.id,
    ticketId: state.id,
    mailboxId: state.mailboxId,
    data: { lines: text.split(/\n\s*\n/) },
  })
  return queued === null ? 'The requester wants no such mail.' : null
}
