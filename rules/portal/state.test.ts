// The plain-words state of a ticket, as a table.
import { expect, test } from 'vitest'
import { judgeState, type StateWorld } from './state.ts'

const table: [string, Partial<StateWorld> & Pick<StateWorld, 'status'>, string][] = [
  ['a new ticket is in line, and all of us act', { status: 'new' }, 'in-line / in-line / us / add'],
  [
    'a new ticket of a team is in line there',
    { status: 'new', hasTeam: true },
    'in-line / in-line-team / team / add',
  ],
  [
    'an assigned ticket that nobody answered yet',
    { status: 'open', hasAssignee: true, waits: true },
    'on-it / on-it-first / person / add',
  ],
  [
    'the requester wrote last',
    { status: 'open', hasAssignee: true, answered: true, waits: true },
    'on-it / on-it-yours / person / add',
  ],
  [
    'we wrote last',
    { status: 'open', hasAssignee: true, answered: true },
    'on-it / on-it-news / person / add',
  ],
  [
    'an open ticket whose person let go is in line again',
    { status: 'open', hasTeam: true, answered: true },
    'in-line / in-line-team / team / add',
  ],
  [
    'pending is the requester’s turn',
    { status: 'pending', hasAssignee: true, answered: true },
    'your-turn / your-turn / you / answer',
  ],
  [
    'on hold waits for somebody outside',
    { status: 'on_hold', hasAssignee: true },
    'waiting / waiting / outside / add',
  ],
  [
    'solved may be opened again',
    { status: 'solved', hasAssignee: true, answered: true },
    'solved / solved / nobody / reopen',
  ],
  ['closed may be opened again', { status: 'closed' }, 'closed / closed / nobody / reopen'],
]

test.each(table)('%s', (_, world, expected) => {
  const j = judgeState({ hasAssignee: false, hasTeam: false, answered: false, waits: false, ...world })
  expect(`${j.state} / ${j.saying} / ${j.acts} / ${j.can}`).toBe(expected)
})
