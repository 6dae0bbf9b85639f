// The steps of a ticket's way, as a table.
import { expect, test } from 'vitest'
import { planSteps, type StepWorld } from './steps.ts'
import type { Happening, Told } from './story.ts'

const world = (w: Partial<StepWorld> & Pick<StepWorld, 'status'>): StepWorld => ({
  createdAt: '2026-11-17T09:00:00.000Z',
  hasAssignee: false,
  firstRepliedAt: null,
  solvedAt: null,
  closedAt: null,
  ...w,
})
const story = (...whats: Happening[]): Told[] =>
  whats.map((what, i) => ({ what, at: `2026-11-17T1${i}:00:00.000Z`, who: null }))
const mark = { done: '', here: '*', next: '?' } as const
const line = (w: StepWorld, s: Told[]): string =>
  planSteps(w, s)
    .map((x) => x.name + mark[x.place])
    .join(' ')

const table: [string, StepWorld, Told[], string][] = [
  ['new', world({ status: 'new' }), story('sent'), 'received* taken? solved?'],
  [
    'taken on',
    world({ status: 'open', hasAssignee: true }),
    story('sent', 'taken'),
    'received taken* solved?',
  ],
  [
    'created with somebody on it already',
    world({ status: 'open', hasAssignee: true }),
    story('sent'),
    'received taken* solved?',
  ],
  [
    'their turn',
    world({ status: 'pending', hasAssignee: true }),
    story('sent', 'taken', 'asked'),
    'received taken your-turn* solved?',
  ],
  [
    'on hold before anybody took it',
    world({ status: 'on_hold' }),
    story('sent', 'waiting'),
    'received waiting* taken? solved?',
  ],
  [
    'solved',
    world({ status: 'solved', hasAssignee: true }),
    story('sent', 'taken', 'solved'),
    'received taken solved*',
  ],
  ['closed', world({ status: 'closed' }), story('sent', 'solved', 'closed'), 'received closed*'],
  [
    'open again',
    world({ status: 'open', hasAssignee: true }),
    story('sent', 'taken', 'solved', 'you-reopened'),
    'received taken reopened* solved?',
  ],
]

test.each(table)('%s', (_, w, s, expected) => {
  expect(line(w, s)).toBe(expected)
})

test('each step reached has its time: the first taking, the last opening again', () => {
  const steps = planSteps(
    world({ status: 'open', hasAssignee: true }),
    story('sent', 'taken', 'solved', 'taken', 'reopened'),
  )
  expect(steps.map((s) => s.at?.slice(11, 13) ?? null)).toEqual(['09', '11', '14', null])
})
