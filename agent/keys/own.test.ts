// Keys of one's own, and the presses they are made of.
import { describe, expect, test } from 'vitest'
import { inConflict, keysOf } from './own.ts'
import { pressOf } from './press.ts'

const solve = { id: 'solve', keys: ['e'] }
const assign = { id: 'assign', keys: ['a'] }
const mine = { id: 'go-mine', keys: ['g i'] }
const all = [solve, assign, mine]

describe('a command', () => {
  test('has the desk’s keys until somebody chooses another', () => {
    expect(keysOf(solve, {})).toEqual(['e'])
    expect(keysOf(solve, { 'key.solve': 'd' })).toEqual(['d'])
  })
  test('can be without a key', () => expect(keysOf(solve, { 'key.solve': '' })).toEqual([]))
  test('is in conflict with whoever has the same key', () => {
    expect(inConflict(solve, all, { 'key.solve': 'a' })).toEqual([assign])
    expect(inConflict(solve, all, {})).toEqual([])
  })
  test('is in conflict with a sequence that begins with its key', () => {
    expect(inConflict(solve, all, { 'key.solve': 'g' })).toEqual([mine])
    expect(inConflict(mine, all, { 'key.solve': 'g' })).toEqual([solve])
  })
})

const press = (key: string, more: { shift?: true; ctrl?: true; alt?: true; graph?: true } = {}) =>
  pressOf({
    key,
    shiftKey: more.shift ?? false,
    ctrlKey: more.ctrl ?? false,
    metaKey: false,
    altKey: more.alt ?? false,
    getModifierState: (name) => name === 'AltGraph' && more.graph === true,
  })

describe('a press', () => {
  test.each([
    ['a letter', press('e'), 'e'],
    ['a letter with Shift', press('E', { shift: true }), 'Shift+e'],
    ['a letter of another alphabet', press('ł'), 'ł'],
    ['a digit', press('1'), '1'],
    ['a sign, whether Shift makes it or not', press('/', { shift: true }), '[Shift]+/'],
    [
      'a sign made with AltGr',
      press('[', { ctrl: true, alt: true, graph: true }),
      '[Control]+[Alt]+[Shift]+[',
    ],
  ])('%s is written as the tables have it', (_what, found, written) => expect(found).toBe(written))
  test('with Ctrl or Alt is the browser’s, or a letter of somebody’s alphabet', () => {
    expect(press('e', { ctrl: true })).toBeNull()
    expect(press('@', { alt: true })).toBeNull()
  })
  test('of Enter, Space, Tab or Escape stands for nothing else', () => {
    for (const key of ['Enter', ' ', 'Tab', 'Escape', 'F5', 'Shift']) expect(press(key)).toBeNull()
  })
})
