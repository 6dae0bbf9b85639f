// Reasons are known again although names in them differ.
import { expect, test } from 'vitest'
import { isReason, reasons } from './reasons.ts'

test('a reason with names in it is known again', () => {
  expect(
    isReason('{domain} vouches for its sender (DMARC)', 'northwind.example vouches for its sender (DMARC)'),
  ).toEqual({ domain: 'northwind.example' })
})

test('another reason is not taken for it', () => {
  expect(isReason('a machine wrote it', 'a machine wrote it twice')).toBeNull()
})

test('every reason knows itself', () => {
  for (const reason of reasons) expect(isReason(reason, reason)).not.toBeNull()
})
