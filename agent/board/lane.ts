// Where the cards of one person stand on the line of time: cut at breaks, side by side or below each other.
//
// A card that runs over lunch is drawn before and after it. A card too short for its words is drawn wider than it lasts;
// what would then lie over another goes into the next row. Example: three cards of ten minutes need two rows.
import type { BoardCard, BoardPerson } from '../../contract/dispatch.ts'
import { type Stretch, shareOf } from './time.ts'

export interface Part {
  /** Shares of the width, 0 to 1. */
  left: number
  width: number
}

export interface Placed {
  card: BoardCard
  row: number
  /** The first part carries the words. */
  parts: readonly Part[]
}

/** What is not worked in. */
const pauses: ReadonlySet<BoardPerson['blocks'][number]['kind']> = new Set([
  'off',
  'break',
  'leave',
  'sick',
  'training',
  'other',
])

export const placeCards = (
  person: Pick<BoardPerson, 'cards' | 'blocks'>,
  stretch: Stretch,
  /** Of the line, in pixels. */
  width: number,
  least = 84,
): Placed[] => {
  const gaps = person.blocks.filter((b) => pauses.has(b.kind)).map(span)
  const narrow = width <= 0 ? 0 : least / width
  const ends: number[] = []
  const cards = person.cards
    .map((card) => ({ card, ...span(card) }))
    .filter((c) => c.to > stretch.from && c.from < stretch.to)
    .sort((a, b) => a.from - b.from || b.to - a.to)
  return cards.map(({ card, from, to }) => {
    const parts = cut({ from, to }, card.kind === 'visit' ? [] : gaps)
      .filter((p) => p.to > stretch.from && p.from < stretch.to)
      .map((p) => partOf(p, stretch))
    const [first = partOf({ from, to }, stretch), ...more] = parts
    const wide = {
      left: Math.min(first.left, Math.max(0, 1 - narrow)),
      width: Math.max(first.width, Math.min(1, narrow)),
    }
    const rest = more.filter((p) => p.left >= wide.left + wide.width)
    const end = Math.max(...[wide, ...rest].map((p) => p.left + p.width))
    const free = ends.findIndex((e) => e <= wide.left + 0.0001)
    const row = free < 0 ? ends.length : free
    ends[row] = end
    return { card, row, parts: [wide, ...rest] }
  })
}

export const partOf = ({ from, to }: Stretch, stretch: Stretch): Part => {
  const left = shareOf(from, stretch)
  return { left, width: shareOf(to, stretch) - left }
}

/** Nobody is on shift then. */
export const offTimes = (shifts: BoardPerson['shifts'], stretch: Stretch): Stretch[] =>
  cut(
    stretch,
    shifts.map((s) => ({ from: Date.parse(s.from), to: Date.parse(s.to) })),
  )

const span = ({ from, to }: { from: string; to: string }): Stretch => ({
  from: Date.parse(from),
  to: Date.parse(to),
})

const cut = (whole: Stretch, gaps: readonly Stretch[]): Stretch[] => {
  let left = [whole]
  for (const gap of gaps)
    left = left.flatMap((part) =>
      gap.to <= part.from || part.to <= gap.from
        ? [part]
        : [
            { from: part.from, to: gap.from },
            { from: gap.to, to: part.to },
          ].filter((p) => p.from < p.to),
    )
  return left
}
