// A ticket goes up three tiers, comes back once with a reason, and the requester has one conversation all the while.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben, chioma, jane, mira, teams } from '../cast/people.ts'
import { windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { tickets, staff } = contract

const now = async (number: number) => (await door.as(ana)).call(tickets.get, { params: { number } })

test('from the first line to the third and back once, each with a note', async () => {
  const manager = await door.as(mira)
  for (const [person, tier] of [
    [ana, 1],
    [ben, 2],
    [chioma, 3],
  ] as const)
    await manager.call(staff.change, { params: { id: person.id }, body: { tier } })
  const agent = await door.as(ana)
  const { number } = await openFor(agent, jane, {
    subject: 'VPN drops every 10 minutes',
    teamId: teams.network.id,
    assigneeId: ana.id,
  })

  const first = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  await first.page.getByRole('region', { name: `Ticket ${number}` }).waitFor()
  await first.page.keyboard.press('Shift+h')
  const up = first.page.getByRole('dialog', { name: `Hand over ${number}` })
  await up.getByRole('textbox', { name: 'What the next one needs to know' }).fill('Rebooted, new cable.')
  await up.getByRole('button', { name: 'Hand over to Tier 2' }).click()
  await up.waitFor({ state: 'detached' })
  await until('it waits to be accepted', async () => (await now(number)).handoverId !== null)

  const second = await openWindow(`/desk/tickets/${number}?list=all`, ben)
  await second.page.getByText('Rebooted, new cable.').first().waitFor()
  await second.page.getByRole('button', { name: 'Accept', exact: true }).click()
  await until('the second tier has it', async () => {
    const { assignee, tier, handoverId } = await now(number)
    return assignee?.id === ben.id && tier === 2 && handoverId === null
  })
  await second.page.keyboard.press('Shift+h')
  const further = second.page.getByRole('dialog', { name: `Hand over ${number}` })
  await further.getByText('Specialist').click()
  await further.getByRole('button', { name: /Person/ }).click()
  await second.page.getByRole('option', { name: chioma.name }).click()
  await further
    .getByRole('textbox', { name: 'What the next one needs to know' })
    .fill('The tunnel renegotiates.')
  await further.getByRole('button', { name: `Hand over to ${chioma.name}` }).click()
  await further.waitFor({ state: 'detached' })

  const third = await openWindow(`/desk/tickets/${number}?list=all`, chioma)
  await third.page.getByText('The tunnel renegotiates.').first().waitFor()
  await third.page.getByRole('button', { name: 'Return…' }).click()
  await third.page.getByRole('textbox', { name: 'Why does it go back?' }).fill('Please trace it first.')
  await third.page.getByRole('button', { name: 'Return with this reason' }).click()
  await until('it is back with the second tier', async () => {
    const { assignee, handoverId } = await now(number)
    return assignee?.id === ben.id && handoverId === null
  })
  const { items } = await agent.call(contract.dispatch.ofTicket, { params: { number } })
  expect(items.map((h) => h.state)).toEqual(['returned', 'accepted'])
  expect(items[0]?.reason).toBe('Please trace it first.')

  const again = await door.as(ben)
  await again.call(contract.dispatch.escalate, {
    params: { number },
    body: { personId: chioma.id, note: 'Trace attached.', raise: true },
  })
  await third.page.getByText('Trace attached.').first().waitFor()
  await third.page.getByRole('button', { name: 'Accept', exact: true }).click()
  await until('the third tier has it', async () => (await now(number)).assignee?.id === chioma.id)
  const ticket = await now(number)
  expect(ticket.tier).toBe(3)
  expect(ticket.priority).toBe('high')
  expect(ticket.requester.id).toBe(jane.id)
  expect(ticket.messages.filter((m) => m.kind !== 'note')).toHaveLength(1)
  expect([...first.faults, ...second.faults, ...third.faults]).toEqual([])
  for (const one of [first, second, third]) await one.close()
}, 120_000)
