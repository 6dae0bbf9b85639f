// Where reading goes on.
import { expect, test } from 'vitest'
import type { Message } from '../../../contract/tickets.ts'
import { unreadOf } from './first-unread.ts'

const by = (id: string, author: string) => ({ id, author: { id: author } }) as Message
const messages = [by('one', 'jane'), by('two', 'ben'), by('three', 'ana'), by('four', 'jane')]
const read = (messageId: string | null) => ({ messageId, at: '2026-11-22T09:00:00.000Z' })
const ids = (readUntil: ReturnType<typeof read> | null) =>
  unreadOf({ readUntil, messages }, 'ana').map((m) => m.id)

test('what came after the message read last is unread, from the first that is not my own', () => {
  expect(ids(read('one'))).toEqual(['two', 'three', 'four'])
  expect(ids(read('two'))).toEqual(['four'])
})
test('nothing is unread at the end, before the first look, and after a message that is not here', () => {
  expect(ids(read('four'))).toEqual([])
  expect(ids(null)).toEqual([])
  expect(ids(read('gone'))).toEqual([])
})
