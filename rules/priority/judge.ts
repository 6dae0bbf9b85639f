// Puts the desk's own priorities where a plan took the usual matrix.
//
// A priority that somebody set stays. Example: a VIP's incident of medium impact and urgency becomes high instead of
// normal, "because of VIPs first".
// Where a ticket gets another requester or service, its priority is judged anew. Example: the VIP's assistant wrote, and
// the ticket is the VIP's from now on: it becomes high.

import { conditionHolds } from '../law/holds.ts'
import type { LawItem } from '../law/law.ts'
import { type Draft, factsOf, type LawWorld } from '../law/world.ts'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import { type Level, type Priority, priorities } from '../ticket/words.ts'
import { priorityOf } from './matrix.ts'

interface Judged {
  priority: Priority
  because: string
}

export const prioritise = (draft: Draft, world: LawWorld): readonly TicketEvent[] => {
  if (world.law.priority_policy.length === 0) return draft.events
  const events = judged(draft, world)
  return [...events, ...judgedAnew({ ...draft, events }, world)]
}

const judged = (draft: Draft, world: LawWorld): TicketEvent[] =>
  draft.events.map((event) => {
    if (event.type === 'ticket.created' && !event.data.isPrioritySet) {
      const { impact, urgency } = event.data
      const judged = judge(draft, world, impact, urgency)
      return judged === null
        ? event
        : {
            ...event,
            data: { ...event.data, priority: judged.priority },
            because: said(event.because, judged),
          }
    }
    if (event.type === 'ticket.priority_changed' && isByMatrix(event)) {
      const { impact, urgency } = event.data.to
      const judged = judge(draft, world, impact, urgency)
      return judged === null
        ? event
        : {
            ...event,
            data: { ...event.data, to: { ...event.data.to, priority: judged.priority } },
            because: judged.because,
          }
    }
    return event
  })

/** Where what policies ask about is another now, and nobody chose the priority. */
const judgedAnew = (draft: Draft, world: LawWorld): TicketEvent[] => {
  const { before, events } = draft
  const news = events.flatMap((event) => newsOf(event) ?? [])
  const isDecided = events.some(({ type }) => type === 'ticket.priority_changed')
  if (before === null || before.isPrioritySet || isDecided || news.length === 0) return []
  const { impact, urgency, priority } = before
  const { because, ...found } = judge(draft, world, impact, urgency) ?? judgeBy([], impact, urgency)
  if (found.priority === priority) return []
  return [
    {
      type: 'ticket.priority_changed',
      data: {
        from: { impact, urgency, priority },
        to: { impact, urgency, priority: found.priority },
        isSet: false,
      },
      because: `${because} ${[...new Set(news)].join(' ')}`,
    },
  ]
}

const newsOf = (event: TicketEvent): string | null => {
  if (event.type === 'ticket.requester_changed') return 'It was judged anew for its requester is another.'
  if (event.type === 'ticket.placed' && event.data.from.serviceId !== event.data.to.serviceId)
    return 'It was judged anew for its service is another.'
  return null
}

/** A priority of somebody's own judgement gives no reason of the desk's. */
const isByMatrix = ({ data, because }: Extract<TicketEvent, { type: 'ticket.priority_changed' }>): boolean =>
  data.isSet !== true &&
  because !== undefined &&
  data.to.priority === priorityOf(data.to.impact, data.to.urgency)

const said = (because: string | undefined, judged: Judged): string =>
  because ? `${because} ${judged.because}` : judged.because

/** null: as the usual matrix has it. */
const judge = (draft: Draft, world: LawWorld, impact: Level, urgency: Level): Judged | null => {
  const state = applyAll(draft.before, draft.ticketId, draft.events, draft.at)
  const facts = factsOf({ ...state, impact, urgency }, world.beside)
  const fits = world.law.priority_policy.filter(
    ({ mode, body }) => mode === 'act' && conditionHolds(body.condition, facts, world, draft.at),
  )
  return fits.length === 0 ? null : judgeBy(fits, impact, urgency)
}

export const judgeBy = (
  policies: readonly LawItem<'priority_policy'>[],
  impact: Level,
  urgency: Level,
): Judged => {
  const matrix = policies.find(({ body }) => body.cells !== null)
  const base = matrix?.body.cells?.[impact][urgency] ?? priorityOf(impact, urgency)
  const raises = policies.filter(({ body }) => body.raise !== 0)
  const steps = raises.reduce((sum, { body }) => sum + body.raise, 0)
  const priority = stepped(base, steps)
  const by = matrix ? ` by "${matrix.name}"` : ''
  return {
    priority,
    because:
      `Impact ${impact} and urgency ${urgency} make the priority ${base}${by}.` +
      (priority === base ? '' : ` ${raises.map((r) => `"${r.name}"`).join(' and ')} made it ${priority}.`),
  }
}

/** So many steps up, as far as there are any. */
export const stepped = (priority: Priority, steps: number): Priority => {
  const at = Math.min(priorities.length - 1, Math.max(0, priorities.indexOf(priority) - steps))
  return priorities[at] ?? priority
}
