// What the hand-over form begins with, and what it sends.
import { expect, test } from 'vitest'
import { type Item, lacksNote, proposed, targetOf } from './choice.ts'

const item = (more: Partial<Item>): Item =>
  ({ isUrgent: false, suggestion: null, note: '', ticket: { team: null }, ...more }) as Item
const ana = { person: { id: 'ana' } } as Item['suggestion']

test('what is due before the next shift goes to whom the desk proposes', () =>
  expect(proposed(item({ isUrgent: true, suggestion: ana, note: 'Call back' }))).toEqual({
    to: 'person:ana',
    note: 'Call back',
  }))
test('where nobody is proposed it goes to its team, else to the queue', () => {
  const ticket = { team: { id: 'network', name: 'Network' } } as Item['ticket']
  expect(proposed(item({ isUrgent: true, ticket })).to).toBe('team:network')
  expect(proposed(item({ isUrgent: true })).to).toBe('queue')
})
test('the rest stays', () => expect(proposed(item({ suggestion: ana })).to).toBe('keep'))
test('a person or a team has to be told something; a queue has not', () => {
  expect(lacksNote({ to: 'person:ana', note: ' ' })).toBe(true)
  expect(lacksNote({ to: 'team:x', note: 'Wait for the part' })).toBe(false)
  expect(lacksNote({ to: 'queue', note: '' })).toBe(false)
})
test('choices are sent as the desk reads them', () => {
  expect(targetOf('person:ana')).toEqual({ kind: 'person', id: 'ana' })
  expect(targetOf('keep')).toEqual({ kind: 'keep' })
  expect(targetOf('queue')).toEqual({ kind: 'queue' })
})
