// Old mails from an archive keep their threads, whoever wrote them and whatever order they come in; nothing leaves.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { intakeOf } from '../../../server/modules/email/receive/service.ts'
import { ana, ben, jane, mailboxes, meridian } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll()

const bring = async (raw: string): Promise<void> => {
  await intakeOf(door.desk).receive({
    workspaceId: meridian.id,
    mailboxId: mailboxes.support.id,
    raw: Buffer.from(raw),
    envelope: { from: null, to: [] },
    imported: true,
  })
}

test.each<[string, number[]]>([
  ['in order', [0, 1, 2, 3]],
  ['backwards', [3, 2, 1, 0]],
  ['mixed', [2, 0, 3, 1]],
])('a thread of four people, %s, is one ticket', async (name, order) => {
  const id = (i: number) => `<archive-${name.replace(' ', '')}-${i}@northwind.example>`
  const writers = [jane.email, 'vendor@partner.example', ben.email, 'unknown@elsewhere.example']
  const mails = writers.map((from, i) =>
    eml(
      {
        From: from,
        Subject: `Archive ${name}`,
        'Message-ID': id(i),
        ...(i === 0
          ? {}
          : { 'In-Reply-To': id(i - 1), References: Array.from({ length: i }, (_, k) => id(k)).join(' ') }),
      },
      `Mail ${i} of ${name}.`,
    ),
  )
  const sent = door.sink.mails.length
  for (const i of order) await bring(mails[i] as string)
  const rows = (await ledger(door)).filter((m) => m.subject === `Archive ${name}`)
  expect(rows.map((r) => r.fate).toSorted()).toEqual(['joined', 'joined', 'joined', 'opened'])
  expect(new Set(rows.map((r) => r.ticketNumber)).size).toBe(1)
  const ticket = await (await door.as(ana)).call(contract.tickets.get, {
    params: { number: rows[0]?.ticketNumber ?? 0 },
  })
  expect(new Set(ticket.messages.map((m) => m.author.email))).toEqual(new Set(writers))
  expect(ticket.messages.every((m) => m.side === 'requester' && m.deliveries.length === 0)).toBe(true)
  expect(door.sink.mails).toHaveLength(sent)
})
