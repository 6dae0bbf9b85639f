// On a phone, 390 px wide, by touch: all that a technician needs away from the desk.
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { ana, ben, jane, rafael } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { tickets } = contract
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** What was told lies over what is tapped next. */
const dismiss = async (page: Page) => {
  const close = page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Close' })
  await close.first().tap()
  await close.first().waitFor({ state: 'detached' })
}

const now = async (number: number): Promise<Ticket> =>
  (await door.as(ana)).call(tickets.get, { params: { number } })

test('from the list to the answer: opened, taken, looked into, put off, noted, answered, solved', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent, jane, { subject: 'Scanner at gate 4' })
  await openFor(agent, rafael, { subject: 'Another one' })
  const { page, faults, close } = await openWindow('/desk/all', ana, phone)
  await page.getByText('Scanner at gate 4').tap()
  await page.getByRole('region', { name: 'Conversation' }).waitFor()
  await expectAccessible(page, 'a ticket on a phone')

  await page.getByRole('button', { name: 'Details' }).tap()
  const drawer = page.getByRole('dialog', { name: 'Details of the ticket' })
  await drawer.getByRole('button', { name: /Nobody/ }).tap()
  await page.getByRole('option', { name: /\(me\)/ }).tap()
  await until('it is mine', async () => (await now(number)).assignee?.id === ana.id)
  await dismiss(page)
  await drawer.getByRole('tab', { name: 'Tasks' }).tap()
  await drawer.getByRole('textbox', { name: 'New task' }).fill('Bring a spare')
  await drawer.getByRole('button', { name: 'Add', exact: true }).tap()
  await drawer.getByRole('checkbox', { name: 'Bring a spare' }).waitFor()
  await dismiss(page)
  await expectAccessible(page, 'the tasks on a phone')
  await drawer.getByRole('button', { name: 'Close' }).tap()

  await page.getByRole('button', { name: 'Snooze' }).tap()
  await page.getByRole('option', { name: /Tomorrow morning/ }).tap()
  await page.getByRole('button', { name: 'Wake it now' }).tap()
  await until('it is awake', async () => (await now(number)).snoozedUntil === null)

  await page.getByRole('button', { name: /^Note/ }).tap()
  await page.getByRole('textbox', { name: 'Note text' }).fill('On site at ten.')
  await page.getByRole('button', { name: 'Save note · team only' }).tap()
  await page.getByRole('article', { name: 'Note by Ana Petrova, team only' }).waitFor()
  await page.getByRole('button', { name: /^Reply/ }).tap()
  await page.getByRole('textbox', { name: 'Reply text' }).fill('I am on my way.')
  await expectAccessible(page, 'writing on a phone')
  await page.getByRole('button', { name: /^Send to/ }).tap()
  await page.getByRole('button', { name: 'Send now' }).tap()
  await until('it was sent', async () => (await now(number)).messages.length === 3)
  await page.getByRole('button', { name: 'Solve' }).tap()
  await until('it is solved', async () => (await now(number)).status === 'solved')
  await page.getByRole('button', { name: 'Back to the list' }).tap()
  await page.getByText('Another one').waitFor()

  // Pages of the rail lead on by the menu, not back to the settings.
  await page.getByRole('button', { name: 'Menu' }).tap()
  await page.getByRole('link', { name: 'Feedback' }).tap()
  await page.getByRole('heading', { name: 'Feedback', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Menu' }).waitFor()
  expect(faults).toEqual([])
  await close()
}, 120_000)

/** A finger that goes across a row, in steps as a screen tells them. */
const drag = async (page: Page, words: string, by: number) => {
  const box = await page.getByText(words).first().boundingBox()
  if (!box) throw new Error(`${words} is not on screen`)
  const session = await page.context().newCDPSession(page)
  const at = (x: number) => [{ x, y: box.y + box.height / 2 }]
  const from = by > 0 ? 80 : 300
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) })
  for (let step = 1; step <= 8; step += 1)
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: at(from + (by * step) / 8),
    })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}

test('a row swiped to the right is solved, to the left it asks until when; a short or slanted one does nothing', async () => {
  const agent = await door.as(ben)
  const first = await openFor(agent, jane, { subject: 'Swiped right' })
  const second = await openFor(agent, jane, { subject: 'Swiped left' })
  const { page, close } = await openWindow('/desk/all', ben, phone)
  await page.getByText('Swiped left').waitFor()
  await page.waitForLoadState('networkidle')
  await drag(page, 'Swiped right', 60)
  expect((await now(first.number)).status).toBe('new')
  await drag(page, 'Swiped right', 200)
  await until('it is solved', async () => (await now(first.number)).status === 'solved')
  await dismiss(page)
  await drag(page, 'Swiped left', -200)
  await page.getByRole('option', { name: /Tomorrow morning/ }).tap()
  await until('it sleeps', async () => (await now(second.number)).snoozedUntil !== null)
  expect(page.url()).toContain('/desk/all')
  await close()
})
