// The workspace set up in the browser: people, teams, mailboxes, tokens; every change can be taken back or is asked for.
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { adam, ana, ben, jane, olivia } from '../cast/people.ts'
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

test('a mailbox is added, its test says what the mail server answered, and its password is never shown again', async () => {
  const { page, close } = await openWindow('/desk/settings/mailboxes/new', adam)
  await page.getByLabel('Name', { exact: true }).fill('IT Help')
  await page.getByLabel('Address', { exact: true }).fill('it-help@meridian.example')
  await page.getByText('Fetch mail with IMAP').click()
  await page.getByLabel('Server').fill('127.0.0.1')
  await page.getByLabel('Port').fill('1')
  await page.getByRole('textbox', { name: 'Password' }).fill('kept and sealed')
  await expectAccessible(page, 'a new mailbox')
  await page.getByRole('button', { name: 'Add mailbox' }).click()
  await page.getByRole('button', { name: 'Test the kept settings' }).click()
  await page.getByText('The mail server did not let us in').waitFor()
  await page.getByText('ECONNREFUSED').first().waitFor()
  await page.reload()
  await page.getByText('One is kept. Type only to replace it.').waitFor()
  expect(await page.getByRole('textbox', { name: 'Password' }).inputValue()).toBe('')
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

test('received mail shows its fate, the reason and the ticket; the event log proves to be whole', async () => {
  await door.mailTo('support@meridian.example', jane, { subject: 'The scanner beeps' })
  const { page, close } = await openWindow('/desk/settings/mail', olivia)
  const row = page.getByRole('row', { name: /The scanner beeps/ })
  await row.getByText('Opened a ticket').waitFor()
  await row.getByRole('link', { name: /^#\d+$/ }).click()
  await page.waitForURL('**/desk/tickets/*')
  await page.goto(`${door.url}/desk/settings/audit`)
  await page.getByRole('button', { name: 'Verify now' }).click()
  await page.getByText('Nothing was touched').waitFor()
  await close()
})

test('a page somebody may not see says which right it needs', async () => {
  const { page, close } = await openWindow('/desk/settings/audit', ana)
  await page.getByRole('heading', { name: 'You may not see this page' }).waitFor()
  await page.getByText('Verify the audit').waitFor()
  expect(await page.getByRole('link', { name: 'Audit' }).count()).toBe(0)
  await close()
})
