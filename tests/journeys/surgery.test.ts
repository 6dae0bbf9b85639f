// Ticket surgery as people do it: many tickets into one and back, a message off into its own, tasks, snoozes, cases.
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { ana, ben, jane, olivia, priya, rafael } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { tickets, surgery, fields } = contract

const now = async (number: number): Promise<Ticket> =>
  (await door.as(ana)).call(tickets.get, { params: { number } })
const toast = (page: Page, words: string | RegExp) =>
  page.getByRole('region', { name: 'Notices' }).getByText(words).first().waitFor()
const conversation = (page: Page) => page.getByRole('region', { name: 'Conversation' })

test('five tickets become one by keyboard, and Z makes them five again, each as it was', async () => {
  const agent = await door.as(ana)
  const five: Ticket[] = []
  for (const [n, who] of [jane, rafael, priya, jane, rafael].entries())
    five.push(await openFor(agent, who, { subject: `Outage ${n + 1}`, body: `No network at desk ${n + 1}.` }))
  const before = await Promise.all(five.map((t) => now(t.number)))
  const kept = five[0]?.number ?? 0
  const { page, faults, close } = await openWindow('/desk/unassigned', ana)
  await page.getByRole('row', { name: /Outage 5/ }).waitFor()
  await page.keyboard.press('j')
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('Shift+j')
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Merge tickets' })
  await dialog.getByRole('radio').nth(4).waitFor()
  await expectAccessible(page, 'the merge')
  await dialog
    .getByText('Rafael Sato, Priya Nair will be copied in')
    .or(dialog.getByText(/copied in/))
    .first()
    .waitFor()
  await dialog.getByRole('button', { name: `Merge 4 tickets into ${kept}` }).click()
  await toast(page, /^Merged/)
  await until('four are in the first', async () => (await now(kept)).merged.length === 4)
  const merged = await now(kept)
  expect(merged.messages.map((m) => m.mergedFrom)).toEqual([null, ...five.slice(1).map((t) => t.number)])
  expect(merged.participants.map((p) => p.name).sort()).toEqual([priya.name, rafael.name])

  await page.goto(`${door.url}/desk/tickets/${five[3]?.number}?list=all`)
  await page
    .getByText(/^Merged into/)
    .first()
    .waitFor()
  await page.goto(`${door.url}/desk/tickets/${kept}?list=all`)
  await conversation(page).getByText('No network at desk 5.').waitFor()
  await page.getByRole('button', { name: `Undo the merge of #${five[4]?.number}` }).click()
  await toast(page, `#${five[4]?.number} is a ticket of its own again`)
  await page.locator('#conversation').focus()
  await page.keyboard.press('z')
  await until('it is back in', async () => (await now(kept)).merged.length === 4)
  expect(faults).toEqual([])
  await close()

  for (const t of five.slice(1)) await agent.call(surgery.unmerge, { params: { number: t.number } })
  const after = await Promise.all(five.map((t) => now(t.number)))
  const lasting = ({ status, requester, messages, participants, followers, mergedInto }: Ticket) => ({
    status,
    requester: requester.id,
    messages: messages.map((m) => m.text),
    participants: participants.map((p) => p.id),
    followers: followers.map((p) => p.id),
    mergedInto,
  })
  expect(after.map(lasting)).toEqual(before.map(lasting))
}, 120_000)

test('one stroke undoes the whole merge', async () => {
  const agent = await door.as(ana)
  const first = await openFor(agent, jane, { subject: 'Printer on fire' })
  const second = await openFor(agent, priya, { subject: 'Printer still on fire' })
  const { page, close } = await openWindow(`/desk/tickets/${second.number}?list=all`, ana)
  await conversation(page).waitFor()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Merge tickets' })
  await dialog.getByRole('combobox').fill(String(first.number))
  await dialog.getByRole('option', { name: /Printer on fire/ }).click()
  await dialog.getByRole('button', { name: `Merge 1 ticket into ${first.number}` }).click()
  await page.getByRole('region', { name: `Ticket ${first.number}` }).waitFor()
  await until('merged', async () => (await now(second.number)).mergedInto === first.id)
  await page.locator('#conversation').focus()
  await page.keyboard.press('z')
  await until('undone', async () => (await now(second.number)).mergedInto === null)
  await close()
})

test('a message becomes a ticket of its own, and both know of each other', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent, jane, {
    subject: 'Badge does not open the door',
    body: 'By the way, my screen flickers as well.',
  })
  const { page, close } = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  const message = page.getByRole('article', { name: 'Message from Jane Miller' })
  await message.getByRole('button', { name: 'What to do with this message' }).click()
  await page.getByRole('menuitem', { name: 'Make it a ticket of its own…' }).click()
  const dialog = page.getByRole('dialog', { name: 'A ticket of its own' })
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Screen flickers')
  await expectAccessible(page, 'the split')
  await dialog.getByRole('button', { name: 'Open the ticket' }).click()
  await message.getByText(/split off into/).waitFor()
  const [link] = (await now(number)).links
  expect(link).toMatchObject({ kind: 'split', ticket: { subject: 'Screen flickers' } })
  await close()
})

test('tasks are added, ticked and taken back; what must be filled in is asked for before solving', async () => {
  const owner = await door.as(olivia)
  await owner.call(fields.create, {
    body: {
      subject: 'ticket',
      key: 'cause',
      kind: 'choice',
      name: 'Cause',
      options: ['Firmware', 'Cable'],
      requiredOnSolve: true,
    },
  })
  const agent = await door.as(ana)
  const { number } = await openFor(agent, jane, { assigneeId: ana.id })
  const { page, faults, close } = await openWindow(`/desk/tickets/${number}?list=all`, ana, {
    viewport: { width: 1440, height: 900 },
  })
  await page.getByRole('tab', { name: 'Tasks' }).click()
  await page.getByRole('textbox', { name: 'New task' }).fill('Order a spare')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: 'Order a spare' }).waitFor()
  await page.getByText('Order a spare', { exact: true }).waitFor()
  await page.locator('label', { has: page.getByRole('checkbox', { name: 'Order a spare' }) }).click()
  await until(
    'it is done',
    async () => (await now(number)).tasks.open === 0 && (await now(number)).tasks.total === 1,
  )
  await page.locator('#conversation').focus()
  await page.keyboard.press('z')
  await until('it is open again', async () => (await now(number)).tasks.open === 1)

  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByRole('button', { name: 'Cause: Empty' }).waitFor()
  await page.locator('#conversation').focus()
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Before it is solved' })
  await dialog.getByRole('button', { name: /Cause/ }).click()
  await page.getByRole('option', { name: 'Cable' }).click()
  await expectAccessible(page, 'what is asked before solving')
  await dialog.getByRole('button', { name: 'Fill in and solve' }).click()
  await until('it is solved', async () => (await now(number)).status === 'solved')
  expect((await now(number)).fields).toEqual({ cause: 'Cable' })
  expect(faults).toEqual([])
  await close()
})

test('a ticket sleeps until a typed time, says so, and Z wakes it', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent, rafael)
  const { page, close } = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  await conversation(page).waitFor()
  await page.keyboard.press('h')
  const search = page.getByRole('combobox', { name: '2h, tomorrow 14:00, fri…' })
  await search.waitFor()
  await expectAccessible(page, 'the snooze menu')
  await search.fill('3 days')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page
    .getByText(/^Snoozed until/)
    .first()
    .waitFor()
  await until('it sleeps', async () => (await now(number)).snoozedUntil !== null)
  await page.locator('#conversation').focus()
  await page.keyboard.press('z')
  await until('it is awake', async () => (await now(number)).snoozedUntil === null)
  await close()
})

test('tickets are put into a case, and one message goes to all of its requesters', async () => {
  const agent = await door.as(ana)
  const first = await openFor(agent, jane, { subject: 'VPN drops' })
  const second = await openFor(agent, priya, { subject: 'VPN drops too' })
  const { page, close } = await openWindow(`/desk/tickets/${first.number}?list=all`, ben, {
    viewport: { width: 1440, height: 900 },
  })
  await conversation(page).waitFor()
  await page.getByRole('button', { name: 'Tie to another ticket' }).click()
  await page.getByRole('menuitem', { name: 'Case…' }).click()
  await page.getByRole('combobox', { name: 'Find a case, or name a new one' }).fill('VPN outage')
  await page.getByRole('option', { name: 'New case “VPN outage”' }).click()
  await until('the case is there', async () => (await now(first.number)).case?.name === 'VPN outage')
  const id = (await now(first.number)).case?.id ?? ''
  await agent.call(surgery.changeCase, { params: { id }, body: { add: [second.number] } })
  await page.getByRole('button', { name: /VPN outage/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Case “VPN outage”' })
  await dialog.getByText('VPN drops too').waitFor()
  await expectAccessible(page, 'a case')
  await dialog.getByRole('button', { name: 'Answer all…' }).click()
  await page.getByRole('textbox', { name: 'Message to all' }).fill('We are on it; next word at noon.')
  await page.getByRole('button', { name: 'Send to 2 requesters' }).click()
  await until('both have it', async () =>
    (await Promise.all([now(first.number), now(second.number)])).every((t) =>
      t.messages.some((m) => m.text === 'We are on it; next word at noon.'),
    ),
  )
  await close()
})
