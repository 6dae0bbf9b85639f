// Changes the ticket itself: fields, priority, promise, snooze.
import { planAct, writtenFields } from '../../../../rules/automation/act.ts'
import type { Action } from '../../../../rules/automation/rule.ts'
import { plan } from '../../../../rules/ticket/index.ts'
import { iso } from '../../../platform/clock.ts'
import { orRefuse } from '../../../platform/refused.ts'
import { currentLaw } from '../../law/index.ts'
import { askFields, besideOf, commitTickets, loadWorld } from '../../tickets/index.ts'
import type { Acting, Outcome } from '../acting.ts'
import { loadGone } from './gone.ts'

export const changeIt = async (
  { desk, tx, workspaceId, actor, ticket, because }: Acting,
  action: Action,
): Promise<Outcome> => {
  const { catalogue } = await currentLaw(tx, workspaceId)
  const now = desk.clock.now()
  const gone = await loadGone(tx, workspaceId, action)
  const changes = planAct(action, ticket.state, iso(now), { fields: catalogue.fields, gone })
  const written = writtenFields(action, catalogue.fields)
  const asked = written
    ? await askFields(tx, workspaceId, { fields: written }, { ...besideOf(ticket), actor, now })
    : null
  const world = await loadWorld(tx, workspaceId, ticket.state, actor, {})
  const words = asked
    ? orRefuse(plan({ do: 'change', ...asked.command }, { ...world, ...asked.world })).events
    : []
  const events = [...changes, ...words].map((event) => ({ ...event, because: event.because ?? because }))
  if (events.length === 0) return 'The ticket was so already.'
  await commitTickets(tx, [
    { workspaceId, actor, now, ticketId: ticket.state.id, before: ticket, events, ...asked?.commit },
  ])
  return null
}
