// An article is written, reviewed, published, changed, and put back to what it said before.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, carlos } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
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
