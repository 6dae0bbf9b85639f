// Replies that leave later: at their time, once, and not at all when the other side writes first.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { ana, ben, jane, meridian } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { tickets } = contract

const mailsWith = (text: string) => door.sink.mails.filter((m) => m.mail.text?.includes(text))
const ticketOf = async (number: number): Promise<Ticket> =>
  (await door.as(ben)).call(tickets.get, { params: { number } })
const inAnHour = () => door.clock.now().add({ hours: 1 }).toString({ fractionalSecondDigits: 3 })

const schedule = async (body: string, more: object = {}): Promise<Ticket> => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  return agent.call(tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body, sendAt: inAnHour(), ...more },
  })
}

describe('a reply to be sent later', () => {
  test('waits, shows itself, and is sent once at its time with all that was chosen', async () => {
    const ticket = await schedule('Sent in an hour.', {
      status: 'pending',
      recipients: { to: [jane.email], bcc: ['hidden@auditor.example'] },
    })
    expect(ticket.messages).toHaveLength(1)
    expect(ticket.scheduled).toMatchObject([
      { state: 'waiting', text: 'Sent in an hour.', author: { id: ana.id }, status: 'pending' },
    ])
    expect(mailsWith('Sent in an hour.')).toEqual([])
    door.clock.forward({ hours: 1, seconds: 1 })
    await until('both mails', () => mailsWith('Sent in an hour.').length === 2)
    const sent = await ticketOf(ticket.number)
    expect(sent.scheduled).toEqual([])
    expect(sent.status).toBe('pending')
    expect(sent.messages.at(-1)).toMatchObject({ kind: 'reply', author: { id: ana.id } })
    const types = (
      await (await door.as(ana)).call(tickets.history, { params: { number: ticket.number } })
    ).items.map((e) => e.type)
    expect(types).toContain('ticket.reply_scheduled')
  })

  test('is cancelled in the transaction of the requester’s mail, and says why', async () => {
    const ticket = await schedule('Overtaken.')
    await door.mailTo('support@meridian.example', jane, {
      subject: `Re: scanner [#${ticket.number}]`,
      text: 'It works again, forget it.',
    })
    const after = await until('the mail', async () => {
      const now = await ticketOf(ticket.number)
      return now.messages.length === 2 ? now : null
    })
    expect(after.scheduled).toMatchObject([
      { state: 'cancelled', because: 'The other side wrote before it was sent.' },
    ])
    door.clock.forward({ hours: 2 })
    await (await door.as(ana)).call(tickets.addMessage, {
      params: { number: ticket.number },
      body: { kind: 'reply', body: 'A later one.' },
    })
    await until('the later one', () => mailsWith('A later one.').length === 1)
    expect(mailsWith('Overtaken.')).toEqual([])
    const told = (
      await (await door.as(ana)).call(tickets.history, { params: { number: ticket.number } })
    ).items.find((e) => e.type === 'ticket.scheduled_reply_cancelled')
    expect(told?.because).toContain('The other side wrote')
  })

  test('is cancelled when the requester closes the ticket on the portal', async () => {
    const ticket = await schedule('Closed before.')
    const page = await door.signedIn(jane)
    const closed = await page.ask('POST', `/requests/${ticket.number}`, {
      body: 'message=&wish=solved',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(closed.status).toBe(303)
    expect((await ticketOf(ticket.number)).scheduled).toMatchObject([{ state: 'cancelled' }])
  })

  test('cancelled by hand becomes its writer’s draft', async () => {
    const ticket = await schedule('Back to me.')
    const id = ticket.scheduled[0]?.id ?? ''
    const after = await (await door.as(ben)).call(tickets.cancelScheduled, {
      params: { number: ticket.number, id },
    })
    expect(after.scheduled).toEqual([])
    const { items } = await (await door.as(ana)).call(tickets.drafts, { params: { number: ticket.number } })
    expect(items.find((d) => d.kind === 'reply')).toMatchObject({ text: 'Back to me.' })
    door.clock.forward({ hours: 2 })
    await (await door.as(ben)).refused(404, tickets.sendScheduled, { params: { number: ticket.number, id } })
  })

  test('stays readable where another draft is in the way, and can be sent as it is', async () => {
    const ticket = await schedule('Kept aside.')
    const { number } = ticket
    const id = ticket.scheduled[0]?.id ?? ''
    const agent = await door.as(ana)
    const { items } = await agent.call(tickets.drafts, { params: { number } })
    await agent.call(tickets.saveDraft, {
      params: { number, kind: 'reply' },
      body: { html: '<p>Other words</p>', text: 'Other words', version: items[0]?.version ?? 0 },
    })
    const after = await agent.call(tickets.cancelScheduled, { params: { number, id } })
    expect(after.scheduled).toMatchObject([{ id, state: 'cancelled', text: 'Kept aside.' }])
    await agent.refused(409, tickets.cancelScheduled, { params: { number, id } })
    expect((await agent.call(tickets.drafts, { params: { number } })).items).toMatchObject([
      { text: 'Other words' },
    ])
    const sent = await agent.call(tickets.sendScheduled, { params: { number, id } })
    expect(sent.scheduled).toEqual([])
    expect(sent.messages.at(-1)?.text).toBe('Kept aside.')
    await agent.refused(404, tickets.sendScheduled, { params: { number, id } })
    await until('the mail', () => mailsWith('Kept aside.').length === 1)
  })

  test('is not sent in the name of somebody who may not reply any more', async () => {
    const ticket = await schedule('In nobody’s name.')
    const setState = (state: 'active' | 'disabled') =>
      door.db.inWorkspace(meridian.id, (tx) =>
        tx
          .updateTable('person')
          .set({ state })
          .where('workspace_id', '=', meridian.id)
          .where('id', '=', ana.id)
          .execute(),
      )
    await setState('disabled')
    door.clock.forward({ hours: 1, seconds: 1 })
    const after = await until('its end', async () => {
      const now = await ticketOf(ticket.number)
      return now.scheduled[0]?.state === 'cancelled' ? now : null
    })
    expect(after.scheduled[0]?.because).toContain('may not reply')
    await setState('active')
    expect(mailsWith('In nobody’s name.')).toEqual([])
  })

  test('is refused for the past, for notes, for unfit recipients and for what was not read', async () => {
    const agent = await door.as(ana)
    const { number, messages } = await openFor(agent)
    const refused = (status: number, body: object) =>
      agent.refused(status, tickets.addMessage, { params: { number }, body })
    const past = door.clock.now().subtract({ seconds: 1 }).toString({ fractionalSecondDigits: 3 })
    await refused(422, { kind: 'reply', body: 'x', sendAt: past })
    await refused(422, { kind: 'note', body: 'x', sendAt: inAnHour() })
    await refused(422, {
      kind: 'reply',
      body: 'x',
      sendAt: inAnHour(),
      recipients: { to: ['support@meridian.example'] },
    })
    await door.mailTo('support@meridian.example', jane, { subject: `Re: [#${number}]`, text: 'Newer.' })
    await until('the mail', async () => (await ticketOf(number)).messages.length === 2)
    await refused(412, { kind: 'reply', body: 'x', sendAt: inAnHour(), seen: messages[0]?.id ?? '' })
    expect((await ticketOf(number)).scheduled).toEqual([])
  })
})
