// Who really sent a mail: what SPF, DKIM and DMARC say of it, shown, and used where a false sender would do harm.
import { beforeAll, describe, expect, test } from 'vitest'
import type { ReceivedMail } from '../../../contract/email.ts'
import { contract } from '../../../contract/index.ts'
import { intakeOf } from '../../../server/modules/email/receive/service.ts'
import { replyAddress } from '../../../server/modules/email/reply-address.ts'
import { adam, ana, ben, jane, mailboxes, meridian } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { testDns } from '../../peers/dns.ts'
import { sendRaw } from '../../peers/smtp-client.ts'
import { eml, ledger } from './ledger.ts'

const dns = testDns()
const door = doorForAll({ names: dns.names })
const support = mailboxes.support
const { tickets, email } = contract
const outside = { ip: '203.0.113.9', helo: 'mx.elsewhere.example' }

/** As its own mail server would hear it from this address of the internet. */
const receive = async (
  raw: string,
  { from = jane.email, to = support.address as string, client = outside as typeof outside | undefined } = {},
): Promise<ReceivedMail> => {
  const { id } = await intakeOf(door.desk).receive({
    workspaceId: meridian.id,
    mailboxId: support.id,
    raw: Buffer.from(raw),
    envelope: { from, to: [to] },
    client,
  })
  return (await ledger(door)).find((m) => m.id === id) as ReceivedMail
}
const ticketOf = async (number: number | null) =>
  (await door.as(ana)).call(tickets.get, { params: { number: number ?? 0 } })

beforeAll(() => {
  dns.set('northwind.example', 'v=spf1 ip4:203.0.113.7 -all')
  dns.set('_dmarc.northwind.example', 'v=DMARC1; p=reject')
  dns.set('_dmarc.halden.example', 'v=DMARC1; p=none')
  dns.set('_dmarc.meridian.example', 'v=DMARC1; p=none')
})

describe('the verdict on', () => {
  test('a mail from a server the domain names is verified', async () => {
    const mail = await receive(eml({}), { client: { ip: '203.0.113.7', helo: 'mx.northwind.example' } })
    expect(mail).toMatchObject({
      fate: 'opened',
      verdict: { result: 'verified', spf: 'pass', dmarc: 'pass' },
    })
    const ticket = await ticketOf(mail.ticketNumber)
    expect(ticket.messages[0]?.mail?.verdict).toMatchObject({ result: 'verified', source: 'checked' })
  })
  test('a signed mail is verified, whichever way it came', async () => {
    expect((await receive(await dns.sign(eml({}), 'northwind.example'))).verdict).toMatchObject({
      result: 'verified',
      dkim: 'pass',
      spf: 'fail',
    })
    await sendRaw(door.smtpPort, {
      from: jane.email,
      to: support.address,
      raw: await dns.sign(eml({}), 'northwind.example'),
    })
    expect((await ledger(door))[0]?.verdict).toMatchObject({ result: 'verified', dkim: 'pass', spf: null })
  })
  test('a signed mail that was changed on the way is not', async () => {
    const raw = (await dns.sign(eml({}), 'northwind.example')).replace('The scanner', 'The other')
    expect((await receive(raw)).verdict?.result).toBe('failed')
  })
  test('a mail without anything, of a domain that asks for nothing, is unverified and a ticket', async () => {
    const mail = await receive(eml({ From: 'priya.nair@halden.example' }))
    expect(mail).toMatchObject({ fate: 'opened', verdict: { result: 'unverified', dmarc: 'fail' } })
  })
  test('a mail from our own network is unknown, and nobody is asked', async () => {
    const before = dns.asked()
    await sendRaw(door.smtpPort, { from: jane.email, to: support.address, raw: eml({}) })
    expect((await ledger(door))[0]).toMatchObject({
      fate: 'opened',
      verdict: { result: 'unknown', source: 'none' },
    })
    expect(dns.asked()).toBe(before)
  })
  test('a mail with two senders vouches for neither', async () => {
    const raw = await dns.sign(`From: someone@evil.example\r\n${eml({})}`, 'evil.example')
    expect((await receive(raw)).verdict?.result).not.toBe('verified')
  })
})

describe('a mail that the owner of its domain disowns', () => {
  test('is held, even if it points nowhere, and answers nobody', async () => {
    const mail = await receive(eml({ Subject: 'False', From: 'false@northwind.example' }))
    expect(mail).toMatchObject({ fate: 'held', ticketNumber: null, verdict: { result: 'failed' } })
    expect(mail.because).toContain('disowns it')
    expect(door.sink.mails.filter((m) => m.to.includes('false@northwind.example'))).toEqual([])
  })
  test('is held beside the ticket it points to, and copies in nobody (T1)', async () => {
    const first = '<disowned@northwind.example>'
    const opened = await receive(await dns.sign(eml({ 'Message-ID': first }), 'northwind.example'))
    const mail = await receive(eml({ 'In-Reply-To': first, Cc: 'accomplice@evil.example' }, 'Add my friend.'))
    expect(mail).toMatchObject({ fate: 'held', ticketNumber: opened.ticketNumber })
    const ticket = await ticketOf(opened.ticketNumber)
    expect([ticket.participants, ticket.messageCount, ticket.heldCount]).toEqual([[], 1, 1])
  })
  test('can be opened by somebody who knows better', async () => {
    const mail = await receive(eml({ Subject: 'Not false at all' }))
    const released = await (await door.as(adam)).call(email.release, {
      params: { id: mail.id },
      body: { as: 'open' },
    })
    expect(released).toMatchObject({ fate: 'opened', verdict: { result: 'failed' } })
  })
})

describe('a technician’s address', () => {
  const signedAddress = async () => {
    const opened = await receive(await dns.sign(eml({}), 'northwind.example'))
    const ticket = await ticketOf(opened.ticketNumber)
    const to = replyAddress(
      door.desk.seal,
      { workspaceId: meridian.id, ticketId: ticket.id, number: ticket.number },
      support.address,
      ben.email,
    )
    return { number: ticket.number, to }
  }
  test('speaks for the team with its signed address and a verified sender', async () => {
    const { number, to } = await signedAddress()
    const raw = await dns.sign(eml({ From: ben.email, To: to }, 'We look at it.'), 'meridian.example')
    expect(await receive(raw, { from: ben.email, to })).toMatchObject({
      fate: 'joined',
      ticketNumber: number,
    })
    expect((await ticketOf(number)).messages.at(-1)).toMatchObject({ side: 'team', author: { id: ben.id } })
  })
  test('never without being verified, whatever address it knows (T4)', async () => {
    const { number, to } = await signedAddress()
    const raw = eml({ From: ben.email, To: to }, 'Send your password.')
    expect(await receive(raw, { from: ben.email, to })).toMatchObject({
      fate: 'held',
      ticketNumber: number,
      verdict: { result: 'unverified' },
    })
    expect((await ticketOf(number)).messageCount).toBe(1)
  })
})

describe('Authentication-Results', () => {
  const trust = async (server: string | null) =>
    (await door.as(adam)).call(email.changeMailbox, {
      params: { id: support.id },
      body: { trustedServer: server },
    })
  const told = 'mx.provider.example; dmarc=pass header.from=northwind.example'
  const fetched = async (headers: string, mail = eml({})): Promise<ReceivedMail> => {
    const { id } = await intakeOf(door.desk).receive({
      workspaceId: meridian.id,
      mailboxId: support.id,
      raw: Buffer.from(`${headers}${mail}`),
      envelope: { from: null, to: [] },
      fetched: true,
    })
    return (await ledger(door)).find((m) => m.id === id) as ReceivedMail
  }
  test('of the trusted server count in mails fetched from it, the topmost alone', async () => {
    await trust('mx.provider.example')
    expect((await fetched(`Authentication-Results: ${told}\r\n`)).verdict).toMatchObject({
      result: 'verified',
      source: 'mail_server',
    })
    const forgedBelow = `Authentication-Results: mx.provider.example; dmarc=fail (p=reject) header.from=northwind.example\r\nAuthentication-Results: ${told}\r\n`
    expect(await fetched(forgedBelow)).toMatchObject({ fate: 'held', verdict: { result: 'failed' } })
    expect((await fetched('Authentication-Results: mx.evil.example; dmarc=pass\r\n')).verdict).toMatchObject({
      result: 'unknown',
      source: 'none',
    })
  })
  test('written by whoever connects from outside count nothing', async () => {
    const mail = await receive(
      `Authentication-Results: ${told}\r\n${eml({ From: 'priya.nair@halden.example' })}`,
    )
    expect(mail.verdict).toMatchObject({ result: 'unverified', source: 'checked' })
  })
  test('mean nothing where no server is trusted; a signature still does', async () => {
    await trust(null)
    expect((await fetched('', await dns.sign(eml({}), 'northwind.example'))).verdict).toMatchObject({
      result: 'verified',
      source: 'checked',
    })
    expect((await fetched(`Authentication-Results: ${told}\r\n`)).verdict?.result).toBe('unknown')
  })
})

test('a forger’s own slow servers cannot stop the check: only what could vouch is asked about', async () => {
  dns.silenceUnder('evil.example')
  const begun = performance.now()
  const forged = `${'DKIM-Signature: v=1; a=rsa-sha256; d=evil.example; s=x; h=from; bh=AAAA; b=AAAA\r\n'.repeat(300)}${eml({})}`
  const mail = await receive(forged, { from: 'x@evil.example' })
  expect(mail).toMatchObject({ fate: 'held', verdict: { result: 'failed' } })
  // One silent server alone would take three seconds.
  expect(performance.now() - begun).toBeLessThan(2900)
})

describe('a DNS that does not answer', () => {
  test('delays no mail for longer than three seconds, and fails none', async () => {
    dns.silence(true)
    const begun = performance.now()
    const mails = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        receive(eml({ From: `silent${i}@quiet${i}.example`, Subject: `Silent ${i}` }), {
          from: `silent${i}@quiet${i}.example`,
        }),
      ),
    )
    const seconds = (performance.now() - begun) / 1000
    expect(seconds).toBeLessThan(8)
    for (const mail of mails) expect(mail).toMatchObject({ fate: 'opened', verdict: { result: 'unknown' } })
    dns.silence(false)
  })
})
