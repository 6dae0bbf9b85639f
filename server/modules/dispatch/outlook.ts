// What everybody has to do, when they will have done it, and whom a ticket that will be late should go to.
import type { Staff } from '../../../rules/roster/types.ts'
import { type Expected, forecast, type Piece, type Taken } from '../../../rules/routing/forecast.ts'
import { pointsFor, pointsOf, routingOf } from '../../../rules/routing/points.ts'
import { rank } from '../../../rules/routing/rank.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { type CardRow, cardRows, promisesOf } from './card.ts'
import type { Desk, DispatchWorld, Wanting } from './world.ts'

const millis = (at: string): number => Temporal.Instant.from(at).epochMilliseconds

/** Open tickets that somebody of these works on now. */
export const loadOnes = (tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<CardRow[]> =>
  cardRows(tx, workspaceId)
    .where('t.assignee_id', '=', anyOf(personIds, 'uuid'))
    .where('t.is_open', '=', true)
    .where('t.status', 'in', ['new', 'open'])
    .where('t.snoozed_until', 'is', null)
    .where('t.merged_into', 'is', null)
    .where('t.is_spam', '=', false)
    .limit(5000)
    .execute()

export const pieceOf = ({ law }: Pick<Desk, 'law'>, row: CardRow, staff: Staff): Piece => {
  const routing = routingOf(law.routing, row.team_id)
  const points = pointsFor(pointsOf(row, routing), row.channel, staff.weights)
  return {
    ticketId: row.id,
    minutes: Math.round(points * routing.minutesPerPoint),
    promises: promisesOf(row.clocks),
    createdAt: millis(row.created_at),
  }
}

/** Somebody's day as it will go. */
export interface Day {
  staff: Staff
  pieces: readonly Piece[]
  visits: readonly Taken[]
  expected: readonly Expected[]
}

export const dayOf = (
  staff: Staff,
  pieces: readonly Piece[],
  visits: readonly Taken[],
  now: number,
): Day => ({
  staff,
  pieces,
  visits,
  expected: forecast(pieces, staff.spans, visits, now),
})

/** Those who are not there now may be in time all the same. */
const passing: ReadonlySet<string> = new Set(['off_shift', 'on_break', 'away', 'busy'])

/** With whom it would be done in time, without making anything of theirs late; the earliest. */
export const findMove = (
  world: DispatchWorld,
  { work, routing, row }: Wanting,
  days: ReadonlyMap<string, Day>,
): { personId: string; earlyMinutes: number } | null => {
  const others = world.candidatesOf(work).filter((c) => c.staff.personId !== row.assignee_id)
  const possible = rank(work, others, routing, world.now)
    .filter((r) => r.blockedBy.every(({ code }) => passing.has(code)))
    .slice(0, 12)
  let best: { personId: string; earlyMinutes: number } | null = null
  for (const { personId } of possible) {
    const day = days.get(personId)
    if (!day) continue
    const early = earlyWith(world, row, day)
    if (early !== null && (best === null || early > best.earlyMinutes))
      best = { personId, earlyMinutes: early }
  }
  return best
}

const earlyWith = (world: DispatchWorld, row: CardRow, day: Day): number | null => {
  const piece = pieceOf(world, row, day.staff)
  const then = forecast([...day.pieces, piece], day.staff.spans, day.visits, world.now)
  const own = then.find((e) => e.ticketId === piece.ticketId)
  const lateBefore = day.expected.filter((e) => e.lateMinutes !== null).length
  const lateThen = then.filter((e) => e.lateMinutes !== null).length
  if (!own || own.lateMinutes !== null || lateThen > lateBefore || piece.promises.length === 0) return null
  const due = Math.min(...piece.promises.map((p) => p.dueAt))
  return Math.max(0, Math.floor((due - own.to) / 60_000))
}
