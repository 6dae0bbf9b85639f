// The conversation in order of time.
import { describe, expect, test } from 'vitest'
import type { HistoryEntry, Message } from '../../contract/tickets.ts'
import { flowOf } from './flow.ts'

const jane = {
  id: 'jane',
  name: 'Jane Miller',
  email: 'jane.miller@northwind.example',
  role: 'requester' as const,
}
const message = (id: string, at: string): Message => ({
  id,
  kind: 'reply',
  side: 'requester',
  author: jane,
  text: id,
  visibleText: id,
  htmlUrl: null,
  hasRemoteImages: false,
  mail: null,
  attachments: [],
  deliveries: [],
  mergedFrom: null,
  splitInto: null,
  mentions: [],
  at,
})
const entry = (type: string, at: string): HistoryEntry => ({
  id: `${type} ${at}`,
  type,
  actor: { kind: 'person', name: 'Ana Petrova', id: 'ana' },
  data: {},
  because: null,
  at,
})

describe('the flow of a conversation', () => {
  test('folds what changed between two messages into one piece', () => {
    const flow = flowOf(
      [message('first', '2026-11-22T09:00:00.000Z'), message('second', '2026-11-22T11:00:00.000Z')],
      [
        entry('ticket.tags_changed', '2026-11-22T10:00:00.000Z'),
        entry('ticket.assigned', '2026-11-22T10:30:00.000Z'),
      ],
    )
    expect(flow.map((p) => p.kind)).toEqual(['message', 'changes', 'message'])
    expect(flow[1]).toMatchObject({ entries: [{ type: 'ticket.tags_changed' }, { type: 'ticket.assigned' }] })
  })
  test('tells a status given by a message on the message', () => {
    const flow = flowOf(
      [message('first', '2026-11-22T09:00:00.000Z')],
      [entry('ticket.status_changed', '2026-11-22T09:00:00.010Z')],
    )
    expect(flow).toHaveLength(1)
    expect(flow[0]).toMatchObject({ effects: [{ type: 'ticket.status_changed' }] })
  })
  test('marks where another day begins, once', () => {
    const flow = flowOf(
      [message('first', '2026-11-20T12:00:00.000Z'), message('second', '2026-11-22T12:00:00.000Z')],
      [entry('ticket.assigned', '2026-11-22T11:00:00.000Z')],
    )
    expect(flow.map((p) => p.kind)).toEqual(['message', 'day', 'changes', 'message'])
  })
  test('leaves out what the messages themselves say', () => {
    const opened = entry('ticket.created', '2026-11-22T09:00:00.000Z')
    expect(flowOf([message('first', '2026-11-22T09:00:00.000Z')], [opened])).toHaveLength(1)
  })
})
