// What one action changes of a ticket at once, as the events it comes to; the rest is work for after the change.
//
// A rule asks through the same plan as a person: what that refuses, such as moving a merged ticket, it leaves alone.
import { system } from '../actor.ts'
import type { CustomField } from '../conditions/catalogue.ts'
import type { FieldChanges } from '../fields/values.ts'
import { isRefusal } from '../refusal.ts'
import type { Change, TicketCommand, TicketWorld } from '../ticket/command.ts'
import type { TicketEvent } from '../ticket/events.ts'
import { isWritten } from '../ticket/fields.ts'
import { plan } from '../ticket/plan.ts'
import type { TicketState } from '../ticket/state.ts'
import { isOpen, priorities } from '../ticket/words.ts'
import type { Action } from './rule.ts'

export interface ActWorld {
  fields: readonly CustomField[]
  /** People whom rules name and who are not there any more. */
  gone: ReadonlySet<string>
}

/** null: it is no change of the ticket itself, or its words need the database. */
export const commandOf = (action: Action, ticket: TicketState, at: string): TicketCommand | null => {
  switch (action.do) {
    case 'set': {
      const { do: _, followerIds, fields: __, ...change } = action
      return { do: 'change', ...change, ...(followerIds ? { addFollowerIds: followerIds } : {}) }
    }
    case 'raise':
      return { do: 'change', priority: raised(ticket, action.steps) }
    case 'promise':
      return isOpen(ticket.status) ? { do: 'promise', by: later(at, { minutes: action.minutes }) } : null
    case 'snooze':
      return { do: 'snooze', until: later(at, { hours: action.hours }), wakes: 'reply', now: at }
    default:
      return null
  }
}

export const planAct = (
  action: Action,
  ticket: TicketState,
  at: string,
  { fields, gone }: ActWorld,
): readonly TicketEvent[] => {
  const command = commandOf(action, ticket, at)
  if (!command) return []
  const set = action.do === 'set' ? action : null
  const planned = plan(
    set && command.do === 'change' ? withoutGone(command, gone) : command,
    worldFor(ticket, set),
  )
  const events = isRefusal(planned) ? [] : planned.events
  return [...events, ...fieldEvents(set?.fields, ticket, fields)]
}

/** Steps up the scale, down when negative, never beyond its ends. */
export const raised = ({ priority }: TicketState, steps: number): TicketState['priority'] => {
  const place = priorities.indexOf(priority) - steps
  return priorities[Math.max(0, Math.min(priorities.length - 1, place))] ?? priority
}

/** Of `set`: fields whose words need a row of their own. */
export const writtenFields = (action: Action, fields: readonly CustomField[]): FieldChanges | null => {
  if (action.do !== 'set' || !action.fields) return null
  const written = Object.entries(action.fields).filter(([key]) =>
    fields.some((f) => f.subject === 'ticket' && f.key === key && isWritten(f.kind)),
  )
  return written.length === 0 ? null : Object.fromEntries(written)
}

const withoutGone = (change: Change, gone: ReadonlySet<string>): Change => {
  const { assigneeId, ...rest } = change
  return {
    ...rest,
    ...(assigneeId === undefined || (assigneeId !== null && gone.has(assigneeId)) ? {} : { assigneeId }),
    ...(change.addFollowerIds ? { addFollowerIds: change.addFollowerIds.filter((id) => !gone.has(id)) } : {}),
  }
}

/** Teams and people of a rule were judged when it was published. */
const worldFor = (
  ticket: TicketState,
  set: { teamId?: string | null; assigneeId?: string | null } | null,
): TicketWorld => ({
  ticket,
  actor: system('rule'),
  assignable: new Set(set?.assigneeId ? [set.assigneeId] : []),
  teams: new Set(set?.teamId ? [set.teamId] : []),
})

const fieldEvents = (
  wanted: FieldChanges | undefined,
  ticket: TicketState,
  fields: readonly CustomField[],
): TicketEvent[] => {
  const changes = Object.entries(wanted ?? {}).flatMap(([key, to]) => {
    const field = fields.find((f) => f.subject === 'ticket' && f.key === key)
    const from = ticket.fields[key] ?? null
    if (!field || isWritten(field.kind) || JSON.stringify(from) === JSON.stringify(to)) return []
    return [{ key, from, to }]
  })
  return changes.length === 0 ? [] : [{ type: 'ticket.fields_changed', data: { changes } }]
}

const later = (at: string, by: Temporal.DurationLike): string =>
  Temporal.Instant.from(at).add(by).toString({ fractionalSecondDigits: 3 })
