// Moves the ticket to another team or tier, with the rule's words as a note for them.
import type { Action } from '../../../../rules/automation/rule.ts'
import { lockTicket, operateIn } from '../../tickets/index.ts'
import type { Acting, Outcome } from '../acting.ts'
import { fillWords, valuesFor } from '../words.ts'
import { write } from './say.ts'

export const handOver = async (
  acting: Acting,
  { teamId, tier, words }: Extract<Action, { do: 'hand_over' }>,
): Promise<Outcome> => {
  const { desk, tx, workspaceId, actor, ticket, because } = acting
  const said = fillWords(words, await valuesFor(desk, tx, workspaceId, ticket, false))
  await operateIn(
    tx,
    { desk, workspaceId, actor },
    ticket,
    { do: 'change', ...(teamId ? { teamId } : {}), ...(tier ? { tier } : {}), because },
    { teamId },
  )
  const moved = await lockTicket(tx, workspaceId, { id: ticket.state.id })
  if (said !== '' && moved) await write({ ...acting, ticket: moved }, 'note', said)
  return null
}
