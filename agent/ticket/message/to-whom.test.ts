// Whom a message went to, in words.
import { expect, test } from 'vitest'
import type { Message, Ticket } from '../../../contract/tickets.ts'
import { audienceInFull, audienceInWords, audienceOf } from './to-whom.ts'

const rafael = { id: 'rafael', name: 'Rafael Sato', email: 'rafael.sato@northwind.example' }
const ticket = {
  requester: { email: 'jane.miller@northwind.example' },
  participants: [rafael],
  followers: [],
}
const received = (to: string, cc: string) =>
  audienceOf(
    {
      mail: { to: [{ name: '', address: to }], cc: [{ name: '', address: cc }] },
      deliveries: [],
    } as unknown as Message,
    ticket as unknown as Ticket,
  )

test('a signed reply address is shown as the mailbox, and people by their names', () => {
  const audience = received('support+s.2001.o3cs7vjkugufj2z2pk5qt5imeu@meridian.example', rafael.email)
  expect(audienceInWords(audience)).toBe('to support@meridian.example, cc Rafael Sato')
  expect(audienceInFull(audience)).toBe(
    'To: support@meridian.example\nCc: Rafael Sato <rafael.sato@northwind.example>',
  )
})
test('any other part after a plus sign is somebody’s own and stays', () => {
  expect(audienceInWords(received('jane+travel@northwind.example', 'x@y.example'))).toContain(
    'jane+travel@northwind.example',
  )
})
