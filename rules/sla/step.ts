// The clocks of a ticket after a change of it (or of the time): the one function that moves them.
//
// - first response: from opening until the team's first reply;
// - next response: from the requester's words until the next reply, a clock each time;
// - update: from each reply of the team until its next, or until a time that was promised;
// - resolution: from opening until solved; reopened, it goes on with the time it already used;
// - OLA: as long as the ticket is with the team, however often.
// Statuses that pause make them stand. What has ended keeps its outcome, unless it goes on.
import type { Calendar } from '../calendar/hours.ts'
import type { LawItem } from '../law/law.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import { isOpen, type Status } from '../ticket/words.ts'
import type { Clock } from './clock.ts'
import { advance, type Phase } from './course.ts'
import type { Target } from './policy.ts'
import { type Allowance, type Settled, settle } from './settle.ts'

export interface ClockLaw {
  policy: LawItem<'sla_policy'> | null
  olas: readonly LawItem<'ola'>[]
  /** There is a policy or OLA at all: then everything is measured. */
  isMeasured: boolean
  /** null: the workspace's working hours. */
  calendarOf(id: string | null): Calendar
}

export interface Change {
  before: TicketState | null
  /** With all else that the change brings. */
  after: TicketState
  events: readonly TicketEvent[]
  /** ISO. */
  at: string
}

export interface Stepped {
  policyId: string | null
  clocks: readonly Clock[]
  nextAt: string | null
  /** What is promised from now on: kept promises are gone. */
  promisedAt: string | null
}

/** A ticket whose pauses no policy names waits for its requester. */
const usualPauses: readonly Status[] = ['pending']
const mostMissed = 10

export const stepClocks = (change: Change, law: ClockLaw): Stepped => {
  const { before, after } = change
  const isAnswered =
    before?.promisedAt != null &&
    (after.promisedAt === null || after.promisedAt === before.promisedAt) &&
    hasReply(change.events)
  const promisedAt = isAnswered || !isOpen(after.status) ? null : after.promisedAt
  const policyId = law.policy?.id ?? null
  if (!law.isMeasured && promisedAt === null && before?.promisedAt == null)
    return { policyId, clocks: [], nextAt: null, promisedAt }
  const known = before?.clocks ?? []
  const made = [
    ...(law.isMeasured
      ? [
          firstResponse(known, change, law),
          ...nextResponse(known, change, law),
          resolution(known, change, law),
        ]
      : []),
    ...update(known, change, law, promisedAt),
    ...olas(known, change, law),
  ]
  const nexts = made.flatMap((m) => m.nextAt ?? []).toSorted()
  return { policyId, clocks: made.map((m) => m.clock), nextAt: nexts[0] ?? null, promisedAt }
}

const phaseOf = (t: TicketState, pauses: readonly Status[]): Phase => {
  if (t.mergedInto !== null || t.isSpam) return 'drop'
  if (!isOpen(t.status)) return 'end'
  return pauses.includes(t.status) ? 'pause' : 'run'
}

const ofPolicy = (t: TicketState, { policy }: ClockLaw): Phase =>
  phaseOf(t, policy?.body.pauses ?? usualPauses)

const firstResponse = (known: readonly Clock[], change: Change, law: ClockLaw): Settled => {
  const { after } = change
  const clock = currentOf(known, 'first_response') ?? fresh('first_response', after.createdAt)
  if (after.firstRepliedAt === null) return move(clock, ofPolicy(after, law), change, law)
  // A law that came after the reply is no reason to end it later.
  const end = [after.firstRepliedAt, change.at].toSorted()[0] ?? change.at
  const phase = ofPolicy(after, law) === 'drop' ? 'drop' : 'end'
  return move(clock, phase, { ...change, at: clock.endedAt ?? end }, law)
}

const nextResponse = (known: readonly Clock[], change: Change, law: ClockLaw): Settled[] => {
  const { after } = change
  const clock = currentOf(known, 'next_response')
  const old = missedOf(known, 'next_response', clock)
  const isWaiting = after.firstRepliedAt !== null && after.waitingSince !== null
  if (!isWaiting) {
    const phase = ofPolicy(after, law) === 'drop' ? 'drop' : 'end'
    return [...old, ...(clock ? [move(clock, phase, change, law)] : [])]
  }
  const since = after.waitingSince ?? change.at
  if (clock?.startedAt === since) return [...old, move(clock, ofPolicy(after, law), change, law)]
  const phase = ofPolicy(after, law)
  const ended = clock ? keptIfMissed(move(clock, phase === 'drop' ? 'drop' : 'end', change, law)) : []
  return [...old, ...ended, move(fresh('next_response', since), phase, change, law)]
}

const resolution = (known: readonly Clock[], change: Change, law: ClockLaw): Settled =>
  move(
    currentOf(known, 'resolution') ?? fresh('resolution', change.after.createdAt),
    ofPolicy(change.after, law),
    change,
    law,
  )

const update = (
  known: readonly Clock[],
  change: Change,
  law: ClockLaw,
  promisedAt: string | null,
): Settled[] => {
  const { after, at, events } = change
  const clock = currentOf(known, 'update')
  const old = missedOf(known, 'update', clock)
  const phase = ofPolicy(after, law)
  const isOver = hasReply(events) || (clock?.endedAt != null && isActive(phase) && !wasDropped(change.before))
  const end = phase === 'drop' ? 'drop' : 'end'
  const ended = clock && isOver ? keptIfMissed(move(clock, end, change, law)) : []
  const isDue = promisedAt !== null || (law.isMeasured && after.firstRepliedAt !== null)
  const goesOn = isOver ? null : clock
  if (!isDue && !goesOn) return [...old, ...ended]
  const begun = goesOn ?? fresh('update', isOver || promisedAt !== null ? at : (after.firstRepliedAt ?? at))
  // A promise that ends with the ticket ends as one.
  const promise =
    promisedAt !== null ? promiseOf(begun, promisedAt, at) : isOpen(after.status) ? null : begun.promise
  return [...old, ...ended, move({ ...begun, promise }, phase, change, law)]
}

const isActive = (phase: Phase): boolean => phase === 'run' || phase === 'pause'

/** Coming back from spam or a merge, it goes on. */
const wasDropped = (t: TicketState | null): boolean => t !== null && (t.isSpam || t.mergedInto !== null)

const promiseOf = (clock: Clock, by: string, at: string): NonNullable<Clock['promise']> =>
  clock.promise?.by === by ? clock.promise : { by, since: at }

const olas = (known: readonly Clock[], change: Change, law: ClockLaw): Settled[] =>
  law.olas.flatMap((ola) => {
    const { after } = change
    const isThere = after.teamId === ola.body.teamId
    const clock =
      known.find((c) => c.olaId === ola.id) ??
      (isThere
        ? { ...fresh('ola', change.before === null ? after.createdAt : change.at), olaId: ola.id }
        : null)
    if (!clock) return []
    const phase = phaseOf(after, ola.body.pauses)
    const { minutes, calendarId, warnAt } = ola.body
    return [
      moveBy(clock, isThere || phase === 'drop' ? phase : 'end', change, {
        minutes: minutes[after.priority],
        calendarId,
        calendar: law.calendarOf(calendarId),
        warnAt,
      }),
    ]
  })

const move = (clock: Clock, phase: Phase, change: Change, law: ClockLaw): Settled =>
  moveBy(clock, phase, change, allowanceOf(clock.target, change.after, law))

const allowanceOf = (
  target: Clock['target'],
  t: TicketState,
  { policy, calendarOf }: ClockLaw,
): Allowance => {
  const calendarId = policy?.body.calendarId ?? null
  return {
    minutes: target === 'ola' || !policy ? null : policy.body.targets[target][t.priority],
    calendarId,
    calendar: calendarOf(calendarId),
    warnAt: policy?.body.warnAt ?? [],
  }
}

const moveBy = (clock: Clock, phase: Phase, { at, events }: Change, allowance: Allowance): Settled => {
  const isDone = clock.endedAt !== null && clock.outcome !== 'dropped'
  if (isDone && (phase === 'end' || phase === 'drop') && !isUndone(events)) return { clock, nextAt: null }
  return settle(advance(clock, phase, at, isUndone(events)), allowance, phase, at)
}

/** First measured later than it began, it ran until now, as far as anybody knows. */
const fresh = (target: Clock['target'], startedAt: string): Clock => ({
  target,
  olaId: null,
  calendarId: null,
  minutes: 0,
  startedAt,
  spans: [[startedAt, null]],
  dueAt: null,
  amberAt: null,
  endedAt: null,
  outcome: 'running',
  warned: [],
  breachedAt: null,
  promise: null,
})

const currentOf = (known: readonly Clock[], target: Target): Clock | null =>
  known.findLast((c) => c.target === target) ?? null

/** Rounds that were too late stay on record. */
const missedOf = (known: readonly Clock[], target: Target, current: Clock | null): Settled[] =>
  known
    .filter((c) => c.target === target && c !== current)
    .slice(-mostMissed)
    .map((clock) => ({ clock, nextAt: null }))

const keptIfMissed = (settled: Settled): Settled[] =>
  settled.clock.outcome === 'missed' ? [{ ...settled, nextAt: null }] : []

const hasReply = (events: readonly TicketEvent[]): boolean =>
  events.some(
    (e) =>
      e.type === 'ticket.message_added' &&
      e.data.kind === 'reply' &&
      e.data.side === 'team' &&
      !e.data.isAutomatic,
  )

const isUndone = (events: readonly TicketEvent[]): boolean => events.some((e) => e.type === 'ticket.unmerged')
