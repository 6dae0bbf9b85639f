// The small operations, as the specification tells them.
import { describe, expect, it } from 'vitest'
import { system } from '../../actor.ts'
import { isRefusal } from '../../refusal.ts'
import { applyAll, plan, planTimers, type TicketCommand, type TicketState } from '../index.ts'
import { isBlocked } from './spam.ts'
import { judgeSplit } from './split.ts'

const now = '2026-11-23T09:00:00.000Z'
const later = '2026-11-24T09:00:00.000Z'
const world = (ticket: TicketState | null) => ({
  ticket,
  actor: system('test'),
  assignable: new Set(['ana', 'ben']),
  teams: new Set(['network']),
})
const opening = {
  do: 'open',
  number: 1,
  subjectId: 's',
  messageId: 'm',
  requester: { id: 'jane', organisationId: 'northwind' },
  authorId: 'jane',
  channel: 'mail',
  attachments: 0,
} as const
const open = (id = 't'): TicketState => {
  const planned = plan({ ...opening, ticketId: id }, world(null))
  if (isRefusal(planned)) throw new Error(planned.message)
  return applyAll(null, id, planned.events, now)
}
const having = (ticket: TicketState, ...commands: TicketCommand[]): TicketState =>
  commands.reduce((t, command) => {
    const planned = plan(command, world(t))
    if (isRefusal(planned)) throw new Error(planned.message)
    return planned.events.length === 0 ? t : applyAll(t, t.id, planned.events, now)
  }, ticket)
const refusalOf = (ticket: TicketState, command: TicketCommand): string | null => {
  const planned = plan(command, world(ticket))
  return isRefusal(planned) ? planned.refused : null
}
const snooze = (wakes: 'time' | 'reply' | 'children' = 'reply') =>
  ({ do: 'snooze', until: later, wakes, now }) as const
const answer = {
  do: 'message',
  messageId: 'm2',
  kind: 'reply',
  side: 'requester',
  authorId: 'jane',
  attachments: 0,
} as const

describe('a snoozed ticket', () => {
  it.each([
    ['time', false],
    ['reply', true],
    ['children', true],
  ] as const)('that wakes by %s is woken by an answer: %s', (wakes, isWoken) => {
    expect(having(open(), snooze(wakes), answer).snoozedUntil === null).toBe(isWoken)
  })
  it('sleeps on when its timer rings too early, and wakes when its time has come', () => {
    expect(having(open(), snooze(), { do: 'wake', now }).snoozedUntil).toBe(later)
    expect(having(open(), snooze(), { do: 'wake', now: later }).snoozedUntil).toBeNull()
  })
  it('is awake when it is finished, and a finished one is not snoozed', () => {
    const solved = having(open(), snooze(), { do: 'change', status: 'solved' })
    expect(solved).toMatchObject({ status: 'solved', snoozedUntil: null, snoozeWakes: null })
    expect(refusalOf(solved, snooze())).toBe('not_possible')
  })
  it('lets the requester wait on', () => {
    expect(having(open(), snooze()).waitingSince).toBe(now)
  })
  it('wakes when the last of its children is finished, not when none ever was', () => {
    const count = (openChildren: number): TicketCommand => ({
      do: 'count_children',
      count: 2,
      open: openChildren,
      childId: 'c',
    })
    expect(having(open(), snooze('children'), count(2), count(1)).snoozedUntil).toBe(later)
    expect(having(open(), snooze('children'), count(2), count(0)).snoozedUntil).toBeNull()
    expect(having(open(), snooze('reply'), count(2), count(0)).snoozedUntil).toBe(later)
  })
})

describe('a parent', () => {
  const child = having(open('c'), { do: 'set_parent', parent: open('p') })
  it('has children, and they have none', () => {
    expect(child.parentId).toBe('p')
    expect(refusalOf(open('x'), { do: 'set_parent', parent: child })).toBe('not_possible')
    const parent = having(open('p'), { do: 'count_children', count: 1, open: 1, childId: 'c' })
    expect(refusalOf(parent, { do: 'set_parent', parent: open('x') })).toBe('not_possible')
    expect(refusalOf(parent, { do: 'merge_into', into: open('x') })).toBe('not_possible')
  })
  it('is counted anew when a child is solved, opened, given to another parent or merged', () => {
    const queues = (before: TicketState, after: TicketState) =>
      planTimers(before, after).flatMap((t) => (t.queue === 'count-children' ? [t.ticketId] : []))
    const solved = having(child, { do: 'change', status: 'solved' })
    expect(queues(child, solved)).toEqual(['p'])
    expect(queues(solved, having(solved, { do: 'change', status: 'open' }))).toEqual(['p'])
    expect(queues(child, having(child, { do: 'set_parent', parent: open('q') }))).toEqual(['p', 'q'])
    expect(queues(child, having(child, { do: 'merge_into', into: open('x') }))).toEqual(['p'])
    expect(queues(child, having(child, { do: 'change', addTags: ['a'] }))).toEqual([])
  })
})

describe('another requester', () => {
  it('leaves those copied in; whoever it was is on the ticket no longer', () => {
    const copied = having(open(), { do: 'change', addParticipantIds: ['priya', 'rafael'] })
    const changed = having(copied, { do: 'change_requester', requesterId: 'priya', organisationId: null })
    expect(changed).toMatchObject({ requesterId: 'priya', organisationId: null, participants: ['rafael'] })
    expect(changed.waitingSince).toBe(now)
  })
})

describe('a merged ticket', () => {
  const merged = having(open(), { do: 'merge_into', into: open('x') })
  it.each<[string, TicketCommand]>([
    ['a change', { do: 'change', status: 'open' }],
    ['an answer', answer],
    ['a task', { do: 'add_tasks', tasks: [], isChecklist: false }],
    ['snoozing', snooze()],
    ['merging it again', { do: 'merge_into', into: open('y') }],
    ['a parent', { do: 'set_parent', parent: open('y') }],
  ])('refuses %s', (_name, command) => {
    expect(refusalOf(merged, command)).toBe('not_possible')
  })
  it('is chased no more, and again when the merge is undone', () => {
    const pending = having(open(), { do: 'change', teamId: 'network', status: 'pending' })
    const gone = having(pending, { do: 'merge_into', into: open('x') })
    expect(planTimers(pending, gone)).toEqual([])
    const back = { ...pending, version: gone.version + 1 }
    expect(planTimers(gone, back).map((t) => t.queue)).toEqual(['chase-requester'])
  })
})

describe('splitting', () => {
  const message = { kind: 'reply', side: 'requester', authorId: 'jane', splitInto: null } as const
  it('gives the new ticket to whoever wrote, or to the requester where the team did', () => {
    expect(judgeSplit(message, 'rafael')).toEqual({ requesterId: 'jane' })
    expect(judgeSplit({ ...message, side: 'team', authorId: 'ana' }, 'rafael')).toEqual({
      requesterId: 'rafael',
    })
  })
  it.each([
    { ...message, kind: 'note' as const },
    { ...message, kind: 'aside' as const },
    { ...message, splitInto: 'other' },
  ])('refuses %j', (one) => {
    expect(isRefusal(judgeSplit(one, 'jane'))).toBe(true)
  })
})

describe('blocking', () => {
  it.each([
    ['prize@lucky.example', ['prize@lucky.example'], true],
    ['Prize@Lucky.Example', ['prize@lucky.example'], true],
    ['prize@lucky.example', ['@lucky.example'], true],
    ['prize@mail.lucky.example', ['@lucky.example'], true],
    ['prize@unlucky.example', ['@lucky.example'], false],
    ['prize@lucky.example', ['other@lucky.example'], false],
    ['nobody', ['@lucky.example'], false],
  ] as const)('%s by %j: %s', (address, blocked, isOut) => {
    expect(isBlocked(address, new Set<string>(blocked)) !== null).toBe(isOut)
  })
})
