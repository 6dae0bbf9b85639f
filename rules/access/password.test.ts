// Passwords: long is enough; what others try first is not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgePassword } from './password.ts'

const jane = { name: 'Jane Miller', email: 'jane.miller@northwind.example' }

test.each([
  'correct horse battery',
  'gate 4 scanner beeps',
  'xK9#mQ2vLp',
  'ключ от склада',
  'ten chars!',
  'miller counts nine loud herons',
])('takes %j', (password) => {
  expect(judgePassword(password, jane)).toBeNull()
})

test.each([
  ['short one', 'at least 10'],
  ['🔑🔑🔑', 'at least 10'],
  ['password123', 'tried first'],
  ['Password123!', 'tried first'],
  ['P@ssw0rd2026', 'tried first'],
  ['1234567890', 'tried first'],
  ['Summer2026!', 'tried first'],
  ['welcome2026', 'tried first'],
  ['aaaaaaaaaaaa', 'over and over'],
  ['abcabcabcabc', 'over and over'],
  ['abababababab', 'over and over'],
  ['cdefghijklmn', 'run along'],
  ['poiuytrewq', 'run along'],
  ['jane.miller', 'own name'],
  ['JaneMiller1987', 'own name'],
  ['northwind2026', 'own name'],
])('refuses %j: %s', (password, reason) => {
  expect(judgePassword(password, jane)).toContain(reason)
})

test('any random password of sixteen characters is taken', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ23456789'
  const password = fc
    .array(fc.constantFrom(...letters), { minLength: 16, maxLength: 16 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(password, (one) => {
      fc.pre(new Set(one).size > 5)
      expect(
        judgePassword(one, { name: 'Mira Lindqvist', email: 'mira.lindqvist@meridian.example' }),
      ).toBeNull()
    }),
  )
})
