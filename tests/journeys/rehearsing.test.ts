// A rule is written, rehearsed on the tickets of the last month, published with a word why, and taken back.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, jane, mira, priya, rafael, teams } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)

test('a rule is rehearsed on real tickets and published', async () => {
  const agent = await door.as(ana)
  for (const [requester, subject] of [
    [jane, 'VPN drops every hour'],
    [rafael, 'Scanner at the dock'],
    [priya, 'VPN: no route to host'],
  ] as const)
    await openFor(agent, requester, { subject, teamId: teams.workplace.id })
  const { page, faults, close } = await openWindow('/desk/settings/rules/new/trigger', mira)
  await page.getByRole('textbox', { name: 'Name' }).fill('VPN goes to Network')

  await page.getByText('Only if').click()
  await page.getByText('As text').click()
  await page.getByRole('combobox', { name: 'Which tickets, as text' }).fill('subject:vpn')
  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.getByRole('menuitem', { name: 'Set properties' }).click()
  await page.getByRole('combobox', { name: 'What it sets' }).click()
  await page.keyboard.type('Team')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Team$/ }).click()
  await page.getByRole('option', { name: 'Network' }).click()
  await expectAccessible(page, 'a rule being written')

  await page.getByRole('button', { name: 'Rehearse' }).click()
  await page.getByRole('checkbox', { name: /VPN goes to Network/ }).waitFor()
  await page.getByRole('button', { name: 'Rehearse' }).click()
  const differing = page.getByRole('region', { name: 'Tickets that would differ' })
  await differing.getByRole('link', { name: /VPN drops every hour/ }).waitFor()
  await differing.getByRole('link', { name: /no route to host/ }).waitFor()
  await expect.poll(() => differing.getByRole('link').count()).toBe(2)
  await expectAccessible(page, 'what a rehearsal shows')

  await page.getByRole('link', { name: 'To the draft' }).click()
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByRole('textbox', { name: 'Why' }).fill('Network asked for it')
  await expectAccessible(page, 'publishing')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('region', { name: 'Notices' }).getByText('Published as version 1.').waitFor()

  const opened = await openFor(agent, jane, { subject: 'VPN asks for a code', teamId: teams.workplace.id })
  const ticket = await agent.call(contract.tickets.get, { params: { number: opened.number } })
  expect(ticket.team?.name).toBe('Network')

  await page.getByRole('switch', { name: 'On' }).press('Space')
  const { items } = await agent.call(contract.law.list, { query: { kind: 'trigger' } })
  const id = items[0]?.id ?? ''
  const isOn = async () => (await agent.call(contract.law.get, { params: { id } })).isOn
  await until('the rule is off', async () => !(await isOn()))
  await page.keyboard.press('z')
  await until('and on again', isOn)
  expect(faults).toEqual([])
  await close()
})
