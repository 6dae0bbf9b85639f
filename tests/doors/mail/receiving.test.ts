// Receiving over SMTP: who is served, how much is taken, and that every 250 is one ticket.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ana, fjord, jane, mailboxes, meridian } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'
import { openLine, sendRaw } from '../../peers/smtp-client.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll({ config: { HANDRAIL_MAX_MAIL: '200 KB' } })
const support = mailboxes.support.address
const count = async (): Promise<number> => (await ledger(door)).length
const tickets = async (): Promise<number> =>
  (await (await door.as(ana)).call(contract.tickets.list, { query: { limit: 100 } })).items.length

describe('recipients', () => {
  test('an unknown address is refused before the mail is sent', async () => {
    expect(
      await sendRaw(door.smtpPort, { from: jane.email, to: 'sales@meridian.example', raw: eml({}) }),
    ).toMatch(/^550 /)
    expect(
      await sendRaw(door.smtpPort, { from: jane.email, to: 'support@elsewhere.example', raw: eml({}) }),
    ).toMatch(/^550 /)
  })
  test('an address is known in any case and with a plus part', async () => {
    const before = await tickets()
    expect(
      await sendRaw(door.smtpPort, {
        from: jane.email,
        to: 'SUPPORT+printers@Meridian.example',
        raw: eml({}),
      }),
    ).toMatch(/^250 /)
    expect(await tickets()).toBe(before + 1)
  })
  test('a mail to both workspaces is one ticket in each, a mail to one twice is one', async () => {
    const before = [await count(), (await ledger(door, fjord.id)).length] as const
    const to = [support, 'support+again@meridian.example', mailboxes.fjordSupport.address]
    expect(await sendRaw(door.smtpPort, { from: jane.email, to, raw: eml({}) })).toMatch(/^250 /)
    expect([await count(), (await ledger(door, fjord.id)).length]).toEqual([before[0] + 1, before[1] + 1])
  })
})

describe('size', () => {
  test('is announced', async () => {
    const line = await openLine(door.smtpPort)
    line.write('EHLO x\r\n')
    expect(await line.hear()).toMatch(/^250/)
    expect(await line.say(`MAIL FROM:<${jane.email}> SIZE=99999999`)).toMatch(/^552 /)
    line.drop()
  })
  test('is enforced while the mail comes in, and nothing is kept', async () => {
    const before = await count()
    expect(
      await sendRaw(door.smtpPort, {
        from: jane.email,
        to: support,
        raw: eml({}, `${'x'.repeat(998)}\n`.repeat(400)),
      }),
    ).toMatch(/^552 /)
    expect(await count()).toBe(before)
  })
  test('a sender that never ends is cut off', async () => {
    const line = await openLine(door.smtpPort)
    await line.say('EHLO x')
    await line.say(`MAIL FROM:<${jane.email}>`)
    await line.say(`RCPT TO:<${support}>`)
    await line.say('DATA')
    const chunk = `${'y'.repeat(998)}\r\n`.repeat(1000)
    for (let i = 0; i < 12; i++) line.write(chunk)
    await line.ended
  })
})

describe('only CRLF.CRLF ends a mail', () => {
  test.each([['\n.\n'], ['\n.\r\n'], ['\r.\r'], ['\r\n.\n'], ['\r\n.\r']])(
    '%j does not',
    async (smuggled) => {
      const before = await count()
      const hidden = `MAIL FROM:<x@evil.example>\r\nRCPT TO:<${support}>\r\nDATA\r\nFrom: boss@meridian.example\r\n\r\nhidden`
      expect(
        await sendRaw(door.smtpPort, {
          from: jane.email,
          to: support,
          raw: `${eml({})}${smuggled}${hidden}`,
        }),
      ).toMatch(/^250 /)
      expect(await count()).toBe(before + 1)
    },
  )
})

describe('the same mail twice', () => {
  test('is one ticket, and the ledger shows both', async () => {
    const raw = eml({ Subject: 'Twice' })
    const before = await tickets()
    for (let i = 0; i < 2; i++)
      expect(await sendRaw(door.smtpPort, { from: jane.email, to: support, raw })).toMatch(/^250 /)
    expect(await tickets()).toBe(before + 1)
    const [second, first] = await ledger(door)
    expect([first?.fate, second?.fate]).toEqual(['opened', 'duplicate'])
    expect(second?.ticketNumber).toBe(first?.ticketNumber)
  })
  test('is one ticket when it comes at the same moment, or with other trace headers', async () => {
    const raw = eml({ Subject: 'At once' })
    const before = await tickets()
    const copies = [
      raw,
      raw,
      `Received: from a.example by b.example; Mon, 23 Nov 2026 09:00:01 +0000\r\n${raw}`,
      raw,
    ]
    const replies = await Promise.all(
      copies.map((copy) => sendRaw(door.smtpPort, { from: jane.email, to: support, raw: copy })),
    )
    for (const reply of replies) expect(reply).toMatch(/^250 /)
    expect(await tickets()).toBe(before + 1)
  })
  test('a Message-ID sent beforehand by somebody else hides nothing', async () => {
    const id = { 'Message-ID': '<known-beforehand@northwind.example>' }
    const before = await tickets()
    await sendRaw(door.smtpPort, {
      from: 'x@evil.example',
      to: support,
      raw: eml({ ...id, From: 'x@evil.example' }),
    })
    await sendRaw(door.smtpPort, { from: jane.email, to: support, raw: eml(id, 'The real one.') })
    expect(await tickets()).toBe(before + 2)
  })
  test('two alarms without Date and Message-ID are two tickets', async () => {
    const raw = eml({ Subject: 'Door open', From: 'door@northwind.example' }, 'Door 4 is open.', false)
    const before = await tickets()
    for (let i = 0; i < 2; i++)
      expect(await sendRaw(door.smtpPort, { from: 'door@northwind.example', to: support, raw })).toMatch(
        /^250 /,
      )
    expect(await tickets()).toBe(before + 2)
  })
  test('but a resend by a sender that did not hear our 250 is the same one', async () => {
    const raw = eml({ Subject: 'Door shut' }, 'Door 4 is shut.', false)
    const before = await tickets()
    const line = await openLine(door.smtpPort)
    await line.say('EHLO x')
    await line.say('MAIL FROM:<door@northwind.example>')
    await line.say(`RCPT TO:<${support}>`)
    await line.say('DATA')
    line.write(`${raw}\r\n.\r\n`)
    await until('the ticket', async () => (await tickets()) === before + 1)
    line.drop()
    expect(await sendRaw(door.smtpPort, { from: 'door@northwind.example', to: support, raw })).toMatch(
      /^250 /,
    )
    expect(await tickets()).toBe(before + 1)
  })
})

test('a mail that cannot be read is kept, answered 250, and can be judged again', async () => {
  const deep = Array.from(
    { length: 30 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  ).join('')
  expect(
    await sendRaw(door.smtpPort, {
      from: jane.email,
      to: support,
      raw: `From: ${jane.email}\r\nSubject: Deep\r\n${deep}`,
    }),
  ).toMatch(/^250 /)
  const [row] = await ledger(door)
  expect(row).toMatchObject({
    fate: 'failed',
    because: 'its parts are nested deeper than 20',
    ticketNumber: null,
  })
  const administrator = await door.as(adam)
  const again = await administrator.call(contract.email.replay, { params: { id: row?.id ?? '' } })
  expect(again).toMatchObject({ id: row?.id, fate: 'failed', receivedAt: row?.receivedAt })
})

test('200 mails over 20 connections: each one ticket, numbered once', async () => {
  const before = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('ticket').select('number').execute(),
  )
  const sent = await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      eml({ Subject: `Flood ${i}`, From: `p${i % 40}@northwind.example` }),
    ).map((raw, i) => sendRaw(door.smtpPort, { from: `p${i % 40}@northwind.example`, to: support, raw })),
  )
  expect(sent.filter((reply) => !reply.startsWith('250 '))).toEqual([])
  const after = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('ticket').select(['number', 'subject']).execute(),
  )
  expect(after).toHaveLength(before.length + 200)
  expect(new Set(after.map((t) => t.number)).size).toBe(after.length)
  expect(new Set(after.filter((t) => t.subject.startsWith('Flood')).map((t) => t.subject)).size).toBe(200)
})
