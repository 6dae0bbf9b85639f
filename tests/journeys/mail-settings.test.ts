// Mail set up in the browser: a mailbox that fetches, the ledger and what is held in it, templates, imports.
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { adam, jane, olivia, rafael } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { until } from '../harness/until.ts'
import { type ImapPeer, openImap } from '../peers/imap.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
let imap: ImapPeer

beforeAll(async () => {
  imap = await openImap()
})
afterAll(() => imap.close())

const notice = (page: Page, words: string | RegExp) =>
  page.getByRole('region', { name: 'Notices' }).getByText(words).first().waitFor()

const fillImap = async (page: Page, { port, password }: { port: string; password: string }) => {
  await page.getByRole('tab', { name: 'Receiving' }).click()
  await page.getByText('Fetch mail with IMAP').last().click()
  await page.getByLabel('Server', { exact: true }).fill('127.0.0.1')
  await page.getByText('Encrypted from the start (TLS)').click()
  await page.getByLabel('Port', { exact: true }).fill(port)
  await page.getByLabel('User', { exact: true }).fill('desk')
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
}

test('an IMAP mailbox is added and tested: what its server answers stands beside, and its password is never shown again', async () => {
  const { page, faults, close } = await openWindow('/desk/settings/mailboxes/new', adam)
  await page.getByLabel('Name', { exact: true }).fill('Network desk')
  await page.getByLabel('Address', { exact: true }).fill('network-desk@meridian.example')
  await fillImap(page, { port: String(imap.port), password: 'wrong' })
  await expectAccessible(page, 'a new mailbox, receiving')
  await page.getByRole('button', { name: 'Add mailbox' }).click()
  await notice(page, 'Mailbox added.')
  await page.getByRole('tab', { name: 'Receiving' }).click()
  await page.getByRole('button', { name: 'Test receiving' }).click()
  await page.getByText('The mail server did not let us in').waitFor()
  await page.getByRole('textbox', { name: 'Password' }).fill('tin-opener')
  await page.getByRole('button', { name: 'Save and test receiving' }).click()
  await page.getByText('The mail server let us in').waitFor()
  await expectAccessible(page, 'a mailbox that was tested')
  await page.reload()
  await page.getByRole('tab', { name: 'Receiving' }).click()
  await page.getByText('One is kept. Type only to replace it.').waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: 'Password' }).inputValue()).toBe('')
  expect(faults).toEqual([])
  await close()
})

test('a mailbox that was changed is not left without a question', async () => {
  const { page, close } = await openWindow('/desk/settings/mailboxes', adam)
  await page.getByRole('link', { name: /support@meridian.example/ }).click()
  await page.getByLabel('Brand name').fill('Meridian')
  await page.getByLabel('Brand colour', { exact: true }).fill('#ffb020')
  await page.getByText(/hard to read/).waitFor()
  await page.getByRole('link', { name: 'Templates' }).click()
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' })
  await question.waitFor()
  await expectAccessible(page, 'the question before leaving')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Save mailbox' }).click()
  await notice(page, 'Mailbox changed.')
  await page.getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('heading', { name: 'Templates' }).waitFor()
  await close()
})

test('a wrong address is told at its field, under its tab', async () => {
  const { page, close } = await openWindow('/desk/settings/mailboxes/new', adam)
  await page.getByLabel('Name', { exact: true }).fill('Nowhere')
  await page.getByLabel('Address', { exact: true }).fill('nowhere')
  await page.getByRole('tab', { name: 'Sending' }).click()
  await page.getByRole('button', { name: 'Add mailbox' }).click()
  await page.getByText(/must be an email address/i).waitFor()
  await expect
    .poll(() => page.getByRole('tab', { name: 'General' }).getAttribute('aria-selected'))
    .toBe('true')
  await close()
})

test('a mail of a stranger is held, found by its count, and let into its ticket by key', async () => {
  await door.mailTo('support@meridian.example', jane, { subject: 'The scanner beeps' })
  await until('Jane heard that it arrived', () => door.sink.mails.length > 0)
  const sent = door.sink.mails.at(-1)
  const answered = sent?.header('message-id') ?? ''
  const stranger = { name: 'Sam Stranger', email: 'sam@elsewhere.example' }
  for (const subject of ['Re: The scanner beeps', 'Re: It beeps on'])
    await door.mailTo('support@meridian.example', stranger, {
      subject,
      headers: { 'In-Reply-To': answered, References: answered },
    })
  const { page, faults, close } = await openWindow('/desk/settings/mail', olivia)
  await page.getByRole('link', { name: 'Received mail 2 held, 0 failed' }).waitFor()
  await page.getByRole('button', { name: /^Held/ }).click()
  await page.getByRole('link', { name: /Re: It beeps on/ }).waitFor()
  await page.keyboard.press('Tab')
  await page.locator('body').press('j')
  await page.getByRole('heading', { name: 'Re: It beeps on' }).waitFor()
  await expectAccessible(page, 'a held mail')
  await page.keyboard.press('b')
  await notice(page, 'Binned.')
  await page.keyboard.press('z')
  await page.getByRole('button', { name: 'Held 2' }).waitFor()
  await page.keyboard.press('j')
  await page.getByRole('heading', { name: 'Re: The scanner beeps' }).waitFor()
  await page.keyboard.press('1')
  await notice(page, /^Joined a ticket: #\d+\.$/)
  await page.getByRole('button', { name: 'Held 1' }).waitFor()
  const agent = await door.as(olivia)
  const { items } = await agent.call(contract.email.received, { query: { q: stranger.email } })
  expect(items.map(({ fate }) => fate)).toEqual(['held', 'joined'])
  expect(faults).toEqual([])
  await close()
})

test('a template is written with a preview beside, an error stands at its line, and one press brings the desk’s words back', async () => {
  const { page, faults, close } = await openWindow('/desk/settings/templates/acknowledgement/en', adam)
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await text.fill('Dear friend of the desk,\n\n{% iff ticket.number %}')
  await page.getByText(/iff/).last().waitFor()
  await page.getByText(/line:? ?3/).waitFor()
  await text.fill('Dear friend of the desk,\n\nyour number is ')
  await page.getByRole('button', { name: 'Insert ticket.number' }).click()
  const frame = page.frameLocator('iframe[title="Preview"]')
  await frame.getByText('Dear friend of the desk,').waitFor()
  await frame.getByText(/your number is \d+/).waitFor()
  await expectAccessible(page, 'a template with its preview')
  await page.getByText('Dark', { exact: true }).click()
  await frame.getByText('Dear friend of the desk,').waitFor()
  await page.getByRole('button', { name: 'Save template' }).click()
  await notice(page, 'Template saved.')
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await page.getByRole('link', { name: 'Acknowledgement, English own words' }).click()
  await page.getByRole('button', { name: 'Back to the desk’s own words' }).click()
  await notice(page, 'Back to the desk’s own words.')
  await until(
    'the words are the desk’s again',
    async () => !(await text.inputValue()).includes('Dear friend'),
  )
  expect(faults).toEqual([])
  await close()
})

test('an mbox is imported: what became of its mails is told, and nobody gets a mail', async () => {
  const before = door.sink.mails.length
  const mail = (n: number, subject: string) =>
    [
      `From ${rafael.email} Mon Nov 23 01:00:0${n} 2026`,
      `From: ${rafael.name} <${rafael.email}>`,
      'To: support@meridian.example',
      `Subject: ${subject}`,
      `Message-ID: <archive-${n}@northwind.example>`,
      `Date: Mon, 23 Nov 2026 01:00:0${n} +0000`,
      '',
      'It was like this last year too.',
      '',
    ].join('\n')
  const { page, faults, close } = await openWindow('/desk/settings/imports', adam)
  await page.locator('input[type="file"]').setInputFiles({
    name: 'archive.mbox',
    mimeType: 'application/mbox',
    buffer: Buffer.from([1, 2, 3].map((n) => mail(n, `Old trouble ${n}`)).join('\n')),
  })
  await page.getByText('archive.mbox').waitFor()
  await expectAccessible(page, 'an import before it starts')
  await page.getByRole('button', { name: 'Start import' }).click()
  await page.getByText('3 new tickets').waitFor()
  await page.getByText(/^Done · to /).waitFor()
  await expectAccessible(page, 'a finished import')
  expect(door.sink.mails.length).toBe(before)
  expect(faults).toEqual([])
  await close()
})
