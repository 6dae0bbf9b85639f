// Side conversations: a thread of their own with a vendor, and nothing of it ever reaches the requester.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { ana, ben, jane, mailboxes, rafael } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { tickets } = contract
const vendor = { name: 'Acme Orders', email: 'orders@acme.example' }

const mailsWith = (text: string) => door.sink.mails.filter((m) => m.mail.text?.includes(text))
const ticketOf = async (number: number): Promise<Ticket> =>
  (await door.as(ben)).call(tickets.get, { params: { number } })
const start = async (number: number, body: object): Promise<Ticket> =>
  (await door.as(ana)).call(tickets.startSide, {
    params: { number },
    body: { to: [vendor.email], subject: 'A new scanner', body: 'Can you deliver one?', ...body },
  })
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('a side conversation', () => {
  test('has its own address, thread and subject, and the vendor’s answer lands in it', async () => {
    const { number } = await openFor(await door.as(ana))
    const begun = await start(number, { body: 'Can you deliver a scanner? aside-1' })
    expect(begun.sideConversations).toMatchObject([
      { subject: 'A new scanner', state: 'open', recipients: [{ address: vendor.email, role: 'to' }] },
    ])
    expect(begun.messages).toHaveLength(1)
    const first = await until('the mail', () => mailsWith('aside-1')[0])
    expect(first.to).toEqual([vendor.email])
    expect(first.mail.subject).toBe('A new scanner')
    expect(first.mail.inReplyTo).toBeUndefined()
    expect(first.header('references')).toBeUndefined()
    const answerTo = first.mail.replyTo?.[0]?.address ?? ''
    expect(answerTo).toMatch(/^support\+s\.\d+\.[a-z2-7]{26}@meridian\.example$/)

    await door.mailTo(answerTo, vendor, { subject: 'Re: A new scanner', text: 'Yes, on Monday. answer-1' })
    const answered = await until('the answer', async () => {
      const now = await ticketOf(number)
      return now.sideConversations[0]?.messages.length === 2 ? now : null
    })
    expect(answered.sideConversations[0]?.messages[1]).toMatchObject({
      kind: 'aside',
      side: 'requester',
      author: { email: vendor.email },
    })
    expect(answered.messages).toHaveLength(1)
    expect(answered.messageCount).toBe(1)

    // Written on: threaded with the vendor's own mail. Answered by reference alone.
    const id = answered.sideConversations[0]?.id ?? ''
    await (await door.as(ana)).call(tickets.writeSide, {
      params: { number, id },
      body: { body: 'Two then. aside-2' },
    })
    const second = await until('the second mail', () => mailsWith('aside-2')[0])
    expect(second.mail.subject).toBe('Re: A new scanner')
    expect(second.header('references')).toContain(first.mail.messageId)
    expect(second.mail.text).toContain('> Yes, on Monday. answer-1')
    await door.mailTo(mailboxes.support.address, vendor, {
      subject: 'Re: A new scanner',
      text: 'Two on Tuesday. answer-2',
      inReplyTo: second.mail.messageId ?? '',
    })
    await until('the second answer', async () =>
      (await ticketOf(number)).sideConversations[0]?.messages.some((m) => m.text.includes('answer-2')),
    )
  })

  test('holds strangers and the requester, whatever address they use', async () => {
    const { number } = await openFor(await door.as(ana))
    await start(number, { body: 'For acme only. aside-3' })
    const first = await until('the mail', () => mailsWith('aside-3')[0])
    const answerTo = first.mail.replyTo?.[0]?.address ?? ''
    await door.mailTo(answerTo, { name: 'Eve', email: 'eve@evil.example' }, { text: 'I am acme too.' })
    await door.mailTo(answerTo, jane, { text: 'I found this address.' })
    const ticket = await until('both held', async () => {
      const now = await ticketOf(number)
      return now.held.length === 2 ? now : null
    })
    expect(ticket.held.map((h) => h.because).join(' ')).toContain('its sender is not in it')
    expect(ticket.sideConversations[0]?.messages).toHaveLength(1)
  })

  test('is done, and open again with the next word', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const id = (await start(number, { body: 'Soon done. aside-4' })).sideConversations[0]?.id ?? ''
    const done = await agent.call(tickets.changeSide, { params: { number, id }, body: { state: 'done' } })
    expect(done.sideConversations[0]?.state).toBe('done')
    const again = await agent.call(tickets.writeSide, { params: { number, id }, body: { body: 'One more.' } })
    expect(again.sideConversations[0]?.state).toBe('open')
    const { items } = await agent.call(tickets.history, { params: { number } })
    expect(
      items.filter((e) => e.type === 'ticket.side_conversation_changed').map((e) => [e.data.from, e.data.to]),
    ).toEqual([
      [null, 'open'],
      ['open', 'done'],
      ['done', 'open'],
    ])
  })

  test('is not for the requester, the desk itself, foreign files or notes', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const other = await openFor(agent, rafael)
    const noted = await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'note', body: 'For us.' },
    })
    const body = { to: [vendor.email], subject: 'x', body: 'y' }
    const refused = async (more: object) =>
      JSON.stringify(
        await agent.refused(422, tickets.startSide, { params: { number }, body: { ...body, ...more } }),
      )
    expect(await refused({ cc: [jane.email] })).toContain('body.cc')
    expect(await refused({ to: [mailboxes.support.address] })).toContain('body.to')
    expect(await refused({ forwards: other.messages[0]?.id })).toContain('body.forwards')
    expect(await refused({ forwards: noted.messages.at(-1)?.id })).toContain('stays with the team')
    expect(await refused({ attachmentIds: ['018b0000-0000-7000-8000-999999999999'] })).toContain(
      'body.attachmentIds',
    )
    expect((await ticketOf(number)).sideConversations).toEqual([])
  })
})

test('a message is passed on with who wrote it, its pictures and the chosen files', async () => {
  await door.mailTo(mailboxes.support.address, jane, {
    subject: 'The scanner is broken',
    html: '<p>See <b>this</b>: <img src="cid:photo"></p>',
    attachments: [
      { filename: 'photo.png', content: png, contentType: 'image/png', cid: 'photo' } as never,
      { filename: 'invoice.txt', content: 'number 77' },
    ],
  })
  const agent = await door.as(ana)
  const row = await until('the ticket', async () =>
    (await agent.call(tickets.list)).items.find((t) => t.subject === 'The scanner is broken'),
  )
  const ticket = await ticketOf(row.number)
  const [message] = ticket.messages
  const file = message?.attachments.find((a) => a.name === 'invoice.txt')
  await start(row.number, {
    body: 'What does a new one cost? passed-on',
    html: '<p>What does a <strong>new</strong> one cost? passed-on</p>',
    forwards: message?.id,
    attachmentIds: [file?.id],
  })
  const mail = await until('the mail', () => mailsWith('passed-on')[0])
  expect(mail.mail.text).toMatch(
    /passed-on[\s\S]*Forwarded message[\s\S]*From: Jane Miller <jane\.miller@northwind/,
  )
  expect(mail.mail.text).toContain('Subject: The scanner is broken')
  expect(mail.mail.html).toContain('<b>this</b>')
  expect(mail.mail.html).toContain('cid:photo')
  expect(mail.mail.attachments.map((a) => [a.filename, a.disposition]).toSorted()).toEqual([
    ['invoice.txt', 'attachment'],
    ['photo.png', 'inline'],
  ])
})

test('nothing of a side conversation ever reaches the requester', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent, jane, { followerIds: [rafael.id] })
  const form = new FormData()
  form.set(
    'json',
    JSON.stringify({
      to: ['canary.vendor@acme.example'],
      subject: 'canary subject',
      body: 'canary words',
      html: '<p>canary <b>words</b></p>',
    }),
  )
  form.append('files', new Blob(['canary file']), 'canary.txt')
  const begun = await agent.ask('POST', `/api/v1/tickets/${number}/side-conversations`, { body: form })
  expect(begun.status, begun.text).toBe(201)
  const aside = (begun.json as Ticket).sideConversations[0]
  const message = aside?.messages[0]
  const mail = await until('the aside', () => mailsWith('canary words')[0])
  const answerTo = mail.mail.replyTo?.[0]?.address ?? ''
  await door.mailTo(
    answerTo,
    { name: 'Canary Vendor', email: 'canary.vendor@acme.example' },
    {
      subject: 'Re: canary subject',
      text: 'canary answer',
    },
  )
  await until('the answer', async () => (await ticketOf(number)).sideConversations[0]?.messages.length === 2)
  await door.db.inWorkspace(jane.workspaceId, (tx) =>
    tx
      .updateTable('mailbox')
      .set({ history: 'whole' })
      .where('workspace_id', '=', jane.workspaceId)
      .execute(),
  )
  await agent.call(tickets.addMessage, { params: { number }, body: { kind: 'reply', body: 'Public words.' } })
  const replies = await until('the replies', () => {
    const found = mailsWith('Public words.')
    return found.length === 2 ? found : null
  })
  for (const reply of replies) expect(reply.raw.toString()).not.toMatch(/canary/i)

  // Rows of lists and the live socket show it nowhere either: the preview and counts are of public words.
  const list = await agent.ask('GET', '/api/v1/tickets')
  expect(list.text).not.toMatch(/canary/i)

  for (const person of [jane, rafael]) {
    const reader = await door.signedIn(person)
    const asToken = await door.as(person)
    const paths = [
      '/requests',
      `/requests/${number}`,
      `/requests/${number}/files/${message?.attachments[0]?.id}`,
      `/api/v1/tickets/${number}`,
      `/api/v1/tickets/${number}/history`,
      `/api/v1/tickets/${number}/messages/${message?.id}/html`,
      `/api/v1/attachments/${message?.attachments[0]?.id}`,
      `/api/v1/attachments/${message?.attachments[0]?.id}/preview`,
    ]
    for (const path of paths)
      for (const client of [reader, asToken]) {
        const reply = await client.ask('GET', path)
        expect(reply.text, `${person.name} ${path}`).not.toMatch(/canary/i)
      }
  }
  // The team sees all of it.
  expect((await agent.ask('GET', `/api/v1/attachments/${message?.attachments[0]?.id}/preview`)).text).toBe(
    'canary file',
  )
})

test('names, subjects and words cannot break out of the headers of a side conversation', async () => {
  const { number } = await openFor(await door.as(ana))
  await start(number, {
    to: ['odd@acme.example'],
    subject: 'Evil\r\nBcc: eve@evil.example\u2028X: y',
    body: 'header-words',
  })
  const mail = await until('the mail', () => mailsWith('header-words')[0])
  expect(mail.to).toEqual(['odd@acme.example'])
  expect(mail.header('bcc')).toBeUndefined()
  expect(mail.header('x')).toBeUndefined()
  expect(mail.mail.subject).toMatch(/^Evil Bcc: eve@evil\.example X: y$/)
})
