// Keyboards of other countries: what is typed with AltGr or Option sends no command, and every sign still does its own.
import type { CDPSession } from '@playwright/test'
import { describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben } from '../cast/people.ts'
import { windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)

const alt = 1
const control = 2
const shift = 8
/** Windows reports AltGr as both. */
const altGr = alt | control

type Press = readonly [key: string, code: string, modifiers: number]

const layouts: Record<string, { typed: readonly Press[]; slash: Press; question: Press }> = {
  de: {
    typed: [
      ['@', 'KeyQ', altGr],
      ['€', 'KeyE', altGr],
      ['µ', 'KeyM', altGr],
      ['{', 'Digit7', altGr],
      ['}', 'Digit0', altGr],
      ['\\', 'Minus', altGr],
      ['~', 'BracketRight', altGr],
      ['|', 'IntlBackslash', altGr],
      ['@', 'KeyL', alt],
      ['€', 'KeyE', alt],
      ['ƒ', 'KeyF', alt],
      ['∑', 'KeyW', alt],
      ['ö', 'Semicolon', 0],
      ['ü', 'BracketLeft', 0],
    ],
    slash: ['/', 'Digit7', shift],
    question: ['?', 'Minus', shift],
  },
  pl: {
    typed: ['a:ą', 'c:ć', 'e:ę', 'l:ł', 'n:ń', 'o:ó', 's:ś', 'x:ź', 'z:ż', 'u:€'].flatMap((pair): Press[] => {
      const [letter = '', written = ''] = pair.split(':')
      const code = `Key${letter.toUpperCase()}`
      return [
        [written, code, altGr],
        [written.toUpperCase(), code, altGr | shift],
        [written, code, alt],
      ]
    }),
    slash: ['/', 'Slash', 0],
    question: ['?', 'Slash', shift],
  },
  'fr-CH': {
    typed: [
      ['@', 'Digit2', altGr],
      ['#', 'Digit3', altGr],
      ['|', 'Digit7', altGr],
      ['¢', 'Digit8', altGr],
      ['€', 'KeyE', altGr],
      ['{', 'Backslash', altGr],
      ['}', 'Quote', altGr],
      ['~', 'Equal', altGr],
      ['\\', 'IntlBackslash', altGr],
      ['@', 'Digit2', alt],
      ['è', 'BracketLeft', 0],
      ['é', 'Semicolon', 0],
      ['à', 'Quote', 0],
      ['ç', 'Digit4', shift],
    ],
    slash: ['/', 'Digit7', shift],
    question: ['?', 'Minus', shift],
  },
}

const press = async (cdp: CDPSession, [key, code, modifiers]: Press) => {
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code, modifiers })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers })
}

describe.each(Object.keys(layouts))('On a keyboard of %s', (name) => {
  test('no letter of the alphabet is taken for a command, and / and ? are where they are written', async () => {
    const layout = layouts[name]
    if (!layout) throw new Error(`no layout ${name}`)
    const agent = await door.as(ana)
    const ticket = await openFor(agent)
    const { page, close } = await openWindow(`/desk/tickets/${ticket.number}?list=all`, ben)
    await page.getByRole('region', { name: `Ticket ${ticket.number}` }).waitFor()
    const cdp = await page.context().newCDPSession(page)
    const address = page.url()
    for (const one of layout.typed) await press(cdp, one)
    expect(page.url()).toBe(address)
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await expect.poll(() => page.getByRole('textbox').count()).toBe(0)
    const after = await agent.call(contract.tickets.get, { params: { number: ticket.number } })
    expect(after.version).toBe(ticket.version)

    await press(cdp, layout.slash)
    await page.getByRole('combobox', { name: 'Search in this list' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: 'Search in this list' }).waitFor({ state: 'detached' })
    await press(cdp, layout.question)
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await close()
  })
})
