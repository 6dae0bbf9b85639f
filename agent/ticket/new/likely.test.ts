// Which open tickets a new one may repeat.
import { expect, test } from 'vitest'
import type { Hit } from '../../../contract/search.ts'
import { likelyOf, tellingOf } from './likely.ts'

const hit = (number: number, subject: string, email = 'rafael.sato@northwind.example') =>
  ({ ticket: { number, subject, requester: { email } } }) as unknown as Hit

test('telling words are the longer ones, each once', () => {
  expect(tellingOf('The VPN drops: VPN drops every hour')).toEqual(['drops', 'hour'])
})

test('two shared words, or one and the same requester', () => {
  const hits = [
    hit(1, 'Printer drops pages'),
    hit(2, 'VPN drops by the hour'),
    hit(3, 'Badge drops', 'jane.miller@northwind.example'),
    hit(2, 'VPN drops by the hour'),
  ]
  const likely = likelyOf(hits, 'VPN drops every hour', 'Jane.Miller@northwind.example')
  expect(likely.map(({ number }) => number)).toEqual([2, 3])
})
