// Machines are not answered: bounces, absences, lists, ourselves, and two desks facing each other.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { ana, jane, mailboxes, meridian, rafael } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll()
const support = mailboxes.support.address
const newest = async () => (await ledger(door))[0]
const open = async (): Promise<number> =>
  (await (await door.as(ana)).call(contract.tickets.list, { query: { limit: 100 } })).items.length

test.each<[string, string, Record<string, string>]>([
  [
    'a bounce',
    '',
    {
      From: 'MAILER-DAEMON@mx.northwind.example',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
    },
  ],
  ['an absence', jane.email, { Subject: 'Automatic reply: Scanner', 'Auto-Submitted': 'auto-replied' }],
  ['a mail from our own address', support, { From: `Support <${support}>` }],
])('%s is kept in the ledger, and nothing else happens', async (_, from, headers) => {
  const before = [await open(), door.sink.mails.length]
  expect(await sendRaw(door.smtpPort, { from, to: support, raw: eml(headers) })).toMatch(/^250 /)
  expect(await newest()).toMatchObject({ fate: 'ignored' })
  expect([await open(), door.sink.mails.length]).toEqual(before)
})

test('an alarm opens a ticket and is not answered', async () => {
  const sent = door.sink.mails.length
  await sendRaw(door.smtpPort, {
    from: 'alerts@northwind.example',
    to: support,
    raw: eml({ From: 'alerts@northwind.example', 'Auto-Submitted': 'auto-generated' }),
  })
  expect(await newest()).toMatchObject({ fate: 'opened' })
  expect((await newest())?.because).toContain('a machine wrote it')
  expect(door.sink.mails).toHaveLength(sent)
})

test('an absence in answer to our mail does not wake a solved ticket', async () => {
  await door.mailTo(support, jane, { subject: 'Away', text: 'Please help.' })
  const number = (await newest())?.ticketNumber ?? 0
  const agent = await door.as(ana)
  await agent.call(contract.tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body: 'Done.', status: 'solved' },
  })
  const mail = await until('the answer', () => door.sink.mails.find((m) => m.mail.text?.startsWith('Done.')))
  await sendRaw(door.smtpPort, {
    from: jane.email,
    to: mail.mail.replyTo?.[0]?.address ?? '',
    raw: eml({
      Subject: 'Out of office: Away',
      'In-Reply-To': mail.mail.messageId ?? '',
      'Auto-Submitted': 'auto-generated',
    }),
  })
  expect(await newest()).toMatchObject({ fate: 'ignored', ticketNumber: number })
  expect((await agent.call(contract.tickets.get, { params: { number } })).status).toBe('solved')
})

test('one acknowledgement a sender and day, with no words of the sender in it', async () => {
  const victim = 'victim@halden.example'
  for (let i = 0; i < 20; i++)
    await sendRaw(door.smtpPort, {
      from: victim,
      to: support,
      raw: eml({ From: `Buy at evil.example <${victim}>`, Subject: `evil.example ${i}` }, 'evil.example'),
    })
  await until('the acknowledgement', () => door.sink.mails.some((m) => m.to.includes(victim)))
  const told = door.sink.mails.filter((m) => m.to.includes(victim))
  expect(told).toHaveLength(1)
  expect(told[0]?.raw.toString()).not.toContain('evil')
  door.clock.forward({ hours: 25 })
  await sendRaw(door.smtpPort, { from: victim, to: support, raw: eml({ From: victim }) })
  await until('the next day’s', () => door.sink.mails.filter((m) => m.to.includes(victim)).length === 2)
})

test('whoever wants no such mail gets none, and the ledger says why', async () => {
  const requester = await door.signedIn(rafael)
  await requester.call(contract.identity.changeMe, { body: { preferences: { 'mail.arrived': false } } })
  await sendRaw(door.smtpPort, { from: rafael.email, to: support, raw: eml({ From: rafael.email }) })
  const kept = await newest()
  expect(kept?.fate).toBe('opened')
  expect(kept?.because).toMatch(/not acknowledged because its sender wants no such mail$/)
  const mails = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('outgoing_mail').select('id').where('to_address', '=', rafael.email).execute(),
  )
  expect(mails).toEqual([])
})

test('a responder that strips every header gets one answer, however long it goes on', async () => {
  const robot = 'robot@northwind.example'
  await sendRaw(door.smtpPort, { from: robot, to: support, raw: eml({ From: robot }) })
  const seen = new Set<string>()
  for (let round = 0; round < 5; round++) {
    const fresh = door.sink.mails.filter((m) => m.to.includes(robot) && !seen.has(m.mail.messageId ?? ''))
    for (const mail of fresh) {
      seen.add(mail.mail.messageId ?? '')
      await sendRaw(door.smtpPort, {
        from: robot,
        to: mail.mail.replyTo?.[0]?.address ?? support,
        raw: `From: ${robot}\r\nSubject: ${mail.mail.subject}\r\n\r\nThank you for your mail, we will answer soon.`,
      })
    }
    await until('a turn of the outbox', async () => (await door.db.pool.query('select 1')).rowCount === 1)
  }
  expect(door.sink.mails.filter((m) => m.to.includes(robot)).length).toBeLessThanOrEqual(1)
})

test('two of our desks facing each other exchange two mails at most', async () => {
  const other = mailboxes.fjordSupport.address
  await sendRaw(door.smtpPort, {
    from: other,
    to: support,
    raw: eml({ From: `Fjord Support <${other}>`, Subject: 'Hello desk' }),
  })
  const forwarded = new Set<unknown>()
  for (let round = 0; round < 6; round++) {
    await new Promise((resolve) => setTimeout(resolve, 150))
    for (const mail of door.sink.mails) {
      const to = mail.to[0] ?? ''
      if (forwarded.has(mail) || !(to === other || to.startsWith('support'))) continue
      forwarded.add(mail)
      await sendRaw(door.smtpPort, { from: mail.from, to, raw: mail.raw })
    }
  }
  expect(forwarded.size).toBeLessThanOrEqual(2)
  expect(forwarded.size).toBeGreaterThanOrEqual(1)
})
