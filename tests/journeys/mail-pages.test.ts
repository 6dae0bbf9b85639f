// A ticket with everything mail can bring, in each of its states: nothing axe objects to, nothing sticks out.
import type { Page } from '@playwright/test'
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben, jane, rafael } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { tickets } = contract
const subject = 'Everything a mail can bring'
let number = 0

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:visit@northwind.example',
  'DTSTAMP:20261123T080000Z',
  'DTSTART:20261124T090000Z',
  'DTEND:20261124T100000Z',
  'SUMMARY:Visit at gate 4',
  'LOCATION:Northwind depot',
  `ORGANIZER;CN=Jane Miller:mailto:${jane.email}`,
  `ATTENDEE;CN=Rafael Sato;PARTSTAT=ACCEPTED:mailto:${rafael.email}`,
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

beforeAll(async () => {
  const messageId = '<everything@northwind.example>'
  await door.mailTo('support@meridian.example', jane, {
    subject,
    text: 'It beeps twice.\r\n\r\n-- \r\nJane Miller',
    html: '<p>It <b>beeps</b> twice.</p><img src="https://pictures.northwind.example/a.png">',
    messageId,
    headers: { Cc: `Rafael Sato <${rafael.email}>` },
    attachments: [
      { filename: 'log.txt', content: 'beep\n'.repeat(200) },
      { filename: 'visit.ics', content: calendar, contentType: 'text/calendar; method=REQUEST' },
    ],
  })
  const agent = await door.as(ana)
  const opened = await until('the mail has become a ticket', async () =>
    (await agent.call(tickets.list, { query: { list: 'all' } })).items.find((t) => t.subject === subject),
  )
  number = opened.number
  const params = { number }
  await agent.call(tickets.addMessage, { params, body: { kind: 'reply', body: 'We look into it.' } })
  const sent = await until('the reply has left', () =>
    door.sink.mails.find((m) => m.to.includes(jane.email) && m.mail.text?.includes('We look into it')),
  )
  await agent.call(tickets.startSide, {
    params,
    body: { to: ['orders@acme.example'], subject: 'Do you know this?', body: 'Two beeps.' },
  })
  await agent.call(tickets.startSide, {
    params,
    body: { to: [ben.email], subject: 'Who is near?', body: 'Anybody?' },
  })
  await agent.call(tickets.addMessage, {
    params,
    body: { kind: 'reply', body: 'Tomorrow.', sendAt: door.clock.now().add({ hours: 20 }).toString() },
  })
  await door.mailTo(
    'support@meridian.example',
    { name: 'Mara Voss', email: 'mara.voss@haulage.example' },
    {
      subject: `Re: ${subject}`,
      text: 'We had the same.',
      inReplyTo: sent.mail.messageId ?? '',
      references: sent.mail.messageId ?? '',
    },
  )
  await until('a mail is held', async () => (await agent.call(tickets.get, { params })).held.length === 1)
})

const shapes = [
  { name: 'light, 1440 px', colorScheme: 'light', width: 1440 },
  { name: 'dark, 1280 px', colorScheme: 'dark', width: 1280 },
  { name: 'dark, 390 px', colorScheme: 'dark', width: 390 },
  { name: 'light, 320 px', colorScheme: 'light', width: 320 },
] as const

const inEveryShape = async (page: Page, what: string) => {
  // No tooltip of what the pointer happens to lie on.
  await page.mouse.move(0, 0)
  // Light and dark, wide and narrow; the conversation itself in all of them.
  const some = what.startsWith('the conversation') ? shapes : [shapes[0], shapes[2]]
  for (const { name, colorScheme, width } of some) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 800 })
    await expectAccessible(page, `${what}, ${name}`)
  }
}

const openTicket = async () => {
  const window = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  await window.page.getByRole('article', { name: 'Message from Jane Miller' }).first().waitFor()
  return window
}

const states: readonly [what: string, reach: (page: Page) => Promise<void>][] = [
  [
    'the conversation with a held mail, an invitation and a reply that waits',
    async (page) => {
      await page.getByRole('article', { name: 'Held mail from Mara Voss' }).waitFor()
      await page.getByRole('article', { name: 'Reply that leaves later' }).waitFor()
      await page.getByText('Visit at gate 4').first().waitFor()
    },
  ],
  [
    'a formatted message whose pictures are off',
    async (page) => {
      await page.getByRole('button', { name: 'Show formatted' }).first().click()
      await page.getByRole('button', { name: 'Show pictures' }).waitFor()
      // axe cannot look into a frame in which nothing may run; that frame is watched by the corpora.
      await page.evaluate(() => document.querySelector('iframe')?.remove())
    },
  ],
  [
    'recipients with warnings and a list of people',
    async (page) => {
      await page.keyboard.press('r')
      await page.getByRole('textbox', { name: 'Reply text' }).waitFor()
      await page.getByRole('button', { name: /Change the recipients/ }).click()
      const cc = page.getByRole('combobox', { name: 'Cc' })
      await cc.fill('stranger@elsewhere.example')
      await cc.press('Enter')
      await page.getByText('New here and from outside').first().waitFor()
      await page.getByRole('button', { name: 'Bcc', exact: true }).click()
      await page.getByRole('combobox', { name: 'Bcc' }).fill('pri')
      await page.getByRole('option').first().waitFor()
    },
  ],
  [
    'an own time to send at',
    async (page) => {
      await page.keyboard.press('r')
      await page.getByRole('textbox', { name: 'Reply text' }).waitFor()
      await page.keyboard.type('Later.')
      await page.getByRole('button', { name: 'Send later' }).click()
      await page.getByRole('menuitem', { name: /^Date and time/ }).click()
      await page.getByLabel('Date and time').waitFor()
    },
  ],
  [
    'the list of side conversations',
    async (page) => {
      await page.getByRole('button', { name: '2 side conversations' }).click()
      await page.getByRole('button', { name: /Do you know this/ }).waitFor()
    },
  ],
  [
    'one side conversation',
    async (page) => {
      await page.getByRole('button', { name: '2 side conversations' }).click()
      await page.getByRole('button', { name: /Do you know this/ }).click()
      await page.getByRole('button', { name: /^Write on/ }).click()
      await page.getByRole('textbox', { name: /^Text to/ }).waitFor()
    },
  ],
  [
    'a message being forwarded',
    async (page) => {
      await page.keyboard.press('f')
      await page.getByRole('textbox', { name: 'Your words to it' }).waitFor()
    },
  ],
  [
    'a file being looked at',
    async (page) => {
      await page.getByRole('button', { name: /log.txt/ }).click()
      await page.getByText('beep').first().waitFor()
    },
  ],
]

describe('In light and dark, wide and narrow, axe has nothing against', () => {
  test.each(states)('%s', async (what, reach) => {
    const { page, faults, close } = await openTicket()
    await reach(page)
    await inEveryShape(page, what)
    expect(faults, what).toEqual([])
    await close()
  })
})

test('when the session has ended nothing of the ticket can be read', async () => {
  const { page, close } = await openTicket()
  await page.context().clearCookies()
  await page.keyboard.press('i')
  await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor()
  const cover = await page.evaluate(() => {
    const element = document.querySelector('[data-cover]')
    if (!element) return null
    const { width, height } = element.getBoundingClientRect()
    const { backgroundColor, opacity, zIndex } = getComputedStyle(element)
    return {
      isWhole: width === innerWidth && height === innerHeight,
      isOpaque: /^rgb\(/.test(backgroundColor) && opacity === '1',
      isAbove: Number(zIndex) > 0,
      notices: document.querySelectorAll(
        'section[aria-label="Notices"], [role="region"][aria-label="Notices"]',
      ).length,
    }
  })
  expect(cover).toEqual({ isWhole: true, isOpaque: true, isAbove: true, notices: 0 })
  expect(await page.title()).toBe('Meridian')
  await expectAccessible(page, 'the ended session')
  await close()
})
