// One reply in several tickets, to each requester in their own. A ticket that refuses it keeps none of the others.
import type { PersonActor } from '../../../../rules/actor.ts'
import { isRefusal } from '../../../../rules/refusal.ts'
import type { Status } from '../../../../rules/ticket/words.ts'
import type { Desk } from '../../../platform/desk.ts'
import { addMessage } from '../add-message.ts'
import { cleanHtml } from '../html.ts'

export interface Answer {
  body: string
  html?: string | undefined
  status?: Status | undefined
}

export interface Answered {
  sent: number
  refused: { number: number; because: string }[]
}

const atOnce = 4

/** `idOf`: of the message in a ticket; the same again where the request is repeated. */
export const answerMany = async (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  tickets: readonly { id: string; number: number }[],
  { body, html, status }: Answer,
  idOf: (ticketId: string) => string,
): Promise<Answered> => {
  const answered: Answered = { sent: 0, refused: [] }
  const waiting = [...tickets]
  const work = async (): Promise<void> => {
    for (let ticket = waiting.shift(); ticket; ticket = waiting.shift()) {
      const made = await addMessage(desk, workspaceId, {
        actor,
        ticket: { id: ticket.id },
        kind: 'reply',
        side: 'team',
        authorId: actor.id,
        text: body,
        html: html === undefined ? null : cleanHtml(html),
        id: idOf(ticket.id),
        ...(status ? { status } : {}),
      })
      if (isRefusal(made)) answered.refused.push({ number: ticket.number, because: made.message })
      else answered.sent += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  answered.refused.sort((a, b) => a.number - b.number)
  return answered
}
