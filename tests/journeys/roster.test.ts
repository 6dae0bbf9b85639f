// The roster changed without a mouse: a shift is taken to another day and brought back, another is put in, leave is approved.
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben, carlos } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
// A Monday; who follows no pattern works the desk's hours, 09:00 to 17:00.
const monday = '2027-02-01'
const zone = { timezoneId: 'UTC' }

const spansOf = async (personId: string, day: string) => {
  const client = await door.as(carlos)
  const query = { from: `${day}T00:00:00.000Z`, to: `${day}T23:59:00.000Z`, personId }
  const { people } = await client.call(contract.roster.get, { query })
  return people[0]?.spans.map((s) => `${s.kind} ${s.from.slice(11, 16)}–${s.to.slice(11, 16)}`) ?? []
}

const focused = (page: Page) =>
  page.evaluate(() => ({
    cell: (document.activeElement as HTMLElement | null)?.dataset.cell ?? null,
    row:
      document.activeElement?.closest('[role="row"]')?.querySelector('[role="rowheader"]')?.textContent ?? '',
  }))

/** By Tab into the grid, by arrows to the row of somebody. */
const goTo = async (page: Page, name: string, column: number) => {
  for (let n = 0; n < 60 && (await focused(page)).cell === null; n += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Home')
  for (let n = 0; n < column; n += 1) await page.keyboard.press('ArrowRight')
  for (let n = 0; n < 20 && !(await focused(page)).row.includes(name); n += 1)
    await page.keyboard.press('ArrowDown')
  expect((await focused(page)).row).toContain(name)
}

test('a coordinator takes a shift to another day by keys, thinks better of it, and puts one in by the form', async () => {
  const { page, faults, close } = await openWindow(`/desk/roster?day=${monday}`, carlos, zone)
  await page.getByRole('grid', { name: 'Roster' }).getByText('09:00–17:00').first().waitFor()
  await goTo(page, ana.name, 4)
  await page.keyboard.press('Shift+ArrowRight')
  await until('Ana works on Saturday', async () => (await spansOf(ana.id, '2027-02-06')).length > 0)
  expect(await spansOf(ana.id, '2027-02-05')).toEqual([])
  expect((await focused(page)).row).toContain(ana.name)
  await page
    .getByRole('region', { name: 'Notices' })
    .getByText(/^Ana Petrova works/)
    .waitFor()
  await page.keyboard.press('z')
  await until('Friday is as it was', async () => (await spansOf(ana.id, '2027-02-05')).length > 0)
  expect(await spansOf(ana.id, '2027-02-06')).toEqual([])

  await page.keyboard.press('ArrowDown')
  expect((await focused(page)).row).toContain(ben.name)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ben Carter, Saturday 6 February' })
  await dialog.getByLabel('From').fill('2027-02-06T10:00')
  await dialog.getByLabel('Until').fill('2027-02-06T14:00')
  await expectAccessible(page, 'putting a shift in')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await until(
    'Ben works on Saturday',
    async () => (await spansOf(ben.id, '2027-02-06'))[0] === 'work 10:00–14:00',
  )
  await page.getByRole('grid').getByText('10:00–14:00').waitFor()
  expect(faults).toEqual([])
  await close()
})

test('leave is asked for on one’s own page and approved on another’s; whoever says so is away', async () => {
  const agent = await openWindow('/desk/roster?show=mine', ana, zone)
  await agent.page.getByLabel('From').fill('2027-02-09')
  await agent.page.getByLabel('Last day').fill('2027-02-10')
  await agent.page.getByRole('button', { name: 'Ask for leave' }).click()
  await agent.page.getByText('Waits for a decision').waitFor()
  await agent.page.getByRole('button', { name: /Ana Petrova/ }).click()
  await agent.page.getByRole('menuitem', { name: 'Busy' }).click()
  await agent.page.getByRole('button', { name: /Ana Petrova.*Busy/ }).waitFor()
  const lead = await openWindow('/desk/roster?show=requests', carlos, zone)
  await lead.page.getByText('Ana Petrova: Leave').waitFor()
  await lead.page.getByRole('button', { name: 'Approve' }).press('Enter')
  await until('the leave is in the roster', async () => {
    const spans = await spansOf(ana.id, '2027-02-09')
    return spans.length === 1 && spans[0]?.startsWith('leave') === true
  })
  expect([...agent.faults, ...lead.faults]).toEqual([])
  await agent.close()
  await lead.close()
})
