// Fields, macros and notifications set up in the browser, and seen where they matter.
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben, jane, olivia } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)

const notice = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Notices' }).getByText(words, { exact: true }).waitFor()

test('a field is added that stands on some tickets and must be filled in before they are solved', async () => {
  const { page, faults, close } = await openWindow('/desk/settings/fields', olivia)
  await page.getByRole('link', { name: 'New field Of tickets' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Cause of the fault')
  await expect.poll(() => page.getByRole('textbox', { name: 'Key' }).inputValue()).toBe('cause_of_the_fault')
  await page.getByRole('button', { name: 'Kind' }).click()
  await page.getByRole('option', { name: /^Choice/ }).click()
  await page.getByRole('textbox', { name: 'Options, one a line' }).fill('Wear\nUser\nSoftware')
  await page.getByText('On some tickets').click()
  await page.getByText('As text').click()
  await page.getByRole('combobox', { name: 'Which tickets, as text' }).fill('tag:hardware')
  await page.getByText('Must be filled in before a ticket is solved').click()
  await page.waitForTimeout(500)
  await expectAccessible(page, 'new field')
  await page.getByRole('button', { name: 'Add field' }).click()
  await notice(page, 'Field added.')
  await page.getByText('Needed to solve').waitFor()
  await expectAccessible(page, 'fields')
  const agent = await door.as(ana)
  const ticket = await openFor(agent, jane, { tags: ['hardware'] })
  const params = { number: ticket.number }
  const problem = await agent.refused(422, contract.tickets.change, { params, body: { status: 'solved' } })
  expect(problem.data).toMatchObject({ requiredFields: ['cause_of_the_fault'] })
  expect(faults).toEqual([])
  await close()
})

test('fields change places and are archived; the archive is undone by a key', async () => {
  const owner = await door.as(olivia)
  for (const [key, name] of [
    ['floor', 'Floor'],
    ['room', 'Room'],
  ] as const)
    await owner.call(contract.fields.create, { body: { subject: 'person', key, name, kind: 'text' } })
  const { page, close } = await openWindow('/desk/settings/fields', olivia)
  const names = async () =>
    (await owner.call(contract.fields.list)).items
      .filter((f) => f.subject === 'person' && !f.isArchived)
      .map((f) => f.name)
  await page.getByRole('button', { name: 'Move Room up' }).click()
  await until('Room stands first', async () => (await names())[0] === 'Room')
  await page.getByRole('link', { name: 'Floor' }).click()
  await page.getByRole('button', { name: 'Archive' }).click()
  await notice(page, 'Floor is archived.')
  expect(await names()).toEqual(['Room'])
  await page.keyboard.press('z')
  await until('Floor is back', async () => (await names()).length === 2)
  await close()
})

test('a macro is written with placeholders and does on a ticket what it says', async () => {
  const { page, faults, close } = await openWindow('/desk/settings/macros', ana)
  await page.getByRole('link', { name: 'New macro' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ask for the serial number')
  const reply = page.getByRole('textbox', { name: 'Reply to the requester' })
  await reply.fill('Hello ')
  await page.getByRole('button', { name: 'Insert requester.first_name' }).click()
  await until('the placeholder stands there', async () =>
    (await reply.inputValue()).endsWith('first_name }}'),
  )
  await reply.press('End')
  await page.keyboard.type(',\n\nwhat is its serial number?')
  await page.getByRole('button', { name: 'Status' }).click()
  await page.getByRole('option', { name: 'Pending' }).click()
  await page.getByRole('button', { name: 'Assignee' }).click()
  await page.getByRole('option', { name: 'Whoever uses it' }).click()
  await expectAccessible(page, 'new macro')
  await page.getByRole('button', { name: 'Add macro' }).click()
  await notice(page, 'Macro added.')
  await page.getByRole('link', { name: 'Ask for the serial number' }).waitFor()
  await expectAccessible(page, 'macros')
  const agent = await door.as(ana)
  const [macro] = (await agent.call(contract.macros.list)).items
  const ticket = await openFor(agent)
  const preview = await agent.call(contract.macros.preview, {
    params: { number: ticket.number, id: macro?.id ?? '' },
  })
  expect(preview.reply?.html).toBe('<p>Hello Jane,</p><p>what is its serial number?</p>')
  expect(preview.change).toEqual({ status: 'pending', assigneeId: ana.id })
  expect(faults).toEqual([])
  await close()
})

test('what a macro cannot say is told at its field, and nothing typed is lost', async () => {
  const { page, close } = await openWindow('/desk/settings/macros/new', ana)
  await page.getByRole('textbox', { name: 'Name' }).fill('Wrong')
  await page.getByRole('textbox', { name: 'Reply to the requester' }).fill('{{ requester.phone }}')
  await page.getByRole('button', { name: 'Add macro' }).click()
  await page.getByText(/There is no \{\{ requester\.phone \}\}/i).waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Wrong')
  await close()
})

test('notifications are chosen box by box, quiet hours and digest are kept', async () => {
  const { page, faults, close } = await openWindow('/desk/settings/notifications', ben)
  const mine = await door.as(ben)
  const settings = () => mine.call(contract.notices.settings)
  const box = page
    .getByRole('table', { name: 'Your tickets' })
    .getByRole('checkbox', { name: 'The requester writes: Mail' })
  await box.waitFor()
  await expect.poll(() => box.isChecked()).toBe(false)
  await page
    .getByRole('table', { name: 'Your tickets' })
    .getByRole('row', { name: /The requester writes/ })
    .getByRole('cell')
    .nth(1)
    .locator('label')
    .click()
  await until(
    'the mail is chosen',
    async () => (await settings()).matrix.requester_wrote?.mine?.mail === true,
  )
  await page.getByText('Quiet hours', { exact: true }).last().click()
  await until('quiet hours are on', async () => (await settings()).quiet.isOn)
  await page.getByLabel('From', { exact: true }).fill('19:30')
  await page.getByLabel('From', { exact: true }).blur()
  await until('they begin at half past seven', async () => (await settings()).quiet.from === '19:30')
  await page.getByText('Every Monday').click()
  await until('the digest comes on Mondays', async () => (await settings()).digest === 'weekly')
  await expectAccessible(page, 'notifications')
  expect(faults).toEqual([])
  await close()
})
