// The reading threads: one that hangs, dies or eats memory costs only the mail at hand.
import { afterAll, expect, test } from 'vitest'
import { openParser } from '../pool.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const stuck = openParser(1, 0.5, new URL('./stuck.mjs', import.meta.url))
const parser = openParser(2)
afterAll(() => Promise.all([stuck.close(), parser.close()]))

test('hangs', async () => {
  const [hung, next] = await Promise.all([stuck.parse(bytes('h')), stuck.parse(bytes('x'))])
  expect(hung).toEqual({ problem: 'reading it took longer than 0.5 s' })
  expect(next).toEqual({ problem: 'read' })
})

test('dies', async () => {
  expect(await stuck.parse(bytes('e'))).toMatchObject({
    problem: expect.stringMatching(/ended|cannot be read/),
  })
  expect(await stuck.parse(bytes('x'))).toEqual({ problem: 'read' })
})

test('eats memory', async () => {
  const greedy = openParser(1, 20, new URL('./stuck.mjs', import.meta.url))
  expect(await greedy.parse(bytes('m'))).toEqual({ problem: 'it needs more than 256 MB to be read' })
  expect(await greedy.parse(bytes('x'))).toEqual({ problem: 'read' })
  await greedy.close()
})

test('many mails at once are all read', async () => {
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, i) => parser.parse(bytes(`Subject: ${i}\r\n\r\nx`))),
  )
  expect(results.map((r) => ('mail' in r ? r.mail.subject : r.problem))).toEqual(
    Array.from({ length: 50 }, (_, i) => String(i)),
  )
})
