// In which state a ticket of the demo ends, by its age: yesterday's are in work, last month's are closed.
import type { Status } from '../../../rules/ticket/words.ts'
import type { Dice } from './dice.ts'

type Odds = readonly (readonly [Status, number])[]

const byAge: readonly (readonly [hours: number, Odds])[] = [
  [
    4,
    [
      ['new', 45],
      ['open', 35],
      ['pending', 8],
      ['on_hold', 2],
      ['solved', 10],
    ],
  ],
  [
    24,
    [
      ['new', 12],
      ['open', 45],
      ['pending', 15],
      ['on_hold', 5],
      ['solved', 23],
    ],
  ],
  [
    72,
    [
      ['new', 3],
      ['open', 27],
      ['pending', 17],
      ['on_hold', 8],
      ['solved', 45],
    ],
  ],
  [
    192,
    [
      ['open', 6],
      ['pending', 12],
      ['on_hold', 6],
      ['solved', 64],
      ['closed', 12],
    ],
  ],
  [
    720,
    [
      ['open', 0.6],
      ['pending', 3],
      ['on_hold', 2.4],
      ['solved', 12],
      ['closed', 82],
    ],
  ],
  [
    Number.POSITIVE_INFINITY,
    [
      ['open', 0.1],
      ['pending', 0.5],
      ['on_hold', 0.8],
      ['solved', 1],
      ['closed', 96.8],
    ],
  ],
]

/** The newest ones take turns, so that every state is there however few tickets there are. */
const newest: readonly Status[] = ['new', 'open', 'new', 'pending', 'solved', 'on_hold', 'open', 'new']

export const endingOf = (dice: Dice, ageInHours: number, index: number, count: number): Status => {
  const fromEnd = count - 1 - index
  if (index === 0 && count > newest.length) return 'closed'
  return newest[fromEnd] ?? dice.weigh(byAge.find(([hours]) => ageInHours < hours)?.[1] ?? [['closed', 1]])
}
