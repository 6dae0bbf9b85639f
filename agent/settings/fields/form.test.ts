// What the form of a field makes of what is typed.
import { describe, expect, test } from 'vitest'
import { changeableOf, draftOf, keyFrom, optionsOf } from './form.ts'

describe('The key of a new field', () => {
  test.each([
    ['Number of users', 'number_of_users'],
    ['Größe (cm)', 'grosse_cm'],
    ['2nd contact', 'nd_contact'],
    ['日本', ''],
  ])('%s → %s', (name, key) => expect(keyFrom(name)).toBe(key))
})

describe('Options', () => {
  test('one a line, once each, without empty ones', () => {
    expect(optionsOf({ kind: 'choice', options: ' a \n\nb\na' })).toEqual(['a', 'b'])
    expect(optionsOf({ kind: 'text', options: 'a' })).toEqual([])
  })
})

test('conditions and being required are for tickets', () => {
  const draft = { ...draftOf(null, 'person'), requiredOnSolve: true, shownWhen: { all: [] } }
  expect(changeableOf(draft)).toMatchObject({ shownWhen: null, requiredOnSolve: false })
})
