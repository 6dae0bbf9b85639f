// Mails damaged on their way: each is answered 250, lies in the ledger with a fate, and can be read as it came.
import { expect, test } from 'vitest'
import { mailboxes } from '../../cast/people.ts'
import { sample } from '../../fixtures/mails/read.ts'
import { doorForAll } from '../../harness/doors.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { ledger } from './ledger.ts'

const door = doorForAll()
const names = ['plain', 'attachments', 'broken-headers', 'html-only', 'japanese', 'latin-called-utf8']

/** Bytes changed, a piece cut out, a piece doubled: the same for the same seed. */
const mutated = (name: string, seed: number): Buffer => {
  let state = seed * 7919 + 13
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state % Math.max(1, below)
  }
  const bytes = Buffer.from(sample(name))
  for (let i = 0; i < 12; i++) bytes[next(bytes.length)] = 1 + next(255)
  const cut = next(bytes.length)
  const from = next(bytes.length)
  return Buffer.concat([
    Buffer.from(`X-Mutation: ${name} ${seed}\r\n`),
    bytes.subarray(0, cut),
    bytes.subarray(from, from + next(300)),
    bytes.subarray(cut + next(60)),
  ])
}

test('mutated mails all land in the ledger', async () => {
  const sent = names.flatMap((name) => [1, 2, 3, 4].map((seed) => mutated(name, seed)))
  for (const [i, raw] of sent.entries())
    await sendRaw(door.smtpPort, {
      from: `sender.${i}@northwind.example`,
      to: mailboxes.support.address,
      raw: raw.toString('latin1'),
    })
  const rows = await ledger(door)
  expect(rows).toHaveLength(sent.length)
  for (const row of rows) {
    expect(row.because).not.toBe('')
    expect(row.because).not.toMatch(/longer than|needs more|ended/)
  }
})
