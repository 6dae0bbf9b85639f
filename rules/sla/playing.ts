// Tickets of clocks' tests: a policy in office hours, and changes played one after the other as the desk does.
import type { CalendarBody } from '../calendar/body.ts'
import { alwaysOpen } from '../calendar/hours.ts'
import type { Condition } from '../conditions/ast.ts'
import { emptyLaw, type Law } from '../law/law.ts'
import type { LawWorld } from '../law/world.ts'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import type { Priority, Status } from '../ticket/words.ts'
import type { Clock } from './clock.ts'
import type { Past } from './fold.ts'
import { planClocks } from './plan.ts'
import type { SlaPolicy } from './policy.ts'

export const day = [{ from: '09:00', to: '17:00' }]
export const office: CalendarBody = {
  zone: 'Europe/Berlin',
  days: [day, day, day, day, day, [], []],
  holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
  exceptions: [],
}
export const always: Condition = { all: [] }
export const same = (n: number | null): Record<Priority, number | null> => ({
  urgent: n,
  high: n,
  normal: n,
  low: n,
})
export const policy = (more: Partial<SlaPolicy> = {}): SlaPolicy => ({
  condition: always,
  calendarId: 'office',
  targets: {
    first_response: { urgent: 15, high: 30, normal: 60, low: 480 },
    next_response: same(120),
    update: same(null),
    resolution: { urgent: 120, high: 240, normal: 480, low: 2400 },
  },
  pauses: ['pending', 'on_hold'],
  warnAt: [75],
  ...more,
})
export const lawOf = (...policies: SlaPolicy[]): Law => ({
  ...emptyLaw,
  version: 1,
  calendar: [{ id: 'office', name: 'Office', version: 1, mode: 'act', body: office }],
  sla_policy: policies.map((body, i) => ({ id: `p${i}`, name: `P${i}`, version: 1, mode: 'act', body })),
})
export const worldOf = (law: Law): LawWorld => ({
  law,
  hours: alwaysOpen,
  catalogue: { fields: [] },
  beside: { subject: 'VPN drops', words: {}, said: null },
})

export const created = (
  more: Partial<Extract<TicketEvent, { type: 'ticket.created' }>['data']> = {},
): TicketEvent => ({
  type: 'ticket.created',
  data: {
    number: 1,
    subjectId: 's',
    channel: 'mail',
    requesterId: 'jane',
    organisationId: null,
    teamId: null,
    assigneeId: null,
    mailboxId: null,
    impact: 'medium',
    urgency: 'medium',
    priority: 'normal',
    tags: [],
    followers: [],
    ...more,
  },
})
export const said = (
  side: 'requester' | 'team',
  kind: 'request' | 'reply' | 'note' = 'reply',
): TicketEvent => ({
  type: 'ticket.message_added',
  data: { messageId: 'm', kind, side, authorId: 'x', attachments: 0 },
})
export const status = (from: Status, to: Status): TicketEvent => ({
  type: 'ticket.status_changed',
  data: { from, to },
})
export const priority = (from: Priority, to: Priority): TicketEvent => ({
  type: 'ticket.priority_changed',
  data: {
    from: { impact: 'medium', urgency: 'medium', priority: from },
    to: { impact: 'medium', urgency: 'medium', priority: to },
  },
})
export const promised = (to: string | null): TicketEvent => ({
  type: 'ticket.update_promised',
  data: { from: null, to },
})
export const opened = [created(), said('requester', 'request')]

/** In Berlin. */
export const at = (local: string) =>
  Temporal.PlainDateTime.from(local)
    .toZonedDateTime('Europe/Berlin')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
export const local = (iso: string | null | undefined) =>
  iso == null
    ? iso
    : Temporal.Instant.from(iso)
        .toZonedDateTimeISO('Europe/Berlin')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })

/** Plays commits one after the other, as the desk does. */
export const play = (history: readonly Past[], world: LawWorld) => {
  let state: TicketState | null = null
  const told: string[] = []
  for (const { at: now, events } of history) {
    const more = planClocks(
      { ticketId: 't', before: state, events, actor: { kind: 'system', name: 'x' }, at: now },
      world,
    )
    for (const e of more) {
      if (e.type === 'ticket.clock_warned') told.push(`${e.data.target} ${e.data.percent}%`)
      if (e.type === 'ticket.clock_breached') told.push(`${e.data.target} breached`)
    }
    state = applyAll(state, 't', [...events, ...more], now)
  }
  const t = state as unknown as TicketState
  return {
    ticket: t,
    told,
    clock: (target: Clock['target']) => t.clocks.findLast((c) => c.target === target),
  }
}
