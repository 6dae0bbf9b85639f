// Which list a ticket belongs to, and how a newer row takes an older one's place.
import { describe, expect, test } from 'vitest'
import type { TicketRow } from '../../contract/tickets.ts'
import { belongs, placeOf, renewed } from './row.ts'

const ana = { id: 'ana', name: 'Ana Petrova', email: 'ana.petrova@meridian.example', role: 'agent' as const }
const network = { id: 'network', name: 'Network' }
const reader = { id: 'ana', teamIds: new Set(['network']) }

const row = (part: Partial<TicketRow> = {}): TicketRow => ({
  id: 't1',
  number: 1,
  subject: 'VPN drops',
  status: 'open',
  priority: 'normal',
  requester: { id: 'jane', name: 'Jane Miller', email: 'jane.miller@northwind.example', role: 'requester' },
  organisation: null,
  team: null,
  assignee: null,
  tags: [],
  channel: 'mail',
  preview: '',
  messageCount: 1,
  attachmentCount: 0,
  heldCount: 0,
  waitingSince: null,
  fields: {},
  tasks: { open: 0, total: 0 },
  children: { open: 0, total: 0 },
  snoozedUntil: null,
  mergedInto: null,
  caseId: null,
  parentId: null,
  isSpam: false,
  service: null,
  serviceId: null,
  siteId: null,
  tier: 1,
  triagedAt: null,
  policyId: null,
  dueAt: null,
  clock: null,
  breaches: 0,
  promisedAt: null,
  acceptBy: null,
  handoverId: null,
  escalationLevel: 0,
  openApprovals: 0,
  createdAt: '2026-11-22T08:00:00.000Z',
  updatedAt: '2026-11-22T09:00:00.000Z',
  version: 3,
  ...part,
})

describe('a ticket belongs', () => {
  test('to mine when I have it', () => {
    expect(belongs(row({ assignee: ana }), { list: 'mine', status: 'unsolved' }, reader)).toBe(true)
    expect(belongs(row(), { list: 'mine', status: 'unsolved' }, reader)).toBe(false)
  })
  test('to my teams by its team, whoever has it', () => {
    expect(belongs(row({ team: network }), { list: 'my-teams', status: 'any' }, reader)).toBe(true)
    expect(belongs(row({ assignee: ana }), { list: 'my-teams', status: 'any' }, reader)).toBe(false)
  })
  test('to unassigned while nobody has it', () => {
    expect(belongs(row(), { list: 'unassigned', status: 'any' }, reader)).toBe(true)
    expect(belongs(row({ assignee: ana }), { list: 'unassigned', status: 'any' }, reader)).toBe(false)
  })
  test('to the unsolved while somebody still has to act, pending and on hold included', () => {
    for (const status of ['new', 'open', 'pending', 'on_hold'] as const)
      expect(belongs(row({ status }), { list: 'all', status: 'unsolved' }, reader)).toBe(true)
    expect(belongs(row({ status: 'solved' }), { list: 'all', status: 'unsolved' }, reader)).toBe(false)
  })
  test('to no list of the rail while it is snoozed, merged or spam', () => {
    const all = { list: 'all', status: 'any' } as const
    expect(belongs(row({ isSpam: true }), all, reader)).toBe(false)
    expect(belongs(row({ mergedInto: 'other' }), all, reader)).toBe(false)
    expect(belongs(row({ snoozedUntil: '2026-11-24T08:00:00.000Z' }), all, reader)).toBe(false)
  })
  test('to a list with a condition as its judge says; without one only the server knows', () => {
    const hers = { list: 'all', status: 'any', q: 'requester:jane' } as const
    expect(belongs(row(), hers, reader)).toBeUndefined()
    expect(belongs(row(), hers, reader, () => true)).toBe(true)
    expect(belongs(row(), { ...hers, list: 'mine' }, reader, () => true)).toBe(false)
    expect(belongs(row(), { list: 'mine', status: 'unsolved', view: 'v' }, reader, () => true)).toBe(true)
  })
  test('to one team’s list only when that team has it', () => {
    expect(belongs(row({ team: network }), { list: 'all', status: 'any', team: 'network' }, reader)).toBe(
      true,
    )
    expect(belongs(row(), { list: 'all', status: 'any', team: 'network' }, reader)).toBe(false)
  })
})

describe('a newer row', () => {
  test('takes the older one’s place in the list', () => {
    const next = renewed(
      row(),
      row({ version: 4, updatedAt: '2026-11-22T10:00:00.000Z', subject: 'VPN works' }),
    )
    expect(next.subject).toBe('VPN works')
    expect(placeOf(next).updatedAt).toBe('2026-11-22T09:00:00.000Z')
    expect(placeOf(renewed(next, row({ version: 5 }))).updatedAt).toBe('2026-11-22T09:00:00.000Z')
  })
  test('never gives way to an older one', () => {
    expect(renewed(row({ version: 5 }), row({ version: 4, subject: 'Old news' })).subject).toBe('VPN drops')
  })
})
