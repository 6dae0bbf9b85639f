// What is typed into the search bar: what it means, what is wrong with it, what may come next.
import { describe, expect, test } from 'vitest'
import type { Condition } from '../ast.ts'
import type { Catalogue } from '../catalogue.ts'
import { completeCondition } from './complete.ts'
import { parseCondition } from './parse.ts'
import { printCondition } from './print.ts'

const id = (n: number) => `018b0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const catalogue: Catalogue = {
  fields: [
    {
      subject: 'ticket',
      key: 'severity',
      name: 'Severity',
      kind: 'choice',
      options: ['none', 'minor', 'major'],
    },
    { subject: 'ticket', key: 'place', name: 'Place', kind: 'tree', options: ['oslo/port', 'oslo/office'] },
    { subject: 'ticket', key: 'checked', name: 'Checked', kind: 'checkbox', options: [] },
    { subject: 'person', key: 'floor', name: 'Floor', kind: 'number', options: [] },
  ],
  people: [
    { id: id(1), name: 'Ana Petrova', email: 'ana.petrova@meridian.example', isTeam: true },
    { id: id(2), name: 'Ben Carter', email: 'ben.carter@meridian.example', isTeam: true },
    { id: id(3), name: 'Jane Miller', email: 'jane.miller@northwind.example', isTeam: false },
    { id: id(4), name: 'Jane Miller', email: 'jane.miller@halden.example', isTeam: false },
  ],
  teams: [
    { id: id(11), name: 'Network' },
    { id: id(12), name: 'Workplace services' },
  ],
  tags: ['vpn', 'vip-event', 'office'],
}
const read = (text: string): Condition | string => {
  const parsed = parseCondition(text, catalogue)
  return 'fault' in parsed
    ? `${parsed.fault.code} at ${parsed.fault.from}–${parsed.fault.to}`
    : parsed.condition
}

describe('reading', () => {
  test.each<[string, Condition]>([
    ['', { all: [] }],
    ['status:open', { field: 'status', op: 'is', value: 'open' }],
    ['STATUS:Open', { field: 'status', op: 'is', value: 'open' }],
    ['status:open,on-hold', { field: 'status', op: 'any_of', value: ['open', 'on_hold'] }],
    ['status!=open', { field: 'status', op: 'is_not', value: 'open' }],
    ['priority>=high', { field: 'priority', op: 'gte', value: 'high' }],
    ['team:network', { field: 'team', op: 'is', value: id(11) }],
    ['team:"workplace services"', { field: 'team', op: 'is', value: id(12) }],
    ['team:my-teams', { field: 'team', op: 'is', value: 'my-teams' }],
    ['assignee:me', { field: 'assignee', op: 'is', value: 'me' }],
    ['assignee:ben.carter@meridian.example', { field: 'assignee', op: 'is', value: id(2) }],
    ['assignee:none', { field: 'assignee', op: 'unset' }],
    ['waiting>2h', { field: 'waiting', op: 'longer_than', value: { amount: 2, unit: 'hour' } }],
    ['created<3wd', { field: 'created', op: 'shorter_than', value: { amount: 3, unit: 'working_day' } }],
    ['created>2026-11-01', { field: 'created', op: 'after', value: '2026-11-01' }],
    ['tag:vpn+office', { field: 'tag', op: 'all_of', value: ['vpn', 'office'] }],
    ['is:spam', { field: 'spam', op: 'is', value: true }],
    ['severity:major', { field: 'field.severity', op: 'is', value: 'major' }],
    ['severity:none', { field: 'field.severity', op: 'unset' }],
    ['severity:"none"', { field: 'field.severity', op: 'is', value: 'none' }],
    ['place:Oslo', { field: 'field.place', op: 'is', value: 'oslo' }],
    ['requester.floor>3', { field: 'requester.floor', op: 'gt', value: 3 }],
    ['subject~"vpn drops"', { field: 'subject', op: 'contains', value: 'vpn drops' }],
    ['vpn  drops', { field: 'text', op: 'contains', value: 'vpn drops' }],
    ['http://vpn.example', { field: 'text', op: 'contains', value: '"http://vpn.example"' }],
    [
      'status:open priority>=high team:network waiting>2h "vpn drops"',
      {
        all: [
          { field: 'status', op: 'is', value: 'open' },
          { field: 'priority', op: 'gte', value: 'high' },
          { field: 'team', op: 'is', value: id(11) },
          { field: 'waiting', op: 'longer_than', value: { amount: 2, unit: 'hour' } },
          { field: 'text', op: 'contains', value: '"vpn drops"' },
        ],
      },
    ],
    [
      '-(tag:vpn OR is:vip) printer',
      {
        all: [
          {
            not: {
              any: [
                { field: 'tag', op: 'is', value: 'vpn' },
                { field: 'vip', op: 'is', value: true },
              ],
            },
          },
          { field: 'text', op: 'contains', value: 'printer' },
        ],
      },
    ],
  ])('%s', (text, condition) => {
    expect(read(text)).toEqual(condition)
    expect(read(printCondition(condition, catalogue))).toEqual(condition)
  })
})

describe('faults point at their place', () => {
  test.each([
    ['prority>=high', 'unknown_field at 0–7'],
    ['status:open RE:', 'unknown_field at 12–14'],
    ['status:opn', 'value at 7–10'],
    ['status>open', 'operator at 6–7'],
    ['status:', 'value_missing at 0–7'],
    ['team:nobody', 'unknown_name at 5–11'],
    ['requester:"Jane Miller"', 'several_names at 10–23'],
    ['waiting>soon', 'value at 8–12'],
    ['a "b c', 'quote_open at 2–6'],
    ['(a OR b', 'bracket_open at 0–1'],
    ['a) b', 'bracket_stray at 1–2'],
    ['!!', 'no_word at 0–2'],
    ['a OR', 'nothing_beside_or at 2–4'],
    ['OR a', 'nothing_beside_or at 0–2'],
    ['a NOT', 'nothing_to_negate at 2–5'],
  ])('%s', (text, fault) => {
    expect(read(text)).toBe(fault)
  })
  test('a mistyped field is guessed', () => {
    const parsed = parseCondition('prority:high', catalogue)
    expect(parsed).toMatchObject({ fault: { data: { name: 'prority', likely: 'priority' } } })
  })
})

describe('completion', () => {
  const offered = (text: string) => {
    const caret = text.indexOf('|')
    const plain = text.replace('|', '')
    const { from, to, items } = completeCondition(plain, caret, catalogue)
    return items.map((i) => plain.slice(0, from) + i.text + plain.slice(to))
  }
  test.each([
    ['pri|', 'priority:'],
    ['status:o|', 'status:open'],
    ['status:open,p|', 'status:open,pending'],
    ['team:wor|', 'team:"Workplace services"'],
    ['vpn assignee:pet| x', 'vpn assignee:"Ana Petrova" x'],
    ['-(tag:v|', '-(tag:vpn'],
    ['waiting>2|', 'waiting>2h'],
    ['sev|', 'field.severity:'],
    ['severity:"n|', 'severity:"none"'],
    ['is:sp|', 'is:spam'],
    ['assignee:|', 'assignee:none'],
  ])('%s', (text, one) => {
    expect(offered(text)).toContain(one)
  })
  test('a requester is not offered as assignee', () => {
    expect(offered('assignee:ja|')).toEqual([])
    expect(offered('requester:ja|')).toContain('requester:jane.miller@halden.example')
  })
})
