// Addresses move between the fields of a mail.
import { expect, test } from 'vitest'
import { withAdded, without } from './fields.ts'

const jane = 'jane.miller@northwind.example'
const rafael = 'rafael.sato@northwind.example'
const choice = { to: [jane], cc: [rafael], bcc: [] }

test('an address stands in one field only: the last one it was put into', () => {
  expect(withAdded(choice, 'bcc', [rafael])).toEqual({ to: [jane], cc: [], bcc: [rafael] })
  expect(withAdded(choice, 'to', [rafael, jane])).toEqual({ to: [rafael, jane], cc: [], bcc: [] })
})
test('taking an address out leaves the others as they were', () => {
  expect(without(choice, jane)).toEqual({ to: [], cc: [rafael], bcc: [] })
})
