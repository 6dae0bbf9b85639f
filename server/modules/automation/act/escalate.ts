// Reports the ticket up the line: to whoever is there, with the rule's words, and with its priority raised if asked for.
import { planAct } from '../../../../rules/automation/act.ts'
import { type Reached, reach } from '../../../../rules/automation/escalation.ts'
import type { Action } from '../../../../rules/automation/rule.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { plan } from '../../../../rules/ticket/index.ts'
import { iso } from '../../../platform/clock.ts'
import { orRefuse, Refused } from '../../../platform/refused.ts'
import { loadLeading, loadOnCall, loadStaff } from '../../roster/index.ts'
import { commitTickets, loadWorld } from '../../tickets/index.ts'
import type { Acting, Outcome } from '../acting.ts'
import { fillWords, valuesFor } from '../words.ts'
import { write } from './say.ts'

export const escalate = async (
  acting: Acting,
  { to, words, raise }: Extract<Action, { do: 'escalate' }>,
): Promise<Outcome> => {
  const { desk, tx, workspaceId, actor, ticket, because } = acting
  const reached = await whom(acting, to)
  if (reached.personIds.length === 0)
    throw new Refused(
      refuse('not_possible', 'Nobody stands above this ticket: its team has neither lead nor manager.'),
    )
  const now = desk.clock.now()
  const world = await loadWorld(tx, workspaceId, ticket.state, actor, {})
  const { events } = orRefuse(
    plan(
      {
        do: 'escalate',
        level: reached.level,
        personIds: reached.personIds,
        because: `${because} ${reasons[reached.reason]}`,
      },
      world,
    ),
  )
  const raised = raise
    ? planAct({ do: 'raise', steps: 1 }, ticket.state, iso(now), { fields: [], gone: new Set() })
    : []
  await commitTickets(tx, [
    {
      workspaceId,
      actor,
      now,
      ticketId: ticket.state.id,
      before: ticket,
      events: [...events, ...raised.map((event) => ({ ...event, because }))],
    },
  ])
  const said = fillWords(words, await valuesFor(desk, tx, workspaceId, ticket, false))
  await write(acting, 'note', said || 'This ticket needs your attention.', reached.personIds)
  return null
}

const whom = async (
  { desk, tx, workspaceId, ticket: { state } }: Acting,
  to: Extract<Action, { do: 'escalate' }>['to'],
): Promise<Reached> => {
  const now = desk.clock.now()
  const team = state.teamId ? await loadLeading(tx, workspaceId, state.teamId) : null
  const staff = await loadStaff(tx, workspaceId, now)
  return reach(to, {
    leadId: team?.leadId ?? null,
    managerId: team?.managerId ?? null,
    onCallIds: await loadOnCall(tx, workspaceId, state.teamId, now),
    butId: state.assigneeId,
    staff: new Map(staff.map((person) => [person.personId, person])),
    at: now.epochMilliseconds,
  })
}

const reasons: Readonly<Record<Reached['reason'], string>> = {
  there: 'They are there.',
  deputy: 'They stand in for whoever is away.',
  on_call: 'They are on call.',
  next_up: 'Nobody below is there.',
  nobody_there: 'Nobody is there; they hear of it when they come.',
  nobody: '',
}
