// The list in a browser: triage by keys, conditions and views in the address, changes of all that match, the grid.
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { ana, ben, carlos, jane, priya, rafael, teams } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { tickets, views } = contract

const openMany = async (name: string, count: number, more: object = {}): Promise<Ticket[]> => {
  const agent = await door.as(ana)
  const opened: Ticket[] = []
  for (let i = 1; i <= count; i += 1)
    opened.push(await openFor(agent, [jane, rafael, priya][i % 3], { subject: `${name} ${i}.`, ...more }))
  return opened
}
const now = async (number: number): Promise<Ticket> =>
  (await door.as(ana)).call(tickets.get, { params: { number } })
const cursor = (page: Page) => page.locator('[data-cursor]')
const cursorNumber = async (page: Page) => Number(await cursor(page).getAttribute('data-ticket'))
const focusIsLost = (page: Page) => page.evaluate(() => document.activeElement === document.body)

test('ten tickets are triaged by keys alone', async () => {
  const ten = await openMany('Triage', 10, { tags: ['triage'] })
  const { page, faults, close } = await openWindow('/desk/unassigned?q=tag:triage', carlos)
  await page.getByRole('row', { name: /Triage 10\./ }).waitFor()
  const go = async (key: string) => {
    const before = (await cursor(page).count()) > 0 ? await cursorNumber(page) : 0
    await page.keyboard.press(key)
    await until('the cursor moved', async () => (await cursorNumber(page)) !== before)
    return cursorNumber(page)
  }
  const status = async (number: number, wanted: string) =>
    until(`${number} is ${wanted}`, async () => (await now(number)).status === wanted)
  // 1 accepts, 3 declines; both take the row out of the list and the cursor goes on by itself.
  const accepted = await go('j')
  await page.keyboard.press('1')
  await until('it is accepted', async () => (await now(accepted)).assignee?.id === carlos.id)
  await until('the next row has the cursor', async () => (await cursorNumber(page)) !== accepted)
  const declined = await cursorNumber(page)
  await page.keyboard.press('3')
  await status(declined, 'solved')
  expect((await now(declined)).tags).toContain('declined')
  await until('the next row has the cursor', async () => (await cursorNumber(page)) !== declined)
  // Each property has its key.
  const moved = await cursorNumber(page)
  await page.keyboard.press('v')
  await page.getByRole('combobox', { name: 'Move to team…' }).waitFor()
  await page.keyboard.type('Appl')
  await page.keyboard.press('Enter')
  await until('it is moved', async () => (await now(moved)).team?.id === teams.applications.id)
  const held = await go('j')
  await page.keyboard.press('s')
  await page.getByRole('combobox', { name: 'Set the status' }).waitFor()
  await page.keyboard.type('hold')
  await page.keyboard.press('Enter')
  await status(held, 'on_hold')
  const tagged = await go('j')
  await page.keyboard.press('l')
  await page.getByRole('combobox', { name: 'Add or remove a tag' }).waitFor()
  await page.keyboard.type('gate')
  await page.keyboard.press('Enter')
  await until('it is tagged', async () => (await now(tagged)).tags.includes('gate'))
  // Three at once, then taken back at one stroke.
  const first = await go('j')
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+J')
  await page.getByText('3 selected').waitFor()
  await page.keyboard.press('e')
  await status(first, 'solved')
  await page.keyboard.press('z')
  await status(first, 'new')
  await page.keyboard.press('Escape')
  await until('the focus is in the list', async () => !(await focusIsLost(page)))
  expect(ten).toHaveLength(10)
  expect(faults).toEqual([])
  await close()
}, 120_000)

test('a search with conditions completes, points at what is wrong, and becomes a view for everybody', async () => {
  await openMany('Beamer', 3, { tags: ['beamer'], teamId: teams.workplace.id })
  const { page, faults, close } = await openWindow('/desk/all', carlos)
  await page.getByRole('row').first().waitFor()
  await page.keyboard.press('/')
  const bar = page.getByRole('combobox', { name: 'Search in this list' })
  await bar.waitFor()
  await page.keyboard.type('ta')
  await page.getByRole('option', { name: /^Tag/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await until('it is completed', async () => (await bar.inputValue()) === 'tag:')
  await page.keyboard.type('beamer stat:new')
  await page.keyboard.press('Enter')
  await page.getByText('Did you mean “status”?').waitFor()
  await expectAccessible(page, 'the search bar with a fault')
  await bar.fill('tag:beamer status:new')
  await page.keyboard.press('Enter')
  await until('the address says it', () => page.url().includes('q=tag'))
  await page.getByRole('row', { name: /Beamer 3\./ }).waitFor()
  await expect.poll(() => page.getByRole('row', { name: /Beamer/ }).count()).toBe(3)

  await page.getByRole('button', { name: 'Save as a view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Beamers')
  await page.getByText('Everybody').click()
  await expectAccessible(page, 'the form of a view')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('heading', { name: 'Beamers', level: 1 }).waitFor()
  const saved = (await (await door.as(ben)).call(views.list)).items.find((v) => v.name === 'Beamers')
  expect(saved?.scope).toBe('shared')
  expect(page.url()).toContain(saved?.id ?? 'no view')

  // Somebody else opens the same address, in columns and groups.
  const other = await openWindow(`/desk/all?view=${saved?.id}&cols=requester,team,status&group=team`, ben)
  await other.page.getByRole('columnheader', { name: 'Team' }).waitFor()
  await other.page.getByRole('row', { name: /Beamer 1\..*Workplace/ }).waitFor()
  await other.page
    .getByRole('row', { name: /^Workplace/ })
    .first()
    .waitFor()
  await expectAccessible(other.page, 'a view in columns')

  // What is done elsewhere is judged by the view's own condition here.
  const [one] = (await (await door.as(ana)).call(tickets.list, { query: { q: 'tag:beamer' } })).items
  await (await door.as(ana)).call(tickets.change, {
    params: { number: one?.number ?? 0 },
    body: { status: 'solved' },
  })
  await other.page.getByTitle('Somebody else took it out of this list').waitFor()
  expect(faults).toEqual([])
  expect(other.faults).toEqual([])
  await other.close()
  await close()
}, 120_000)

test('all that match are changed with a look before, and put back with one key', async () => {
  const all = await openMany('Badge', 60, { tags: ['badge'] })
  const { page, faults, close } = await openWindow('/desk/all?q=tag:badge', carlos)
  await page.getByRole('row', { name: /Badge 60\./ }).waitFor()
  await page.keyboard.press('j')
  await until('a row has the focus', async () => (await cursor(page).count()) === 1)
  await cursor(page).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'All that match' }).click()
  await page.keyboard.press('p')
  await page.getByRole('dialog', { name: 'Change many tickets' }).waitFor()
  await page.getByLabel('Add tags').fill('recalled')
  await page.getByRole('button', { name: 'Change 60 tickets' }).waitFor()
  await expectAccessible(page, 'the change of many tickets')
  await page.getByRole('button', { name: 'Change 60 tickets' }).click()
  await page.getByText('60 tickets changed').first().waitFor()
  const last = all.at(-1)?.number ?? 0
  expect((await now(last)).tags).toContain('recalled')
  await page.keyboard.press('z')
  await page.getByText('All is as it was before.').first().waitFor()
  const found = await (await door.as(ana)).call(tickets.list, { query: { q: 'tag:recalled' } })
  expect(found.items).toEqual([])
  expect(faults).toEqual([])
  await close()
}, 120_000)

test('the grid is one tab stop; arrows go to rows and cells, and the focus survives what others do', async () => {
  const some = await openMany('Grid', 4, { tags: ['grid'] })
  const { page, close } = await openWindow('/desk/all?q=tag:grid', ben)
  const grid = page.getByRole('grid')
  await page.getByRole('row', { name: /Grid 4\./ }).waitFor()
  await expect.poll(() => grid.locator('[tabindex="0"]').count()).toBe(1)
  await expect.poll(() => grid.getAttribute('aria-multiselectable')).toBe('true')
  await grid.locator('[tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  const row = await until('a row has the focus', () =>
    page.evaluate(() => Number((document.activeElement as HTMLElement).dataset.ticket) || null),
  )
  await page.keyboard.press('ArrowRight')
  const role = () => page.evaluate(() => document.activeElement?.getAttribute('role'))
  expect(await role()).toBe('gridcell')
  await page.keyboard.press('ArrowDown')
  await until('the cell below has the focus', async () => (await role()) === 'gridcell')
  await page.keyboard.press('ArrowLeft')
  expect(await role()).toBe('row')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press(' ')
  await page.getByText('1 selected').waitFor()
  await page.keyboard.press('Escape')
  // The row under the cursor leaves the list by somebody else's hand.
  await (await door.as(ana)).call(tickets.change, {
    params: { number: row },
    body: { removeTags: ['grid'] },
  })
  await page.getByTitle('Somebody else took it out of this list').waitFor()
  expect(await focusIsLost(page)).toBe(false)
  expect(some).toHaveLength(4)
  await close()
}, 60_000)
