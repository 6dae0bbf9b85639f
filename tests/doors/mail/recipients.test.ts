// Whom a reply reaches: as chosen, named where they may be named, and hidden where they must be.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { iso } from '../../../server/platform/clock.ts'
import { newId } from '../../../server/platform/ids.ts'
import { ana, ben, jane, mailboxes, meridian, priya, rafael } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { tickets } = contract

const mailsWith = (text: string) => door.sink.mails.filter((m) => m.mail.text?.includes(text))
const ticketOf = async (number: number): Promise<Ticket> =>
  (await door.as(ben)).call(tickets.get, { params: { number } })
const addresses = (list: readonly { address?: string | undefined }[] | undefined) =>
  (list ?? []).map((a) => a.address)

describe('a reply to chosen people', () => {
  test('is one mail each with an address of its own, naming To and Cc everywhere and Bcc nowhere', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    await agent.call(tickets.addMessage, {
      params: { number },
      body: {
        kind: 'reply',
        body: 'To all of you.',
        recipients: {
          to: [jane.email],
          cc: [rafael.email, 'new.colleague@northwind.example'],
          bcc: ['canary.hidden@auditor.example'],
        },
      },
    })
    const mails = await until('four mails', () => {
      const found = mailsWith('To all of you.')
      return found.length === 4 ? found : null
    })
    expect(mails.map((m) => m.to).toSorted()).toEqual(
      [
        [jane.email],
        [rafael.email],
        ['new.colleague@northwind.example'],
        ['canary.hidden@auditor.example'],
      ].toSorted(),
    )
    for (const mail of mails) {
      expect(addresses(mail.mail.to)).toEqual([jane.email])
      expect(addresses(mail.mail.cc)).toEqual([rafael.email, 'new.colleague@northwind.example'])
      expect(mail.header('bcc')).toBeUndefined()
      // Not even in the hidden one's own: only its envelope names it.
      expect(mail.raw.toString().toLowerCase()).not.toContain('canary')
    }
    expect(new Set(mails.map((m) => m.header('reply-to'))).size).toBe(4)
    expect(new Set(mails.map((m) => m.mail.messageId)).size).toBe(4)

    const ticket = await ticketOf(number)
    expect(ticket.participants.map((p) => p.email).toSorted()).toEqual(
      ['new.colleague@northwind.example', rafael.email].toSorted(),
    )
    expect(
      ticket.messages
        .at(-1)
        ?.deliveries.map((d) => [d.role, d.to])
        .toSorted(),
    ).toEqual([
      ['bcc', 'canary.hidden@auditor.example'],
      ['cc', 'new.colleague@northwind.example'],
      ['cc', rafael.email],
      ['to', jane.email],
    ])
    const history = await agent.ask('GET', `/api/v1/tickets/${number}/history`)
    expect(history.text).not.toContain('canary')
    // Whoever reads the requesters' pages learns nothing of it either.
    const page = await (await door.signedIn(jane)).ask('GET', `/requests/${number}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('To all of you.')
    expect(page.text).not.toContain('canary')
    // The next reply goes to those who take part, and not to the hidden one.
    await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'And another.' },
    })
    await until('three mails', () => mailsWith('And another.').length === 3)
    for (const mail of mailsWith('And another.')) expect(mail.raw.toString()).not.toContain('canary')
  })

  test('quotes the history only for those who may read it', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent, jane, { body: 'History canary.' })
    await agent.call(tickets.addMessage, {
      params: { number },
      body: {
        kind: 'reply',
        body: 'Only the new words.',
        recipients: { to: [jane.email], cc: [priya.email], bcc: ['hidden@auditor.example'] },
      },
    })
    const mails = await until('three mails', () => {
      const found = mailsWith('Only the new words.')
      return found.length === 3 ? found : null
    })
    const quoting = mails.filter((m) => m.raw.toString().includes('History canary.')).map((m) => m.to[0])
    expect(quoting).toEqual([jane.email])
  })

  test('is refused for the desk’s own addresses and when nobody is named openly', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const refused = (recipients: object) =>
      agent.refused(422, tickets.addMessage, {
        params: { number },
        body: { kind: 'reply', body: 'x', recipients },
      })
    const own = await refused({ to: [jane.email], cc: [mailboxes.support.address] })
    expect(JSON.stringify(own)).toContain('body.recipients.cc')
    await refused({ to: [], bcc: ['hidden@auditor.example'] })
    await refused({ to: ['support+t.1.aaaaaaaaaaaaaaaaaaaaaaaaaa@meridian.example'] })
    await refused({ to: ['jane@northwind.example\r\nBcc: eve@evil.example'] })
    await agent.refused(422, tickets.addMessage, {
      params: { number },
      body: { kind: 'note', body: 'x', recipients: { to: [jane.email] } },
    })
    expect((await ticketOf(number)).messages).toHaveLength(1)
  })
})

test('whom a reply would go to is told with reasons, also for one address', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent, jane, { followerIds: [priya.id, ben.id] })
  const { items } = await agent.call(tickets.recipients, { params: { number } })
  expect(items.map((r) => [r.role, r.address, r.because])).toEqual([
    ['to', jane.email, 'asked for it'],
    ['cc', priya.email, 'follows this ticket'],
  ])
  const known = (address: string) =>
    agent.call(tickets.recipients, { params: { number }, query: { address } }).then((r) => r.items[0])
  expect(await known('eve@evil.example')).toMatchObject({ isNew: true, isOutsider: true, name: '' })
  expect(await known(rafael.email)).toMatchObject({ isNew: true, isOutsider: false, name: rafael.name })
  expect(await known(mailboxes.support.address)).toMatchObject({
    suppressed: expect.stringContaining('this desk'),
  })
})

describe('an address that bounced for good', () => {
  test('fails at once in words, and is sent to again only after it was lifted', async () => {
    const id = newId()
    await door.db.inWorkspace(meridian.id, (tx) =>
      tx
        .insertInto('suppressed_address')
        .values({
          workspace_id: meridian.id,
          id,
          address: rafael.email,
          because: 'no such user',
          received_mail_id: null,
          created_at: iso(door.clock.now()),
        })
        .execute(),
    )
    const agent = await door.as(ana)
    const { number } = await openFor(agent, rafael)
    const { items } = await agent.call(tickets.recipients, { params: { number } })
    expect(items[0]?.suppressed).toContain('bounced for good')
    const ticket = await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'Never arrives.' },
    })
    const delivery = ticket.messages.at(-1)?.deliveries[0]
    expect(delivery).toMatchObject({ state: 'failed', to: rafael.email })
    expect(delivery?.error).toContain('bounced for good')
    const refused = await agent.refused(409, contract.email.retry, { params: { id: delivery?.id ?? '' } })
    expect(JSON.stringify(refused)).toContain('bounced for good')
    expect(mailsWith('Never arrives.')).toEqual([])
    await door.db.inWorkspace(meridian.id, (tx) =>
      tx
        .deleteFrom('suppressed_address')
        .where('workspace_id', '=', meridian.id)
        .where('id', '=', id)
        .execute(),
    )
    await agent.call(contract.email.retry, { params: { id: delivery?.id ?? '' } })
    await until('the mail', () => mailsWith('Never arrives.').length === 1)
  })

  test('a bounced mail can be sent again', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const ticket = await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'reply', body: 'Bounces first.' },
    })
    const id = ticket.messages.at(-1)?.deliveries[0]?.id ?? ''
    await until('the first', () => mailsWith('Bounces first.').length === 1)
    await until(
      'its record',
      async () => (await ticketOf(number)).messages.at(-1)?.deliveries[0]?.state === 'sent',
    )
    await door.db.inWorkspace(meridian.id, (tx) =>
      tx
        .updateTable('outgoing_mail')
        .set({ state: 'bounced', bounce: JSON.stringify({ status: '4.2.2', isHard: false }) })
        .where('workspace_id', '=', meridian.id)
        .where('id', '=', id)
        .execute(),
    )
    await agent.call(contract.email.retry, { params: { id } })
    await until('the second', () => mailsWith('Bounces first.').length === 2)
    const [first, second] = mailsWith('Bounces first.')
    expect(first?.mail.messageId).toBe(second?.mail.messageId)
    await until(
      'its record',
      async () => (await ticketOf(number)).messages.at(-1)?.deliveries[0]?.bounce === null,
    )
  })
})
