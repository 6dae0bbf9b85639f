// Sending: what goes wrong is tried again or shown, and the same mail stays the same mail.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { ana, ben, jane } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { tickets } = contract

const reply = async (body: string): Promise<Ticket> => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  return agent.call(tickets.addMessage, { params: { number }, body: { kind: 'reply', body } })
}
const delivery = async (ticket: Ticket) =>
  (await (await door.as(ben)).call(tickets.get, { params: { number: ticket.number } })).messages.at(-1)
    ?.deliveries[0]
const mailsWith = (text: string) => door.sink.mails.filter((m) => m.mail.text?.includes(text))

describe('a temporary refusal', () => {
  test('is tried again after a while, with the same Message-ID', async () => {
    door.sink.refuse({ code: 451, message: '4.7.1 Greylisted, come back later' })
    const ticket = await reply('Tried twice.')
    const shown = await until('the first try', async () => {
      const d = await delivery(ticket)
      return d && d.attempts > 0 ? d : null
    })
    expect(shown).toMatchObject({ state: 'waiting', to: jane.email })
    expect(shown.error).toContain('Greylisted')
    door.sink.refuse(null)
    door.clock.forward({ seconds: 10 })
    await until('the second try', () => mailsWith('Tried twice.').length === 1)
    await until('its record', async () => (await delivery(ticket))?.state === 'sent')
    expect((await delivery(ticket))?.error).toBeNull()
  })
})

describe('a permanent refusal', () => {
  test('is shown in the conversation with the server’s words, and can be sent again', async () => {
    door.sink.refuse({ code: 550, message: '5.1.1 No such user here' })
    const ticket = await reply('Sent in vain.')
    await until('the failure', async () => (await delivery(ticket))?.state === 'failed')
    const failed = await delivery(ticket)
    expect(failed?.error).toContain('No such user here')
    door.sink.refuse(null)
    await (await door.as(ana)).call(contract.email.retry, { params: { id: failed?.id ?? '' } })
    await until('the retry', () => mailsWith('Sent in vain.').length === 1)
    await until('its record', async () => (await delivery(ticket))?.state === 'sent')
    await (await door.as(ana)).refused(409, contract.email.retry, { params: { id: failed?.id ?? '' } })
  })
})

test('a reply carries formatting and files, and quotes the question shortly', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const form = new FormData()
  form.set(
    'json',
    JSON.stringify({
      kind: 'reply',
      body: 'See the picture.',
      html: '<p>See the <strong>picture</strong>.</p><script>alert(1)</script>',
    }),
  )
  form.append(
    'files',
    new Blob([Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex')], {
      type: 'image/png',
    }),
    'tray 2.png',
  )
  expect((await agent.ask('POST', `/api/v1/tickets/${number}/messages`, { body: form })).status).toBe(201)
  const mail = await until('the mail', () => mailsWith('See the picture.')[0])
  expect(mail.mail.html).toContain('<strong>picture</strong>')
  expect(mail.mail.html).not.toContain('<script')
  expect(mail.mail.attachments.map((a) => [a.filename, a.mimeType])).toEqual([['tray 2.png', 'image/png']])
  expect(mail.mail.text).toContain('> It beeps twice and shows nothing.')
  // Reports about it come back to an address that names ticket and recipient.
  expect(mail.from).toMatch(/^support\+t\.\d+\.[a-z2-7]{26}@meridian\.example$/)
})

test('names and subjects cannot break out of their headers', async () => {
  const agent = await door.as(ana)
  const { number } = await agent.call(tickets.create, {
    body: {
      subject: 'Evil\u2028Bcc: x@evil.example',
      body: 'x',
      requester: { email: 'eve@halden.example', name: 'Eve" <x@evil.example>, "' },
    },
  })
  await agent.call(tickets.addMessage, { params: { number }, body: { kind: 'reply', body: 'To Eve alone.' } })
  const mail = await until('the mail', () => mailsWith('To Eve alone.')[0])
  expect(mail.to).toEqual(['eve@halden.example'])
  expect(mail.mail.to?.map((a) => a.address)).toEqual(['eve@halden.example'])
  expect(mail.header('bcc')).toBeUndefined()
})

test('German for those who speak it', async () => {
  await door.db.inWorkspace(jane.workspaceId, (tx) =>
    tx
      .updateTable('person')
      .set({ language: 'de' })
      .where('workspace_id', '=', jane.workspaceId)
      .where('id', '=', jane.id)
      .execute(),
  )
  await reply('Auf Deutsch.')
  const mail = await until('the mail', () => mailsWith('Auf Deutsch.')[0])
  expect(mail.mail.text).toContain('Antworten Sie auf diese Mail')
})
