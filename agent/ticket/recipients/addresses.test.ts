// What is read as addresses when it is typed or pasted.
import { describe, expect, test } from 'vitest'
import { isAddress, readAddresses } from './addresses.ts'

describe('pasted text', () => {
  test.each([
    ['jane@northwind.example', ['jane@northwind.example']],
    ['Jane Miller <Jane.Miller@Northwind.example>', ['jane.miller@northwind.example']],
    ['"Miller, Jane" <jane@a.example>; rafael@a.example', ['jane@a.example', 'rafael@a.example']],
    ['jane@a.example rafael@a.example', ['jane@a.example', 'rafael@a.example']],
    [
      'jane@a.example\r\nrafael@a.example\tpriya@b.example',
      ['jane@a.example', 'rafael@a.example', 'priya@b.example'],
    ],
    ['jane@a.example, JANE@a.example', ['jane@a.example']],
    ['mailto:jane@a.example', ['jane@a.example']],
  ])('%j', (text, addresses) => expect(readAddresses(text)).toEqual({ addresses, rest: '' }))

  test('keeps what is no address for the person to mend', () => {
    expect(readAddresses('jane@a.example, Rafael, priya@')).toEqual({
      addresses: ['jane@a.example'],
      rest: 'Rafael, priya@',
    })
  })
})

test.each(['', 'jane', 'jane@', '@a.example', 'jane@example', 'jane @a.example'])(
  '%j is no address',
  (text) => expect(isAddress(text)).toBe(false),
)
