// The desk by keyboard alone: triage without a mouse, and no key of somebody's alphabet does anything by itself.
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { ana, ben, jane, priya, rafael } from '../cast/people.ts'
import { windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { tickets } = contract

const openSix = async (): Promise<Ticket[]> => {
  const agent = await door.as(ana)
  const opened: Ticket[] = []
  for (let i = 1; i <= 6; i += 1)
    opened.push(await openFor(agent, [jane, rafael, priya][i % 3], { subject: `Triage ${i}` }))
  return opened.toReversed()
}
const now = async (ticket: Ticket | undefined): Promise<Ticket> =>
  (await door.as(ana)).call(tickets.get, { params: { number: ticket?.number ?? 0 } })
/** Whatever has the focus is drawn so that it can be told from the rest. */
const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement
    if (!active || active === document.body) return 'nothing has the focus'
    const { top, bottom, left, right } = active.getBoundingClientRect()
    return top < innerHeight && bottom > 0 && left < innerWidth && right > 0
      ? ''
      : `${active.tagName} has the focus out of sight`
  })

test('six tickets are triaged without a mouse: taken, moved, solved, noted, answered and left', async () => {
  const six = await openSix()
  const { page, faults, close } = await openWindow('/desk/unassigned', ana)
  const row = (n: number) => page.getByRole('row', { name: new RegExp(`Triage ${n}\\b`) })
  await row(6).waitFor()
  await page.keyboard.press('j')
  await until('the cursor is on the first row', async () =>
    (await page.locator('[data-cursor]').textContent())?.includes('Triage 6'),
  )
  await page.keyboard.press('i')
  await until('the first is taken', async () => (await now(six[0])).assignee?.id === ana.id)

  await page.keyboard.press('j')
  await until(
    'the cursor has gone on',
    async () => !(await page.locator('[data-cursor]').textContent())?.includes('Triage 6'),
  )
  const second = Number(await page.locator('[data-cursor]').getAttribute('data-ticket'))
  await page.keyboard.press('s')
  await page.getByRole('combobox', { name: 'Set the status' }).waitFor()
  await page.keyboard.type('hold')
  await page.keyboard.press('Enter')
  await until(
    'the second is on hold',
    async () =>
      (await (await door.as(ana)).call(tickets.get, { params: { number: second } })).status === 'on_hold',
  )

  await page.keyboard.press('j')
  const third = Number(await page.locator('[data-cursor]').getAttribute('data-ticket'))
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: `Ticket ${third}` }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note text' }).waitFor()
  await page.keyboard.type('Seen before: ask Ben.')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('article', { name: 'Note by Ana Petrova, team only' }).waitFor()
  await until('the focus is somewhere to be seen', async () => (await focusIsSeen(page)) === '')
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: 'Reply text' }).waitFor()
  await page.keyboard.type('It is on its way.')
  await page.keyboard.press('Control+Shift+Enter')
  await until(
    'the third is answered and solved',
    async () => {
      const ticket = await (await door.as(ana)).call(tickets.get, { params: { number: third } })
      return ticket.status === 'solved' && ticket.messages.some((m) => m.text === 'It is on its way.')
    },
    30_000,
  )

  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await until('the list of all is shown', () => page.url().includes('/desk/all'))
  await page.keyboard.press('Shift+?')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(faults).toEqual([])
  await close()
}, 120_000)

test('letters with Alt, with AltGr or while typing do nothing to any ticket', async () => {
  const six = await openSix()
  const before = await Promise.all(six.map(now))
  const { page, close } = await openWindow(`/desk/tickets/${six[0]?.number}?list=all`, ben)
  await page.getByRole('region', { name: `Ticket ${six[0]?.number}` }).waitFor()
  const address = page.url()
  await page.evaluate(() => {
    const keys = [...'abcdefghijklmnopqrstuvwxyz.,/?[]{}@|\\~€ß', 'Enter', 'Delete', 'Backspace']
    const withs = [
      { altKey: true },
      { altKey: true, ctrlKey: true, modifierAltGraph: true },
      { modifierAltGraph: true },
      { ctrlKey: true },
      { metaKey: true },
    ]
    for (const key of keys)
      for (const modifiers of withs) {
        // The palette's own key, and brackets which are typed with AltGr.
        if (key === 'k' && !('altKey' in modifiers)) continue
        if ('[]'.includes(key)) continue
        for (const type of ['keydown', 'keyup'])
          document.body.dispatchEvent(
            new KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...modifiers }),
          )
      }
  })
  expect(page.url()).toBe(address)
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await expect.poll(() => page.getByRole('textbox').count()).toBe(0)
  await page.getByRole('button', { name: /^Reply/ }).click()
  const reply = page.getByRole('textbox', { name: 'Reply text' })
  await reply.pressSequentially('jkeixasplvmrn.[]@€')
  await expect.poll(() => reply.textContent()).toContain('jkeixasplvmrn')
  expect(page.url()).toBe(address)
  expect((await Promise.all(six.map(now))).map((t) => t.version)).toEqual(before.map((t) => t.version))
  await close()
})

test('who switched single keys off is left alone by them', async () => {
  const six = await openSix()
  const person = await door.signedIn(ben)
  await person.call(contract.identity.changeMe, { body: { preferences: { keys: false } } })
  const { page, close } = await openWindow(`/desk/tickets/${six[0]?.number}?list=all`, ben)
  await page.getByRole('region', { name: `Ticket ${six[0]?.number}` }).waitFor()
  for (const key of ['e', 'i', 'r', 'n', 'u', 'c', 'j']) await page.keyboard.press(key)
  expect(page.url()).toContain(`/desk/tickets/${six[0]?.number}`)
  await expect.poll(() => page.getByRole('textbox').count()).toBe(0)
  expect((await now(six[0])).version).toBe(1)
  await close()
})
