// Only what was written is kept.
import { expect, test } from 'vitest'
import { withoutEmpty } from './without-empty.ts'

test('what is empty goes, and what holds nothing else goes with it', () => {
  const words = { name: 'A', subject: '', tile: { name: '', about: 'b' }, questions: { x: { label: '' } } }
  expect(withoutEmpty(words)).toEqual({ name: 'A', tile: { about: 'b' } })
  expect(withoutEmpty({ name: '', questions: { x: { options: { y: '' } } } })).toBeUndefined()
})
