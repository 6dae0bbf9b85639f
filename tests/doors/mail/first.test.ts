// A mail's round trip: in over SMTP, a ticket, an answer out, the answer to it back in.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { ana, jane, mailboxes } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { tickets } = contract

test('a mail becomes a ticket, is answered, and the answer to it joins the same ticket', async () => {
  const { messageId } = await door.mailTo(mailboxes.support.address, jane, {
    subject: 'The printer on floor 3 eats paper',
    text: 'It jams on every second page.\n\n-- \nJane Miller',
  })
  const agent = await door.as(ana)
  const { items } = await agent.call(tickets.list)
  expect(items.map((t) => t.subject)).toEqual(['The printer on floor 3 eats paper'])
  const { number } = items[0] as { number: number }
  await until('the acknowledgement', () => door.sink.mails.length === 1)
  const [told] = door.sink.mails
  expect(told?.from).toBe('')
  expect(told?.mail.subject).toBe(`We have your request [#${number}]`)
  expect(told?.header('auto-submitted')).toBe('auto-replied')

  await agent.call(tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body: 'Please pull out tray 2 and look for a torn sheet.' },
  })
  await until('the answer', () => door.sink.mails.length === 2)
  const answer = door.sink.mails[1]
  expect(answer?.mail.from).toMatchObject({
    name: 'Ana Petrova via Support',
    address: mailboxes.support.address,
  })
  expect(answer?.mail.to).toEqual([{ name: 'Jane Miller', address: jane.email }])
  expect(answer?.mail.inReplyTo).toBe(messageId)
  expect(answer?.mail.references).toContain(messageId)
  expect(answer?.mail.replyTo?.[0]?.address).toMatch(/^support\+t\.\d+\.[a-z2-7]{26}@meridian\.example$/)
  expect(answer?.mail.subject).toBe(`Re: The printer on floor 3 eats paper [#${number}]`)
  expect(answer?.mail.text).toContain('> It jams on every second page.')

  await door.mailTo(answer?.mail.replyTo?.[0]?.address ?? '', jane, {
    subject: `AW: ${answer?.mail.subject}`,
    text: `There was one. It works now, thank you!\n\nOn Mon, 23 Nov 2026 at 09:00, Ana Petrova via Support <support@meridian.example> wrote:\n> Please pull out tray 2`,
    inReplyTo: answer?.mail.messageId ?? '',
    references: `${messageId} ${answer?.mail.messageId}`,
  })
  const ticket = await agent.call(tickets.get, { params: { number } })
  expect(ticket.messages.map((m) => [m.kind, m.side, m.author.name, m.visibleText])).toEqual([
    ['request', 'requester', 'Jane Miller', 'It jams on every second page.'],
    ['reply', 'team', 'Ana Petrova', 'Please pull out tray 2 and look for a torn sheet.'],
    ['reply', 'requester', 'Jane Miller', 'There was one. It works now, thank you!'],
  ])
  expect(ticket.messages[1]?.deliveries).toMatchObject([{ to: jane.email, state: 'sent' }])
  expect((await agent.call(tickets.list)).items).toHaveLength(1)
})
