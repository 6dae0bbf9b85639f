// One mail's journey: it arrives while the list is looked at, is answered with a file, and the answer's answer joins it.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, jane } from '../cast/people.ts'
import { windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)

test('a mail appears without reload, is answered with a file in its thread, a note stays inside, and the requester’s answer joins the ticket', async () => {
  const { page, faults, close } = await openWindow('/desk/unassigned', ana)
  await page
    .getByRole('region', { name: 'List of tickets' })
    .or(page.getByLabel('List of tickets'))
    .first()
    .waitFor()
  await page.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }))

  const first = '<gate-4@northwind.example>'
  await door.mailTo('support@meridian.example', jane, {
    subject: 'The scanner at gate 4 stopped',
    text: 'It beeps twice and shows nothing.\r\n\r\n-- \r\nJane Miller',
    messageId: first,
  })
  const row = page.getByRole('row', { name: /The scanner at gate 4 stopped/ })
  await row
    .or(page.getByRole('button', { name: /^\d+ new/ }))
    .first()
    .waitFor()
  const pill = page.getByRole('button', { name: /^\d+ new/ })
  if (await pill.isVisible()) await pill.click()
  await row.waitFor()
  await row.click()
  await page.getByRole('article', { name: 'Message from Jane Miller' }).getByText('It beeps twice').waitFor()

  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note text' }).fill('canary-of-a-note: third time this week')
  await page.getByRole('button', { name: 'Save note · team only' }).click()
  await page.getByRole('article', { name: 'Note by Ana Petrova, team only' }).waitFor()

  await page.keyboard.press('r')
  const reply = page.getByRole('textbox', { name: 'Reply text' })
  await reply.fill('Please try the dock at gate 5; the way there is attached.')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'way.txt', mimeType: 'text/plain', buffer: Buffer.from('left, then left') })
  await page.getByText('way.txt').waitFor()
  await page.getByRole('button', { name: /^Send to Jane Miller|^Send to jane/ }).click()

  const sent = await until(
    'the answer has left',
    () => door.sink.mails.find((m) => m.mail.text?.includes('gate 5')),
    30_000,
  )
  expect(sent.to).toEqual([jane.email])
  expect(sent.mail.from?.address).toContain('@meridian.example')
  expect(sent.mail.inReplyTo).toBe(first)
  expect(sent.mail.references).toContain(first)
  expect(sent.mail.subject).toContain('The scanner at gate 4 stopped')
  expect(sent.mail.attachments.map((a) => a.filename)).toEqual(['way.txt'])
  expect(sent.header('auto-submitted')).toBeUndefined()
  await page.getByRole('article', { name: 'Message from Ana Petrova' }).getByText('gate 5').waitFor()

  await door.mailTo(sent.mail.replyTo?.[0]?.address ?? sent.mail.from?.address ?? '', jane, {
    subject: `Re: ${sent.mail.subject}`,
    text: 'That one works, thank you!\r\n\r\n> Please try the dock at gate 5',
    inReplyTo: sent.mail.messageId ?? '',
    references: `${first} ${sent.mail.messageId}`,
  })
  await page.getByText('That one works, thank you!').first().waitFor()
  expect(await page.evaluate(() => 'isTheSamePage' in globalThis)).toBe(true)

  const agent = await door.as(ana)
  const { items } = await agent.call(contract.tickets.list, { query: { list: 'all' } })
  expect(items.map((t) => t.subject)).toEqual(['The scanner at gate 4 stopped'])
  const ticket = await agent.call(contract.tickets.get, { params: { number: items[0]?.number ?? 0 } })
  expect(ticket.messages.map((m) => [m.kind, m.side])).toEqual([
    ['request', 'requester'],
    ['note', 'team'],
    ['reply', 'team'],
    ['reply', 'requester'],
  ])
  for (const mail of door.sink.mails) expect(mail.raw.toString()).not.toContain('canary-of-a-note')
  const requester = await door.signedIn(jane)
  const own = await requester.ask('GET', `/requests/${ticket.number}`)
  expect(own.status).toBe(200)
  expect(own.text).toContain('That one works')
  expect(own.text).not.toContain('canary-of-a-note')
  expect(faults).toEqual([])
  await close()
})
