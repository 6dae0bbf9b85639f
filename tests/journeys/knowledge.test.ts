// An article is written, reviewed, given back, published, changed, put back to what it said before, and made of a ticket.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, carlos, jane } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)

test('an article is written, reviewed, published and restored', async () => {
  const { page, faults, close } = await openWindow('/desk/knowledge', ana)
  await page.getByRole('button', { name: 'New article' }).click()
  await page.getByRole('textbox', { name: 'Title of the article' }).fill('Connect to the VPN')
  await page.getByText('Begin with the template').click()
  await page.getByRole('button', { name: 'Begin writing' }).click()
  const text = page.getByRole('textbox', { name: 'Text of the article' })
  await text.click()
  await page.keyboard.type('## Before you start')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Have your phone at hand.')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Steps' }).click()
  await page.keyboard.type('Open the app.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Press Connect.')
  await expectAccessible(page, 'an article being written')
  await page.getByRole('button', { name: 'Ask for a review…' }).click()
  await page.getByRole('textbox', { name: 'What to look at' }).fill('Is the app called so?')
  await page.getByRole('button', { name: 'Ask for a review', exact: true }).click()
  await page.getByText('asks for a review').waitFor()
  await close()

  const number = Number(new URL(page.url()).pathname.split('/').at(-1))
  const ask = await door.as(carlos)
  const params = { number, language: 'en' }
  const edition = () => ask.call(contract.knowledge.getEdition, { params })
  expect((await edition()).draft?.body).toBe(
    '## Before you start\n\nHave your phone at hand.\n\n:::steps\n1. Open the app.\n2. Press Connect.\n:::\n',
  )

  const review = await openWindow('/desk/knowledge?show=review', carlos)
  const said = (version: number) =>
    review.page.getByRole('region', { name: 'Notices' }).getByText(`Published as version ${version}.`)
  await review.page.getByRole('link', { name: /Connect to the VPN/ }).click()
  await review.page.getByText('Is the app called so?').waitFor()
  await review.page.getByRole('button', { name: 'Publish…' }).click()
  await review.page.getByRole('textbox', { name: 'Why' }).fill('It is')
  await expectAccessible(review.page, 'publishing an article')
  await review.page.getByRole('button', { name: 'Publish', exact: true }).click()
  await said(1).waitFor()

  await review.page.getByRole('tab', { name: 'Write' }).click()
  await review.page.getByRole('textbox', { name: 'Title of the article' }).fill('Connect to the new VPN')
  await until('the draft is kept', async () => (await edition()).draft?.title === 'Connect to the new VPN')
  await review.page.getByRole('button', { name: 'Publish…' }).click()
  await review.page.getByRole('button', { name: 'Publish', exact: true }).click()
  await said(2).waitFor()

  await review.page.getByRole('tab', { name: /Versions/ }).click()
  await review.page.getByRole('button', { name: 'What changed' }).click()
  await review.page.locator('ins', { hasText: 'new' }).waitFor()
  await review.page.getByRole('button', { name: 'Restore' }).click()
  await review.page.getByRole('button', { name: 'Publish…' }).click()
  await review.page.getByRole('button', { name: 'Publish', exact: true }).click()
  await said(3).waitFor()
  const now = (await edition()).published
  expect([now?.title, now?.version]).toEqual(['Connect to the VPN', 3])
  expect([...faults, ...review.faults]).toEqual([])
  await review.close()
})

test('a draft is given back with words, and its writer, who has it open, reads them at once', async () => {
  const asks = await door.as(ana)
  const { number } = await asks.call(contract.knowledge.createArticle, {
    body: { title: 'Print from home', body: 'Ask the office.', language: 'en' },
  })
  const params = { number, language: 'en' }
  await asks.call(contract.knowledge.askReview, { params, body: { note: 'Is it right?' } })
  const writer = await openWindow(`/desk/knowledge/${number}?tab=write`, ana)
  await writer.page.getByText('asks for a review').waitFor()
  const review = await openWindow(`/desk/knowledge/${number}`, carlos)
  await review.page.getByRole('button', { name: 'Give back…' }).click()
  await review.page.getByRole('textbox', { name: 'What is to be mended' }).fill('Say which printers')
  await expectAccessible(review.page, 'giving a draft back')
  await review.page.getByRole('button', { name: 'Give back', exact: true }).click()
  await writer.page.getByText('Given back by Carlos Mendes').waitFor()
  await writer.page.getByText('Say which printers').waitFor()

  await review.page.getByRole('tab', { name: 'Write' }).click()
  await review.page.getByRole('textbox', { name: 'Summary' }).fill('All printers of the office.')
  await writer.page.getByText('Carlos Mendes changed this draft just now').waitFor()
  const summary = writer.page.getByRole('textbox', { name: 'Summary' })
  await until(
    'his words are hers',
    async () => (await summary.inputValue()) === 'All printers of the office.',
  )
  expect([...writer.faults, ...review.faults]).toEqual([])
  await writer.close()
  await review.close()
})

test('a picture is pasted into an article made of a solved ticket, and both are published', async () => {
  const asks = await door.as(ana)
  const ticket = await openFor(asks, jane, {
    subject: "Samuel's scanner is dark",
    body: 'Hi Ana,\nit scans black pages on SCN-0815.\nBest regards\nJane Miller',
  })
  await asks.call(contract.tickets.addMessage, {
    params: { number: ticket.number },
    body: { kind: 'reply', body: 'Hello Jane, open the lid and clean the glass.', status: 'solved' },
  })
  const { page, faults, close } = await openWindow(`/desk/tickets/${ticket.number}`, carlos)
  await page.getByRole('button', { name: 'More', exact: true }).first().click()
  await page.getByRole('menuitem', { name: 'Write an article from this…' }).click()
  await page
    .getByRole('button', { name: /in place of Samuel's/ })
    .first()
    .waitFor()
  await expectAccessible(page, 'an article from a ticket')
  await page.getByText('I read it, and nothing in it tells of a person').click()
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await page.getByRole('textbox', { name: 'Title of the article' }).fill('A scanner is dark')
  const text = page.getByRole('textbox', { name: 'Text of the article' })
  await text.click()
  await page.keyboard.press('ControlOrMeta+End')
  await text.evaluate(
    (element, bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes)], 'clean-glass.png', { type: 'image/png' }))
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    [...dot],
  )
  await text.getByRole('img', { name: 'clean glass' }).waitFor()
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const shown = page.getByRole('tabpanel').getByRole('img', { name: 'clean glass' })
  await until('the picture shows', () => shown.evaluate((img) => (img as HTMLImageElement).naturalWidth > 0))
  const number = Number(new URL(page.url()).pathname.split('/').at(-1))
  const { published } = await asks.call(contract.knowledge.getEdition, { params: { number, language: 'en' } })
  expect(published?.body).toMatch(/clean the glass[\s\S]*!\[clean glass\]\(file:/)
  expect(published?.body).not.toMatch(/Jane|Miller|Samuel|SCN/)
  expect(faults).toEqual([])
  await close()
})

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
