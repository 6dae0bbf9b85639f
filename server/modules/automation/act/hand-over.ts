// Hands the ticket over to another team or tier, which accepts it or returns it, with the rule's words.
import type { Action } from '../../../../rules/automation/rule.ts'
import { handOverByRule } from '../../dispatch/index.ts'
import type { Acting, Outcome } from '../acting.ts'
import { fillWords, valuesFor } from '../words.ts'

export const handOver = async (
  { desk, tx, workspaceId, actor, ticket, because, id }: Acting,
  { teamId, tier, words }: Extract<Action, { do: 'hand_over' }>,
): Promise<Outcome> => {
  if (ticket.state.handoverId !== null) return 'It is being handed over already.'
  const said = fillWords(words, await valuesFor(desk, tx, workspaceId, ticket, false))
  await handOverByRule(tx, { desk, workspaceId, actor }, ticket, {
    id: id('handover'),
    teamId,
    tier,
    words: said,
    because,
  })
  return null
}
