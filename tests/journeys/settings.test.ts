// The workspace set up in the browser: people, teams, tokens; every change can be taken back or is asked for.
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { adam, ana, ben, olivia } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)

const notice = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Notices' }).getByText(words, { exact: true }).waitFor()
const personNow = async (id: string) => (await door.as(olivia)).call(contract.people.get, { params: { id } })

test('a role is given and taken back with one key', async () => {
  const { page, faults, close } = await openWindow('/desk/settings/people', olivia)
  await page.getByRole('button', { name: 'Role of Ana Petrova' }).click()
  await page.getByRole('option', { name: 'Coordinator' }).click()
  await notice(page, 'Ana Petrova is now Coordinator.')
  expect((await personNow(ana.id)).role).toBe('coordinator')
  await page.keyboard.press('z')
  await until('the role is as before', async () => (await personNow(ana.id)).role === 'agent')
  expect(faults).toEqual([])
  await close()
})

test('a disabled person is shown as such, may come back, and is found by a part of the name', async () => {
  const { page, close } = await openWindow('/desk/settings/people?q=cart', adam)
  const row = page.getByRole('row', { name: /Ben Carter/ })
  await row.getByRole('button', { name: 'Actions for Ben Carter' }).click()
  await page.getByRole('menuitem', { name: 'Disable' }).click()
  await row.getByText('Disabled').waitFor()
  await expectAccessible(page, 'people')
  await page.keyboard.press('z')
  await until('Ben may work again', async () => (await personNow(ben.id)).state === 'active')
  await close()
})

test('a team gets a name, members and loses one, by keyboard', async () => {
  const { page, close } = await openWindow('/desk/settings/teams', olivia)
  await page.getByRole('button', { name: 'New team' }).press('Enter')
  await page.keyboard.type('Night desk')
  await page.keyboard.press('Enter')
  const team = page.getByRole('region', { name: 'Night desk' })
  await team.getByRole('combobox', { name: 'Add somebody to Night desk' }).click()
  await page.keyboard.type('ana')
  await page.getByRole('option', { name: /Ana Petrova/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await notice(page, 'Ana Petrova is now in Night desk.')
  await team.getByRole('button', { name: 'Remove Ana Petrova' }).click()
  await notice(page, 'Ana Petrova left Night desk.')
  await team.getByText('Nobody yet').waitFor()
  await close()
})

test('an API token is shown once, works, and is refused from the moment it is revoked', async () => {
  const { page, close } = await openWindow('/desk/settings/tokens', ana)
  await page.getByRole('button', { name: 'New token' }).click()
  await page.getByLabel('What for').fill('Wallboard')
  await page.getByRole('button', { name: 'Make token' }).click()
  const token = await page.getByLabel('Token', { exact: true }).inputValue()
  await expectAccessible(page, 'a new token')
  await page.getByRole('button', { name: 'I have kept it' }).click()
  const ask = () => fetch(`${door.url}/api/v1/tickets`, { headers: { authorization: `Bearer ${token}` } })
  expect((await ask()).status).toBe(200)
  await page.getByRole('button', { name: 'Revoke Wallboard' }).click()
  await page.getByRole('button', { name: 'Revoke token' }).click()
  await page.getByText('No API tokens').waitFor()
  expect((await ask()).status).toBe(401)
  await close()
})

test('the event log proves to be whole', async () => {
  const { page, close } = await openWindow('/desk/settings/audit', olivia)
  await page.getByRole('button', { name: 'Verify now' }).click()
  await page.getByText('Nothing was touched').waitFor()
  await close()
})

test('a page somebody may not see says which right it needs', async () => {
  const { page, close } = await openWindow('/desk/settings/audit', ana)
  await page.getByRole('heading', { name: 'You may not see this page' }).waitFor()
  await page.getByText('Verify the audit').waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Audit' }).count()).toBe(0)
  await close()
})
