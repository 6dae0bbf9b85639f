// Mail beyond the plain reply, in a real browser: chosen recipients, later, a vendor beside the ticket, a stranger let in.
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { ana, jane, priya, rafael } from '../cast/people.ts'
import { windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { tickets } = contract
const patience = 30_000

/** Jane asks by mail; resolves with the ticket. */
const ask = async (
  subject: string,
  more: { cc?: string; attachments?: { filename: string; content: string }[] } = {},
) => {
  const messageId = `<${subject.replace(/\W+/g, '-')}@northwind.example>`
  await door.mailTo('support@meridian.example', jane, {
    subject,
    text: 'It beeps twice and shows nothing.',
    messageId,
    ...(more.cc && { headers: { Cc: more.cc } }),
    ...(more.attachments && { attachments: more.attachments }),
  })
  const agent = await door.as(ana)
  const row = await until('the mail has become a ticket', async () =>
    (await agent.call(tickets.list, { query: { list: 'all' } })).items.find((t) => t.subject === subject),
  )
  return { number: row.number, messageId }
}

const now = async (number: number): Promise<Ticket> =>
  (await door.as(ana)).call(tickets.get, { params: { number } })

const openTicket = async (number: number) => {
  const window = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  await window.page.getByRole('article', { name: 'Message from Jane Miller' }).first().waitFor()
  return window
}

const startReply = async (page: Page, text: string) => {
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: 'Reply text' }).waitFor()
  await page.keyboard.type(text)
}

/** What left with these words in it, by recipient. */
const sentWith = (words: string) => door.sink.mails.filter((m) => m.mail.text?.includes(words))

test('a reply goes to whom its writer chose, and a new outsider is warned of before', async () => {
  const { number } = await ask('Choosing recipients', { cc: `Rafael Sato <${rafael.email}>` })
  const { page, faults, close } = await openTicket(number)
  await startReply(page, 'Words for the chosen ones.')
  const line = page.getByRole('button', { name: /Change the recipients/ })
  await until('the desk proposes Jane and Rafael', async () => {
    const words = (await line.textContent()) ?? ''
    return words.includes('Jane Miller') && words.includes('Rafael Sato')
  })
  await line.click()
  const cc = page.getByRole('combobox', { name: 'Cc' })
  await cc.focus()
  await page.keyboard.press('ArrowLeft')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-token'))).toBe(rafael.email)
  await page.keyboard.press('Backspace')
  await cc.focus()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, `Priya Nair <${priya.email}>; stranger@elsewhere.example`)
  await page.getByText('New here and from outside').first().waitFor()
  const warning = page.getByRole('status').filter({ hasText: 'New here and from outside' })
  await until('the warning names the stranger', async () =>
    (await warning.textContent())?.includes('stranger@elsewhere.example'),
  )
  await page.getByRole('textbox', { name: 'Reply text' }).focus()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Send now' }).waitFor()
  await page.keyboard.press('z')
  await page.getByRole('textbox', { name: 'Reply text' }).waitFor()
  await warning.waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Send now' }).click()
  const sent = await until(
    'three mails have left',
    () => (sentWith('Words for the chosen ones').length === 3 ? sentWith('Words for the chosen ones') : null),
    patience,
  )
  expect(sent.flatMap((m) => m.to).sort()).toEqual(
    [jane.email, priya.email, 'stranger@elsewhere.example'].sort(),
  )
  expect(faults).toEqual([])
  await close()
})

test('a reply waits for its time, comes back as a draft, and is not sent when the requester answers first', async () => {
  const { number, messageId } = await ask('Sending later')
  const { page, faults, close } = await openTicket(number)
  await startReply(page, 'Tomorrow a technician comes.')
  const later = async () => {
    await page.getByRole('button', { name: 'Send later' }).click()
    await page.getByRole('menuitem', { name: /Tomorrow morning/ }).click()
  }
  await later()
  const waiting = page.getByRole('article', { name: 'Reply that leaves later' })
  await waiting.getByText('Tomorrow a technician comes.').waitFor()
  expect((await now(number)).scheduled).toMatchObject([{ state: 'waiting' }])

  await waiting.getByRole('button', { name: 'Back to the draft' }).click()
  const text = page.getByRole('textbox', { name: 'Reply text' })
  await until('the text is back', async () => (await text.textContent())?.includes('Tomorrow a technician'))
  expect((await now(number)).scheduled).toEqual([])

  await later()
  await waiting.waitFor()
  await door.mailTo('support@meridian.example', jane, {
    subject: 'Re: Sending later',
    text: 'It works again, thank you.',
    inReplyTo: messageId,
    references: messageId,
  })
  const off = page.getByRole('article', { name: 'Reply that was not sent' })
  await off.getByText('The other side wrote before it was sent.').waitFor()
  expect(sentWith('Tomorrow a technician comes')).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('a message is forwarded to a vendor with its file; the answer arrives beside the ticket, unseen by the requester', async () => {
  const { number } = await ask('Asking the vendor', {
    attachments: [{ filename: 'log.txt', content: 'beep beep' }],
  })
  const { page, faults, close } = await openTicket(number)
  await page.keyboard.press('f')
  const pane = page.getByRole('region', { name: 'Side conversations' })
  await pane.getByText('Not seen by Jane Miller').waitFor()
  await until('the first field has the focus', () =>
    page.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'),
  )
  await page.keyboard.type('orders@acme.example')
  await page.keyboard.press('Enter')
  await expect.poll(() => pane.getByRole('checkbox', { name: /log.txt/ }).isChecked()).toBe(true)
  await pane.getByRole('textbox', { name: 'Your words to it' }).fill('canary-of-an-aside: do you know this?')
  await pane.getByRole('button', { name: /^Send to orders@acme/ }).click()
  const sent = await until('the vendor has it', () => sentWith('canary-of-an-aside')[0], patience)
  expect(sent.to).toEqual(['orders@acme.example'])
  expect(sent.mail.text).toContain('It beeps twice')
  expect(sent.mail.attachments.map((a) => a.filename)).toContain('log.txt')

  await door.mailTo(
    sent.mail.replyTo?.[0]?.address ?? '',
    { name: 'Acme Orders', email: 'orders@acme.example' },
    {
      subject: `Re: ${sent.mail.subject}`,
      text: 'Change the power supply.',
      inReplyTo: sent.mail.messageId ?? '',
      references: sent.mail.messageId ?? '',
    },
  )
  await pane.getByText('Change the power supply.').first().waitFor()
  expect((await now(number)).messages.map((m) => m.text).join()).not.toContain('power supply')
  await page.getByRole('button', { name: '1 side conversation', exact: true }).waitFor()
  await pane.getByRole('button', { name: 'Mark done' }).click()
  await page.getByRole('button', { name: '1 side conversation, done' }).waitFor()
  const own = await (await door.signedIn(jane)).ask('GET', `/requests/${number}`)
  expect(own.text).not.toContain('canary-of-an-aside')
  expect(own.text).not.toContain('power supply')
  expect(faults).toEqual([])
  await close()
})

test('a stranger’s mail waits beside the ticket until it is let in or binned, and the bin can be undone', async () => {
  const { number, messageId } = await ask('Letting somebody in')
  const { page, faults, close } = await openTicket(number)
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: 'Reply text' }).fill('We look into it.')
  await page.getByRole('button', { name: /^Send to/ }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  const answer = await until('the reply has left', () => sentWith('We look into it')[0], patience)

  const mara = { name: 'Mara Voss', email: 'mara.voss@haulage.example' }
  await door.mailTo('support@meridian.example', mara, {
    subject: 'Re: Letting somebody in',
    text: 'We had the same last week.',
    inReplyTo: answer.mail.messageId ?? messageId,
    references: answer.mail.messageId ?? messageId,
  })
  const held = page.getByRole('article', { name: 'Held mail from Mara Voss' })
  await held.waitFor()
  await page
    .getByRole('row', { name: /Letting somebody in/ })
    .getByText('1 held')
    .waitFor()
  await expect.poll(() => page.getByRole('article', { name: 'Message from Mara Voss' }).count()).toBe(0)

  await held.getByRole('button', { name: 'Bin' }).click()
  await held.waitFor({ state: 'detached' })
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).last().click()
  await held.getByRole('button', { name: 'Let in' }).click()
  await page.getByRole('article', { name: 'Message from Mara Voss' }).getByText('same last week').waitFor()
  await page.getByRole('region', { name: 'Copied in' }).getByText('Mara Voss').waitFor()
  expect((await now(number)).held).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test('a new ticket appears at once in a list nobody works in, and waits behind the pill once somebody is at a row', async () => {
  const { page, faults, close } = await openWindow('/desk/unassigned', ana)
  await page
    .getByRole('row', { name: /Choosing recipients|Sending later|Asking the vendor/ })
    .or(page.getByText('Nothing'))
    .first()
    .waitFor()
  await ask('It came while nobody was looking')
  await page.getByRole('row', { name: /It came while nobody was looking/ }).waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^\d+ new/ }).count()).toBe(0)
  await page.keyboard.press('j')
  await page.locator('[data-cursor]').waitFor()
  await ask('It came while somebody was at a row')
  await page.getByRole('button', { name: /^1 new/ }).waitFor()
  await expect.poll(() => page.getByRole('row', { name: /somebody was at a row/ }).count()).toBe(0)
  expect(faults).toEqual([])
  await close()
})

test('a mail that comes back says so at its message, live and in words, with a way to try again', async () => {
  const { number } = await ask('Coming back')
  const { page, faults, close } = await openTicket(number)
  await startReply(page, 'Words that come back.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Send now' }).click()
  const sent = await until('the reply has left', () => sentWith('Words that come back')[0], patience)
  const reply = page.getByRole('article', { name: 'Message from Ana Petrova' })
  await reply.getByText(/^Sent \d/).waitFor()
  const daemon = { name: 'Mail Delivery System', email: 'mailer-daemon@northwind.example' }
  await door.mailTo(sent.from, daemon, { raw: returned(sent.mail.messageId ?? '', sent.from) })
  await reply.getByText('the address does not exist (5.1.1)').waitFor()
  await reply.getByRole('button', { name: 'Try again' }).waitFor()
  expect(faults).toEqual([])
  await close()
})

/** A report as RFC 3464 has it: Jane's address is not there any more. */
const returned = (mailId: string, to: string) =>
  [
    'From: Mail Delivery System <mailer-daemon@northwind.example>',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <returned@northwind.example>',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Your message could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.northwind.example',
    '',
    `Final-Recipient: rfc822; ${jane.email}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${mailId}`,
    `To: ${jane.email}`,
    '',
    '--b--',
    '',
  ].join('\r\n')
