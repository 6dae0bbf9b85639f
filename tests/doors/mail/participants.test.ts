// People who were copied in: they hear our answers and may answer, and see nothing else.
import { describe, expect, test } from 'vitest'
import type { ReceivedMail } from '../../../contract/email.ts'
import { contract } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { ana, ben, jane, mailboxes, priya, rafael } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll()
const support = mailboxes.support.address
const { tickets } = contract
let n = 0

const post = async (from: string, headers: Record<string, string>, body?: string): Promise<ReceivedMail> => {
  const raw = eml({ From: from, ...headers }, body)
  expect(await sendRaw(door.smtpPort, { from: from.replace(/^.*<|>$/g, ''), to: support, raw })).toMatch(
    /^250 /,
  )
  return (await ledger(door))[0] as ReceivedMail
}
const read = async (number: number | null): Promise<Ticket> =>
  (await door.as(ana)).call(tickets.get, { params: { number: number ?? 0 } })
/** Jane's ticket with these people in Cc; its first Message-ID. */
const opened = async (cc: string): Promise<{ number: number; id: string }> => {
  n += 1
  const id = `<copied-${n}@northwind.example>`
  const { ticketNumber } = await post(`Jane Miller <${jane.email}>`, {
    'Message-ID': id,
    Cc: cc,
    Subject: `Copied ${n}`,
  })
  return { number: ticketNumber ?? 0, id }
}

describe('whoever the requester names in To or Cc takes part', () => {
  test('known people and new ones, not our own addresses, nobody twice', async () => {
    const { number } = await opened(
      `Rafael Sato <${rafael.email}>, New Person <new@partner.example>, support+x@meridian.example, ${jane.email}, ${rafael.email}, noreply@x.example`,
    )
    const ticket = await read(number)
    expect(ticket.participants.map((p) => [p.email, p.role])).toEqual([
      [rafael.email, 'requester'],
      ['new@partner.example', 'requester'],
    ])
    expect(ticket.messages[0]?.mail?.cc).toContainEqual({
      name: 'New Person',
      address: 'new@partner.example',
    })
  })
  test('their answers join, and ours go to them', async () => {
    const { number, id } = await opened(rafael.email)
    expect(await post(rafael.email, { 'In-Reply-To': id }, 'I see it too.')).toMatchObject({
      fate: 'joined',
      ticketNumber: number,
    })
    await (await door.as(ana)).call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'We are on it.' },
    })
    const mail = await until('our answer to Rafael', () =>
      door.sink.mails.find((m) => m.to.includes(rafael.email) && m.mail.text?.includes('We are on it.')),
    )
    // And his answer to that, from a program that knows nothing but the address.
    expect(
      await sendRaw(door.smtpPort, {
        from: rafael.email,
        to: mail.mail.replyTo?.[0]?.address ?? '',
        raw: eml({ From: rafael.email, To: mail.mail.replyTo?.[0]?.address ?? '', Subject: 'Thanks' }),
      }),
    ).toMatch(/^250 /)
    expect((await ledger(door))[0]).toMatchObject({ fate: 'joined', ticketNumber: number })
  })
  test('a later answer copies in others, late', async () => {
    const { number, id } = await opened('')
    await post(jane.email, { 'In-Reply-To': id, Cc: priya.email }, 'Priya knows more.')
    expect((await read(number)).participants.map((p) => p.email)).toEqual([priya.email])
    expect(await post(priya.email, { References: id }, 'Yes.')).toMatchObject({ fate: 'joined' })
  })
  test('a number in the subject alone copies in nobody: it can be guessed', async () => {
    const { number } = await opened('')
    expect(await post(jane.email, { Subject: `[#${number}]`, Cc: 'accomplice@evil.example' })).toMatchObject({
      fate: 'joined',
    })
    expect((await read(number)).participants).toEqual([])
  })
  test('blind copies stay blind', async () => {
    n += 1
    const raw = eml({ From: jane.email, Bcc: 'blind@partner.example' })
    await sendRaw(door.smtpPort, { from: jane.email, to: support, raw })
    const [row] = await ledger(door)
    const ticket = await read(row?.ticketNumber ?? null)
    expect(ticket.participants).toEqual([])
    expect(JSON.stringify(ticket)).not.toContain('blind@')
  })
})

describe('a participant', () => {
  test('sees nothing of the ticket on the requesters’ pages', async () => {
    const { number } = await opened(rafael.email)
    const client = await door.signedIn(rafael)
    const list = await client.ask('GET', '/requests')
    expect(list.status).toBe(200)
    expect(list.text).not.toContain(`Copied ${n}`)
    for (const path of [`/requests/${number}`, `/requests/${number}?all=1`])
      expect((await client.ask('GET', path)).status).toBe(404)
    const answer = await client.ask('POST', `/requests/${number}`, {
      body: 'text=hello&answer=hello',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect([403, 404]).toContain(answer.status)
  })
  test('hears nothing that the desk sends by itself', async () => {
    await opened('quiet@partner.example')
    await until('a turn of the outbox', async () => (await door.db.pool.query('select 1')).rowCount === 1)
    expect(door.sink.mails.filter((m) => m.to.includes('quiet@partner.example'))).toEqual([])
  })
  test('of the team is no team by being copied in: an unproven answer waits', async () => {
    const { number, id } = await opened(ben.email)
    expect((await read(number)).participants.map((p) => p.email)).toEqual([ben.email])
    expect(await post(ben.email, { 'In-Reply-To': id }, 'Send your password, please.')).toMatchObject({
      fate: 'held',
      ticketNumber: number,
    })
  })
  test('whose words the requester may read there', async () => {
    const { number, id } = await opened(rafael.email)
    await post(rafael.email, { 'In-Reply-To': id }, 'Words of the one copied in.')
    const page = await (await door.signedIn(jane)).ask('GET', `/requests/${number}`)
    expect(page.text).toContain('Words of the one copied in.')
  })
})

describe('an answer long after', () => {
  test('more than 30 days after it was closed opens a ticket that says which one it follows', async () => {
    const { number, id } = await opened('')
    const agent = await door.as(ana)
    await agent.call(tickets.change, { params: { number }, body: { status: 'closed' } })
    door.clock.forward({ hours: 24 * 29 })
    expect(await post(jane.email, { References: id }, 'Still there?')).toMatchObject({ fate: 'joined' })
    await (await door.as(ana)).call(tickets.change, { params: { number }, body: { status: 'closed' } })
    door.clock.forward({ hours: 24 * 31 })
    const late = await post(jane.email, { References: id }, 'And now?')
    expect(late.fate).toBe('opened')
    expect(late.because).toContain(`it follows ticket ${number}`)
    expect((await read(number)).status).toBe('closed')
  })
})
