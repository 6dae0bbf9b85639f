// A coordinator's morning: twenty requests get their verdicts by keyboard, the board gives them to people, and the shift is handed over.
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { ana, ben, carlos, jane, mira, priya, rafael, teams } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { tickets, staff, dispatch } = contract

const now = async (number: number): Promise<Ticket> =>
  (await door.as(ana)).call(tickets.get, { params: { number } })
const queue = async () => (await door.as(carlos)).call(dispatch.triageList, { query: { limit: 100 } })
/** The desk takes it before the next key is pressed, as a person would see it. */
const left = (count: number) => until(`${count} wait`, async () => (await queue()).total === count)
const atTop = (page: Page, subject: string) =>
  page.getByRole('heading', { level: 2, name: subject, exact: true }).waitFor()

test('twenty requests, the board, and the end of the shift', async () => {
  const manager = await door.as(mira)
  for (const person of [ana, ben]) {
    await manager.call(staff.change, { params: { id: person.id }, body: { capacity: 40 } })
    await manager.call(staff.setPresence, { params: { id: person.id }, body: { state: 'online' } })
  }
  const agent = await door.as(ana)
  const opened: Ticket[] = []
  for (let n = 1; n <= 20; n += 1)
    opened.push(
      await openFor(agent, [jane, rafael, priya][n % 3], {
        subject: `Request ${n}`,
        body: `Something is wrong at desk ${n}.`,
        teamId: teams.network.id,
      }),
    )
  const numberOf = (n: number) => opened[n - 1]?.number ?? 0

  const { page, faults, close } = await openWindow('/desk/triage', carlos)
  await atTop(page, 'Request 1')
  await page.keyboard.press('1')
  await left(19)
  await atTop(page, 'Request 2')

  await page.keyboard.press('2')
  const duplicate = page.getByRole('dialog', { name: 'Duplicate of which ticket?' })
  await duplicate.getByRole('combobox').fill(String(numberOf(1)))
  await duplicate
    .getByRole('option', { name: /Request 1/ })
    .first()
    .click()
  await left(18)
  expect((await now(numberOf(2))).mergedIntoTicket?.number).toBe(numberOf(1))

  await atTop(page, 'Request 3')
  await page.keyboard.press('3')
  await page.getByRole('textbox', { name: 'Why' }).fill('A matter for the landlord.')
  await page.keyboard.press('Enter')
  await left(17)
  await atTop(page, 'Request 4')
  await page.keyboard.press('4')
  await page.getByRole('textbox', { name: 'What do you need to know?' }).fill('Which desk is it?')
  await page.keyboard.press('Control+Enter')
  await left(16)
  expect((await now(numberOf(4))).status).toBe('pending')
  await atTop(page, 'Request 5')
  await page.keyboard.press('h')
  await page.getByRole('dialog', { name: 'Put off until' }).getByRole('option').first().click()
  await left(15)
  expect((await now(numberOf(5))).snoozedUntil).not.toBeNull()
  for (let n = 6; n <= 14; n += 1) {
    await atTop(page, `Request ${n}`)
    await page.keyboard.press('1')
    await left(20 - n)
  }

  await page.keyboard.press('g')
  await page.keyboard.press('b')
  const tray = page.getByRole('list', { name: 'Unassigned tickets' })
  await tray.getByText('Request 15').waitFor()

  // By key: whoever is suggested first.
  await page.keyboard.press('a')
  const people = page.getByRole('dialog', { name: 'Assignee' })
  await people.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tray.getByText('Request 15').waitFor({ state: 'detached' })
  // By drag.
  await tray.getByText('Request 16').dragTo(page.getByRole('listitem', { name: ben.name }))
  await until('Ben has it', async () => (await now(numberOf(16))).assignee?.id === ben.id)
  // At a stroke, after a look at what that does.
  await page.getByRole('button', { name: 'Assign all as suggested' }).click()
  const all = page.getByRole('dialog', { name: 'Assign all as suggested' })
  await all.getByRole('button', { name: 'Assign 4 tickets' }).waitFor()
  await expectAccessible(page, 'the preview')
  await all.getByRole('button', { name: 'Assign 4 tickets' }).click()
  await page.getByText('Every ticket has somebody.', { exact: false }).waitFor()

  // Ana's shift is handed over.
  await page.goto(`${door.url}/desk/handover?person=${ana.id}`)
  const line = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('textbox') })
    .first()
  await line.getByRole('button').first().click()
  await page.getByRole('option', { name: ben.name }).first().click()
  await line.getByRole('textbox').fill('Waits for a cable.')
  await page.getByRole('button', { name: /^Hand over \d+ ticket/ }).click()
  await page
    .getByRole('region', { name: 'Notices' })
    .getByText(/handed over/)
    .waitFor()
  expect(faults).toEqual([])
  await close()
}, 180_000)
