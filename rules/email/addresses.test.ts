// Addresses and signed reply addresses: what is written is read back, what is not ours is not taken for ours.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  base32,
  formatReplyAddress,
  normaliseAddress,
  readReplyAddress,
  routeCandidates,
} from './addresses.ts'

const awkward = fc.string({
  unit: fc.constantFrom(
    ...'aB1 <>,;:"@.+[]#()=?',
    '\\',
    '\r',
    '\n',
    '\t',
    '\0',
    '\u202E',
    '\u2028',
    '\u00A0',
    'é',
    '漢',
    '😀',
    '\uD800',
    'Re:',
  ),
  maxLength: 80,
})

const mac = base32(new Uint8Array(16).fill(7))

describe('the signed reply address', () => {
  test('holds mailbox, number and mac', () => {
    const address = formatReplyAddress('support@meridian.example', 42, mac)
    expect(address).toBe(`support+t.42.${mac}@meridian.example`)
    expect(readReplyAddress(address.toUpperCase())).toEqual({
      mailbox: 'support@meridian.example',
      number: 42,
      mac,
    })
  })

  test('any 16 bytes survive a mail server that changes case', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.integer({ min: 1, max: 1e9 }),
        (bytes, number) => {
          const written = formatReplyAddress('support@meridian.example', number, base32(bytes))
          expect(readReplyAddress(written.toUpperCase())).toEqual({
            mailbox: 'support@meridian.example',
            number,
            mac: base32(bytes),
          })
        },
      ),
    )
  })

  test('different bytes give different macs', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        (a, b) => {
          expect(base32(a) === base32(b)).toBe(a.every((byte, i) => byte === b[i]))
        },
      ),
    )
  })

  test.each([
    'support@meridian.example',
    'support+news@meridian.example',
    `support+t.0.${mac}@m.example`,
    `support+t.42.${mac.slice(1)}@m.example`,
    '+t.@',
    '',
  ])('%j is none', (address) => expect(readReplyAddress(address)).toBeNull())
})

test('a mailbox is known by itself and for everything after a plus sign', () => {
  expect(routeCandidates('support+anything@meridian.example')).toEqual([
    'support+anything@meridian.example',
    'support@meridian.example',
  ])
  expect(routeCandidates('support@meridian.example')).toEqual(['support@meridian.example'])
  expect(routeCandidates('+x@meridian.example')).toEqual(['+x@meridian.example'])
})

test('no address has room for a second line or a second address', () => {
  fc.assert(
    fc.property(awkward, (text) => {
      const address = normaliseAddress(text)
      if (address !== null) expect(address).toMatch(/^[^\s@<>,;]+@[^\s@<>,;]+$/)
    }),
  )
  expect(normaliseAddress('a@b.example\r\nBcc: c@d.example')).toBeNull()
  expect(normaliseAddress('"x@y.example, z"@b.example')).toBeNull()
})
