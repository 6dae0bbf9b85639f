// Keys of one's own: chosen in the profile, in force at once, with their conflicts, and given back.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben } from '../cast/people.ts'
import { windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)

test('a command takes another key, says who else has it, and can be given its own again', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const status = async () => (await agent.call(contract.tickets.get, { params: { number } })).status
  const { page, faults, close } = await openWindow('/desk/settings/profile', ben)
  const solve = page.getByRole('button', { name: /^Key for “Solve”:/ })
  await solve.click()
  await page.keyboard.press('a')
  await page.getByText('Also: Assign to…').waitFor()
  await solve.click()
  await page.keyboard.press('d')
  await page.getByRole('button', { name: 'Key for “Solve”: d' }).waitFor()
  await expect.poll(() => page.getByText('Also: Assign to…').count()).toBe(0)

  await page.goto(`${door.url}/desk/tickets/${number}?list=all`)
  const button = page.getByRole('button', { name: /^Solve/ })
  await button.waitFor()
  await expect.poll(() => button.getAttribute('aria-keyshortcuts')).toBe('d')
  await page.keyboard.press('e')
  await page.keyboard.press('d')
  await until('its own key solves', async () => (await status()) === 'solved')

  await page.goto(`${door.url}/desk/settings/profile`)
  await page.getByRole('button', { name: 'All keys as the desk has them' }).click()
  await page.getByRole('button', { name: 'Key for “Solve”: e' }).waitFor()
  expect(faults).toEqual([])
  await close()
})
