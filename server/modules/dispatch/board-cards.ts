// The cards on somebody's line of time: expected work, visits, and what the desk proposes to give them.
import type { z } from 'zod'
import type { BoardCard } from '../../../contract/dispatch.ts'
import { forecast } from '../../../rules/routing/forecast.ts'
import type { Choice } from '../../../rules/routing/plan-all.ts'
import { worded } from '../../../rules/routing/sentence.ts'
import type { Card, CardRow } from './card.ts'
import { type Day, pieceOf } from './outlook.ts'
import { isoOf } from './present.ts'
import type { loadVisitRows } from './visits.ts'
import type { DispatchWorld } from './world.ts'

type CardOn = z.infer<typeof BoardCard>
export type VisitRow = Awaited<ReturnType<typeof loadVisitRows>>[number]
const millis = (at: string): number => Temporal.Instant.from(at).epochMilliseconds

interface Laid {
  world: DispatchWorld
  cards: ReadonlyMap<string, Card>
  choices: readonly Choice[]
  tray: readonly CardRow[]
  visits: readonly VisitRow[]
  from: number
  to: number
}

export const cardsOf = (day: Day, { world, cards, choices, tray, visits, from, to }: Laid): CardOn[] => {
  const touches = (a: number, b: number): boolean => a < to && b > from
  const work = day.expected
    .filter((e) => touches(e.from, e.to))
    .flatMap((e): CardOn[] => {
      const ticket = cards.get(e.ticketId)
      return ticket
        ? [
            {
              ticket,
              kind: 'work',
              visitId: null,
              from: isoOf(e.from),
              to: isoOf(e.to),
              lateMinutes: e.lateMinutes,
              because: e.because ? worded(e.because) : null,
            },
          ]
        : []
    })
  const there = visits
    .filter((v) => touches(millis(v.starts_at), millis(v.ends_at)))
    .flatMap((v): CardOn[] => {
      const ticket = cards.get(v.ticket_id)
      return ticket
        ? [
            {
              ticket,
              kind: 'visit',
              visitId: v.id,
              from: v.starts_at,
              to: v.ends_at,
              lateMinutes: null,
              because: null,
            },
          ]
        : []
    })
  return [...work, ...there, ...suggestedOf(day, { world, cards, choices, tray }).filter(inside(from, to))]
}

const inside =
  (from: number, to: number) =>
  (card: CardOn): boolean =>
    millis(card.from) < to && millis(card.to) > from

/** After everything else they have. */
const suggestedOf = (
  day: Day,
  { world, cards, choices, tray }: Pick<Laid, 'world' | 'cards' | 'choices' | 'tray'>,
): CardOn[] => {
  const mine = choices.filter((c) => c.chosen?.personId === day.staff.personId)
  const pieces = mine.flatMap(({ ticketId }, i) => {
    const row = tray.find((t) => t.id === ticketId)
    // Without promises and younger than all others: behind them, in the order in which they are proposed.
    return row
      ? [{ ...pieceOf(world, row, day.staff), promises: [], createdAt: Number.MAX_SAFE_INTEGER - 1000 + i }]
      : []
  })
  if (pieces.length === 0) return []
  return forecast([...day.pieces, ...pieces], day.staff.spans, day.visits, world.now)
    .filter((e) => pieces.some((p) => p.ticketId === e.ticketId))
    .flatMap((e): CardOn[] => {
      const ticket = cards.get(e.ticketId)
      return ticket
        ? [
            {
              ticket,
              kind: 'suggested',
              visitId: null,
              from: isoOf(e.from),
              to: isoOf(e.to),
              lateMinutes: null,
              because: null,
            },
          ]
        : []
    })
}
