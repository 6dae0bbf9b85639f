// Reasons are known again although names in them differ.
import { expect, test } from 'vitest'
import { reasons, valuesOf } from './reasons.ts'

test('a reason with names in it is known again', () => {
  const because =
    'it points to ticket 61 (it answers a mail of ticket 61), but greta@fjord.example is not on that ticket'
  expect(valuesOf('it points to ticket {number} ({where}), but {why}', because)).toEqual({
    number: '61',
    where: 'it answers a mail of ticket 61',
    why: 'greta@fjord.example is not on that ticket',
  })
})

test('another reason is not taken for it', () => {
  expect(valuesOf('its subject names ticket {number}', 'its subject names nothing')).toBeNull()
})

test('an address is one word, so that a reason behind another is not taken for it', () => {
  const form = '{address} was already told today'
  expect(valuesOf(form, 'jane@northwind.example was already told today')).not.toBeNull()
  expect(
    valuesOf(
      form,
      'it points to none; not acknowledged because jane@northwind.example was already told today',
    ),
  ).toBeNull()
})

test('every form knows itself', () => {
  for (const form of reasons) expect(valuesOf(form, form)).not.toBeNull()
})
