// What a change, or the time alone, does to the clocks of a ticket, as events: warnings and breaches that have come, each
// once, promises that were kept, and the clocks as they are from now on.
import { system } from '../actor.ts'
import { questionAt } from '../automation/questions.ts'
import { wordsReader } from '../automation/said.ts'
import { holds } from '../conditions/matches.ts'
import type { Law } from '../law/law.ts'
import { type Draft, factsOf, type LawWorld } from '../law/world.ts'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import { isOpen } from '../ticket/words.ts'
import type { Clock } from './clock.ts'
import { type ClockLaw, type Stepped, stepClocks } from './step.ts'

const by = system('sla')

export const planClocks = (draft: Draft, world: LawWorld): readonly TicketEvent[] => {
  const { before, events, at } = draft
  if (!concerns(draft, world.law)) return []
  const after = applyAll(before, draft.ticketId, events, at)
  const from = replayed(before, events)
  const clockLaw = clockLawOf(after, world, at)
  if (before !== null && from === before && isAsBefore(before, draft, clockLaw)) return []
  const stepped = stepClocks({ before: from, after, events, at }, clockLaw)
  return [
    ...kept(after, stepped),
    ...moments(before?.clocks ?? [], stepped.clocks),
    ...changed(from, stepped),
  ]
}

/** Clocks counted anew go on from there. */
const replayed = (before: TicketState | null, events: readonly TicketEvent[]): TicketState | null => {
  const anew = events.findLast((e) => e.type === 'ticket.clocks_changed')
  if (before === null || !anew) return before
  const { policyId, clocks, nextAt } = anew.data
  return { ...before, policyId, clocks, clockNextAt: nextAt }
}

/** Most changes are none to the clocks: nothing they measure happened, and no instant of theirs has come. */
const isAsBefore = (
  before: TicketState,
  { events, at }: Draft,
  { policy, isMeasured: isAny }: ClockLaw,
): boolean =>
  before.policyId === (policy?.id ?? null) &&
  (before.clockNextAt === null || before.clockNextAt > at) &&
  isAny === before.clocks.some((c) => c.target === 'resolution') &&
  !events.some(isTold)

const isTold = (e: TicketEvent): boolean => {
  switch (e.type) {
    case 'ticket.message_added':
      return e.data.kind !== 'note' && e.data.kind !== 'aside'
    case 'ticket.assigned':
      return e.data.from.teamId !== e.data.to.teamId
    default:
      return tells.has(e.type)
  }
}
const tells: ReadonlySet<TicketEvent['type']> = new Set([
  'ticket.created',
  'ticket.status_changed',
  'ticket.priority_changed',
  'ticket.update_promised',
  'ticket.merged',
  'ticket.unmerged',
  'ticket.took_in',
  'ticket.gave_back',
  'ticket.handover_decided',
  'ticket.spam_marked',
  'ticket.clocks_changed',
])

/** The first policy that holds for the ticket, and what else its clocks look at. */
export const clockLawOf = (after: TicketState, world: LawWorld, at: string): ClockLaw => {
  const { law, hours } = world
  const facts = factsOf(after, world.beside)
  const reader = wordsReader()
  return {
    policy:
      law.sla_policy.find((p) => holds(questionAt(p.body.condition, world, at), facts, reader) === true) ??
      null,
    olas: law.ola,
    isMeasured: isMeasured(law),
    calendarOf: (id) => law.calendar.find((c) => c.id === id)?.body ?? hours,
  }
}

const isMeasured = (law: Law): boolean => law.sla_policy.length > 0 || law.ola.length > 0

/** A desk that promises nothing pays nothing. */
const concerns = ({ before, events }: Draft, law: Law): boolean =>
  isMeasured(law) ||
  (before !== null && (before.clocks.length > 0 || before.promisedAt !== null)) ||
  events.some((e) => e.type === 'ticket.update_promised' || e.type === 'ticket.clocks_changed')

const kept = (after: TicketState, { promisedAt }: Stepped): TicketEvent[] =>
  promisedAt === after.promisedAt
    ? []
    : [
        {
          type: 'ticket.update_promised',
          data: { from: after.promisedAt, to: promisedAt },
          actor: by,
          because: isOpen(after.status)
            ? 'The requester was answered, so what was promised is done.'
            : 'It is solved, so what was promised is done.',
        },
      ]

/** Each warning and each breach once; several warnings that came together are the latest of them. */
const moments = (before: readonly Clock[], now: readonly Clock[]): TicketEvent[] =>
  now.flatMap((clock): TicketEvent[] => {
    const old = before.find((c) => isSameClock(c, clock))
    const { target, olaId } = clock
    const limit = clock.breachedAt ?? clock.dueAt ?? clock.promise?.by ?? null
    if (clock.breachedAt !== null)
      return old?.breachedAt != null
        ? []
        : [
            {
              type: 'ticket.clock_breached',
              data: { target, olaId, dueAt: clock.breachedAt },
              actor: by,
              because: overdue(clock),
            },
          ]
    const fresh = clock.warned.filter((percent) => !old?.warned.includes(percent))
    const percent = fresh.at(-1)
    if (percent === undefined || limit === null || clock.endedAt !== null) return []
    return [
      {
        type: 'ticket.clock_warned',
        data: { target, olaId, percent, dueAt: limit },
        actor: by,
        because: `${percent} % of the time allowed for it have passed.`,
      },
    ]
  })

const overdue = ({ promise, minutes }: Clock): string =>
  promise
    ? 'The requester was promised to hear more by then.'
    : `The ${minutes} working minutes allowed for it are over.`

const isSameClock = (a: Clock, b: Clock): boolean =>
  a.target === b.target && a.olaId === b.olaId && a.startedAt === b.startedAt

const changed = (before: TicketState | null, { policyId, clocks, nextAt }: Stepped): TicketEvent[] => {
  const isSame =
    (before?.policyId ?? null) === policyId &&
    (before?.clockNextAt ?? null) === nextAt &&
    sameClocks(before?.clocks ?? [], clocks)
  return isSame ? [] : [{ type: 'ticket.clocks_changed', data: { policyId, clocks, nextAt }, actor: by }]
}

export const sameClocks = (a: readonly Clock[], b: readonly Clock[]): boolean =>
  JSON.stringify(a.map(inOrder)) === JSON.stringify(b.map(inOrder))

/** The order of a kept object's keys is the database's. */
const inOrder = (c: Clock): unknown[] => [
  c.target,
  c.olaId,
  c.calendarId,
  c.minutes,
  c.startedAt,
  c.spans,
  c.dueAt,
  c.amberAt,
  c.endedAt,
  c.outcome,
  c.warned,
  c.breachedAt,
  c.promise && [c.promise.by, c.promise.since],
]
