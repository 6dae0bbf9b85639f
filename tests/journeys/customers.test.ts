// Customers in the browser: found, described, merged with a preview and apart again, brought in from CSV.
import type { Page } from '@playwright/test'
import { beforeAll, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, carlos, jane, olivia, organisations } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { customers, people, surgery, tickets } = contract
let twin = ''

beforeAll(async () => {
  const coordinator = await door.as(carlos)
  const body = { name: jane.name, email: 'jane.miller@old.example' }
  twin = (await coordinator.call(people.create, { body })).id
  for (const [email, subject] of [
    [jane.email, 'The scanner beeps'],
    ['jane.miller@old.example', 'Asked from the old address'],
  ] as const)
    await (await door.as(ana)).call(tickets.create, {
      body: { subject, body: 'It beeps.', requester: { email } },
    })
  await (await door.as(olivia)).call(contract.fields.create, {
    body: { subject: 'person', key: 'floor', name: 'Floor', kind: 'choice', options: ['Ground', 'First'] },
  })
})

const notice = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Notices' }).getByText(words, { exact: true }).waitFor()
const profile = async (id: string) => (await door.as(ana)).call(customers.get, { params: { id } })

test('a customer is found by keyboard, described, and the note is undone', async () => {
  const { page, faults, close } = await openWindow('/desk/mine', carlos)
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  const search = page.getByRole('searchbox', { name: 'Find customers' })
  await search.fill('mill jane')
  const list = page.getByRole('list', { name: 'Customers' })
  await list.getByRole('link').first().waitFor()
  await list.getByRole('link').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('k')
  await page.getByRole('link', { name: new RegExp(jane.email) }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: jane.name }).waitFor()
  await page.getByRole('link', { name: /The scanner beeps/ }).waitFor()
  await page.getByRole('textbox', { name: 'Note for the team' }).fill('Calls at night.')
  await page.keyboard.press('Control+Enter')
  await notice(page, 'Note saved.')
  expect((await profile(jane.id)).note).toBe('Calls at night.')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('z')
  await until('the note is as before', async () => (await profile(jane.id)).note === '')
  await page.getByRole('button', { name: `Change ${jane.name}` }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Head of warehouse')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await notice(page, `${jane.name} changed.`)
  await page.getByText('Head of warehouse').waitFor()
  await expectAccessible(page, 'a customer')
  expect(faults).toEqual([])
  await close()
})

test('an address of somebody else leads to merging the two, with a preview; undone, both are back', async () => {
  const { page, faults, close } = await openWindow(`/desk/customers/${jane.id}`, carlos)
  await page.getByText('Probably the same person').waitFor()
  await page.getByRole('button', { name: 'Add address or number' }).click()
  await page.getByRole('textbox', { name: 'Address or number' }).fill('jane.miller@old.example')
  await page.keyboard.press('Enter')
  await page.getByText(/^It is an address of/).waitFor()
  await page.getByRole('button', { name: 'Merge …' }).last().click()
  const dialog = page.getByRole('dialog', { name: 'Merge customers' })
  await dialog.getByText('1 ticket').waitFor()
  await dialog.getByText('jane.miller@old.example').first().waitFor()
  await expectAccessible(page, 'merging')
  await dialog.getByRole('button', { name: `Merge into ${jane.name}` }).click()
  await notice(page, `${jane.name} was merged.`)
  await page.getByRole('link', { name: /Asked from the old address/ }).waitFor()
  await page.getByRole('button', { name: `Undo the merge of ${jane.name}` }).click()
  await page.getByRole('button', { name: 'Undo the merge', exact: true }).click()
  await until('the other is on their own', async () => (await profile(twin)).state === 'active')
  await page.getByRole('link', { name: /Asked from the old address/ }).waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await close()
})

test('duplicates are merged in a row, and z takes it back', async () => {
  const { page, close } = await openWindow('/desk/customers?show=duplicates', carlos)
  await page.getByRole('heading', { name: /Jane Miller · the same name/ }).waitFor()
  await expectAccessible(page, 'duplicates')
  await page
    .getByRole('button', { name: /^Merge / })
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Merge into/ })
    .click()
  await page.getByText('Nobody seems to be here twice').waitFor()
  await page.keyboard.press('z')
  await until('both are back', async () => (await profile(twin)).state === 'active')
  await close()
})

test('a list is tried out, its columns chosen, and brought in', async () => {
  const { page, faults, close } = await openWindow('/desk/customers/import', carlos)
  const csv =
    'Full name;Mail;Etage\nLena Berg;lena@acme.example;First\nNo Address;;\n=1+1;evil@acme.example;\n'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByText('2 new people').waitFor()
  await page.getByRole('button', { name: /Meaning of Etage/ }).click()
  await page.getByRole('option', { name: 'Floor' }).click()
  await page.getByText(/begins like a formula/).waitFor()
  await expectAccessible(page, 'a list tried out')
  await page.getByRole('button', { name: 'Bring in 2 people' }).click()
  await page.getByText('Done').waitFor()
  const { items } = await (await door.as(ana)).call(people.list, { query: { q: 'lena berg' } })
  expect((await profile(items[0]?.id ?? '')).fields).toEqual({ floor: 'First' })
  expect(faults).toEqual([])
  await close()
})

test('on a phone a customer is found and opened, and nothing sticks out', async () => {
  const { page, close } = await openWindow('/desk/customers', ana, { viewport: { width: 390, height: 780 } })
  await page.getByRole('link', { name: new RegExp(jane.email) }).click()
  await page.getByRole('heading', { level: 1, name: jane.name }).waitFor()
  await page.getByRole('link', { name: /The scanner beeps/ }).waitFor()
  await expectAccessible(page, 'a customer on a phone')
  await page.goto(`${door.url}/desk/organisations/${organisations.northwind.id}`)
  await page.getByRole('link', { name: new RegExp(jane.email) }).waitFor()
  await expectAccessible(page, 'an organisation on a phone')
  await close()
})

test('a team says how it chases; hours, checklists, recurring tickets and blocked senders are set up', async () => {
  const { page, faults, close } = await openWindow('/desk/settings/teams', olivia)
  const team = page.getByRole('region', { name: 'Network' })
  await team.getByText('How this team works').click()
  await team.getByText('Remind requesters who do not answer').click()
  await team.getByRole('textbox', { name: 'Remind after so many days of silence' }).fill('2, 5')
  await team.getByRole('button', { name: 'Save' }).click()
  await notice(page, 'Network changed.')
  const asOwner = await door.as(olivia)
  const { items } = await asOwner.call(people.teams)
  expect(items.find((t) => t.name === 'Network')?.chase).toEqual({
    remindAfterDays: [2, 5],
    solveAfterDays: 7,
  })
  await page.goto(`${door.url}/desk/settings/hours`)
  await page.getByRole('textbox', { name: 'Time zone' }).fill('Europe/Oslo')
  await page.getByRole('button', { name: 'Save working hours' }).click()
  await notice(page, 'Working hours changed.')
  await page.goto(`${door.url}/desk/settings/checklists`)
  await page.getByRole('button', { name: 'New checklist' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('New laptop')
  await page.getByRole('textbox', { name: 'Steps' }).fill('Order it\nSet it up')
  await page.getByRole('button', { name: 'Add checklist' }).click()
  await notice(page, 'New laptop added.')
  await page.goto(`${door.url}/desk/settings/recurring`)
  await page.getByRole('button', { name: 'New recurring ticket' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Backups')
  await page.getByRole('textbox', { name: 'Requester' }).fill(jane.email)
  await page.getByRole('textbox', { name: 'Subject' }).fill('Check the backups')
  await page.getByRole('textbox', { name: 'What is to be done' }).fill('Restore one file.')
  await page.getByRole('button', { name: 'Add recurring ticket' }).click()
  await notice(page, 'Backups added.')
  expect((await asOwner.call(surgery.recurring)).items[0]).toMatchObject({ rule: 'FREQ=WEEKLY', isOn: true })
  await page.getByRole('switch', { name: 'Backups is on' }).press(' ')
  await notice(page, 'Backups is paused.')
  await page.goto(`${door.url}/desk/settings/blocked`)
  await page.getByRole('button', { name: 'Block a sender' }).click()
  await page.getByRole('textbox', { name: 'Sender' }).fill('@spam.example')
  await page.getByRole('button', { name: 'Block', exact: true }).click()
  await notice(page, '@spam.example is blocked.')
  await page.getByRole('row', { name: /@spam.example/ }).waitFor()
  expect(faults).toEqual([])
  await close()
})
