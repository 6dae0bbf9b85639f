// What somebody has begun to write is never lost: not by a reload, not by another machine, not by a late save.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben } from '../cast/people.ts'
import { windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { tickets } = contract

test('reply and note survive a reload, each in its own place, and are there on another machine', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const { page, close } = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  await page.getByRole('button', { name: /^Reply/ }).click()
  await page.getByRole('textbox', { name: 'Reply text' }).fill('Dear Jane, the dock')
  await page.getByRole('button', { name: /^Note/ }).click()
  await page.getByRole('textbox', { name: 'Note text' }).fill('ask Ben first')
  await until('both are kept', async () => {
    const { items } = await agent.call(tickets.drafts, { params: { number } })
    return (
      items.some((d) => d.text === 'Dear Jane, the dock') && items.some((d) => d.text === 'ask Ben first')
    )
  })
  await page.reload()
  await page.getByRole('button', { name: /^Reply/ }).click()
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Reply text' }).textContent())
    .toBe('Dear Jane, the dock')

  const other = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  await other.page.getByRole('button', { name: /^Note/ }).click()
  await until(
    'the note is there too',
    async () =>
      (await other.page.getByRole('textbox', { name: 'Note text' }).textContent()) === 'ask Ben first',
  )
  await other.close()

  const colleague = await openWindow(`/desk/tickets/${number}?list=all`, ben)
  await colleague.page.getByRole('button', { name: /^Reply/ }).click()
  await expect.poll(() => colleague.page.getByRole('textbox', { name: 'Reply text' }).textContent()).toBe('')
  await colleague.close()
  await close()
})

test('a sent note leaves no draft behind, also after a reload', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const { page, close } = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  await page.getByRole('button', { name: /^Note/ }).click()
  await page.getByRole('textbox', { name: 'Note text' }).pressSequentially('half a sentence')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('article', { name: 'Note by Ana Petrova, team only' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: /^Note/ }).click()
  await expect.poll(() => page.getByRole('textbox', { name: 'Note text' }).textContent()).toBe('')
  await until('no draft is kept', async () =>
    (await agent.call(tickets.drafts, { params: { number } })).items.every((d) => d.text === ''),
  )
  await close()
})
