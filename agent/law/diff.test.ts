// What a change of the law looks like line by line.
import { describe, expect, test } from 'vitest'
import { diffOf, nearChanges } from './diff.ts'

const signs = { same: ' ', gone: '-', new: '+' }
const drawn = (before: string, after: string) => diffOf(before, after).map((l) => `${signs[l.kind]}${l.text}`)

describe('the change between two texts', () => {
  test.each([
    ['nothing changed', 'a\nb', 'a\nb', [' a', ' b']],
    ['a line changed', 'a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
    ['a line came', 'a\nc', 'a\nb\nc', [' a', '+b', ' c']],
    ['a line went', 'a\nb\nc', 'a\nc', [' a', '-b', ' c']],
    ['lines moved', 'a\nb\nc\nd', 'c\na\nb\nd', ['+c', ' a', ' b', '-c', ' d']],
    ['the same line twice', 'a\na', 'a', [' a', '-a']],
  ])('%s', (_what, before, after, lines) => expect(drawn(before, after)).toEqual(lines))

  test('shows what is near a change and says that lines are left out', () => {
    const before = Array.from({ length: 20 }, (_none, n) => `line ${n}`).join('\n')
    const near = nearChanges(diffOf(before, before.replace('line 10', 'line ten')), 1)
    expect(near.map((line) => line && `${signs[line.kind]}${line.text}`)).toEqual([
      null,
      ' line 9',
      '-line 10',
      '+line ten',
      ' line 11',
      null,
    ])
  })
})
