// Writing: macros by a slash, people by @, where reading goes on, and a reply that is held when somebody was first.
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { Ticket } from '../../contract/tickets.ts'
import { ana, ben, jane, olivia } from '../cast/people.ts'
import { expectAccessible, windowsForAll } from '../harness/chromium.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const openWindow = windowsForAll(door)
const { tickets, macros } = contract

const now = async (number: number): Promise<Ticket> =>
  (await door.as(ana)).call(tickets.get, { params: { number } })

test('a macro is found by a slash, shows what it does, writes its words, and changes the ticket when they are sent', async () => {
  await (await door.as(olivia)).call(macros.create, {
    body: {
      name: 'Ask for the serial number',
      scope: 'shared',
      actions: {
        reply: '<p>Dear {{requester.name}},</p><p>which serial number is underneath?</p>',
        status: 'on_hold',
        addTags: ['serial'],
      },
    },
  })
  const agent = await door.as(ana)
  const { number } = await openFor(agent, jane)
  const { page, faults, close } = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  await page.getByRole('region', { name: 'Conversation' }).waitFor()
  await page.keyboard.press('r')
  const reply = page.getByRole('textbox', { name: 'Reply text' })
  await reply.waitFor()
  await until('the editor is there', () => page.locator('.ProseMirror').first().isVisible())
  await page.keyboard.type('1/2 of it works. /seri')
  const option = page.getByRole('option', { name: 'Ask for the serial number' })
  await option.waitFor()
  await page.getByText('On hold', { exact: true }).first().waitFor()
  await expect.poll(() => reply.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
  await expectAccessible(page, 'the macros')
  await page.keyboard.press('Enter')
  await until('its words are there', async () =>
    (await reply.textContent())?.includes('Dear Jane Miller,which serial number is underneath?'),
  )
  await expect.poll(() => reply.textContent()).toContain('1/2 of it works.')
  await page.getByText('With it, macro “Ask for the serial number”:').waitFor()
  expect((await now(number)).tags).toEqual([])
  await page.reload()
  await page.getByRole('button', { name: /^Reply/ }).click()
  await page.getByText('With it, macro “Ask for the serial number”:').waitFor()
  await page.getByRole('button', { name: /^Send to .* On hold$/ }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await until('it was sent and did what it said', async () => {
    const ticket = await now(number)
    return ticket.status === 'on_hold' && ticket.tags.includes('serial') && ticket.messages.length === 2
  })
  expect(faults).toEqual([])
  await close()
}, 90_000)

test('somebody is mentioned in a note and follows the ticket', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const { page, close } = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  await page.getByRole('region', { name: 'Conversation' }).waitFor()
  await page.keyboard.press('n')
  const note = page.getByRole('textbox', { name: 'Note text' })
  await note.waitFor()
  await until('the editor is there', () => page.locator('.ProseMirror').first().isVisible())
  await page.keyboard.type('Please look, @ben c')
  await page.getByRole('option', { name: /Ben Carter/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('by noon')
  await page.keyboard.press('Control+Enter')
  const card = page.getByRole('article', { name: 'Note by Ana Petrova, team only' })
  await card.getByText('@Ben Carter').waitFor()
  const ticket = await now(number)
  expect(ticket.messages.at(-1)).toMatchObject({
    text: 'Please look, @Ben Carter by noon',
    mentions: [{ id: ben.id }],
  })
  expect(ticket.followers.map((f) => f.id)).toContain(ben.id)
  await close()
})

test('two people answer at once: the second is stopped before anything leaves, sees the first answer, and decides', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const one = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  const two = await openWindow(`/desk/tickets/${number}?list=all`, ben)
  for (const { page } of [one, two]) {
    await page.getByRole('button', { name: /^Reply/ }).click()
    await page.getByRole('textbox', { name: 'Reply text' }).waitFor()
  }
  await two.page.getByRole('textbox', { name: 'Reply text' }).pressSequentially('Restart the')
  await one.page.getByText('Ben is writing').waitFor()
  await one.page.getByRole('textbox', { name: 'Reply text' }).fill('I am on my way to you.')
  await one.page.getByRole('button', { name: /^Send to/ }).click()
  await one.page.getByRole('button', { name: 'Send now' }).click()
  await until('the first answer is there', async () => (await now(number)).messages.length === 2)
  await two.page.getByText('Ana Petrova wrote meanwhile:').waitFor()
  await two.page.keyboard.press('Control+Enter')
  await two.page.getByText('Not sent yet. Read it, then send or change your reply.').waitFor()
  await expectAccessible(two.page, 'a stopped reply')
  await expect
    .poll(() => two.page.getByRole('textbox', { name: 'Reply text' }).textContent())
    .toBe('Restart the')
  expect((await now(number)).messages).toHaveLength(2)
  await two.page.getByRole('button', { name: /^Send anyway to/ }).click()
  await two.page.getByRole('button', { name: 'Send now' }).click()
  await until('the second answer is there too', async () => (await now(number)).messages.length === 3)
  await one.close()
  await two.close()
}, 90_000)

test('reading goes on at the first unread message, and an address leads to one message', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent, jane, { body: 'A long story. '.repeat(80) })
  const colleague = await door.as(ben)
  for (let n = 1; n <= 4; n += 1)
    await colleague.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'note', body: `Seen ${n}. ${'Words about it. '.repeat(40)}` },
    })
  const { messages } = await now(number)
  await agent.call(tickets.read, { params: { number }, body: { messageId: messages[1]?.id ?? null } })
  const { page, close } = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  await page.getByText('3 new messages').waitFor()
  const isInView = (words: string) =>
    page.evaluate((words) => {
      const scroller = document.getElementById('conversation')?.getBoundingClientRect()
      const card = [...document.querySelectorAll('article')].find((a) => a.textContent?.includes(words))
      const { top = -1 } = card?.getBoundingClientRect() ?? {}
      return scroller !== undefined && top >= scroller.top - 1 && top < scroller.bottom
    }, words)
  await until('the first unread one is in view', () => isInView('Seen 2.'))
  await page.goto(`${door.url}/desk/tickets/${number}?list=all#m-${messages[0]?.id}`)
  await until('the named one is in view', () => isInView('A long story.'))
  await page.locator('#conversation').evaluate((e) => e.scrollTo(0, e.scrollHeight))
  await until('all is read', async () => (await now(number)).readUntil?.messageId === messages.at(-1)?.id)
  await close()
})

test('a pasted picture stands in the text, also after a reload, and goes along inside the mail', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const { page, faults, close } = await openWindow(`/desk/tickets/${number}?list=all`, ana)
  await page.getByRole('button', { name: /^Reply/ }).click()
  await until('the editor is there', () => page.locator('.ProseMirror').first().isVisible())
  await page.keyboard.type('Look here: ')
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 40
    canvas.height = 30
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    const data = new DataTransfer()
    if (blob) data.items.add(new File([blob], 'screen.png', { type: 'image/png' }))
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('.ProseMirror')?.dispatchEvent(paste)
  })
  const picture = page.locator('.ProseMirror img[alt$="screen.png"]')
  const isShown = () => picture.evaluate((e) => (e as HTMLImageElement).naturalWidth === 40)
  await until('it is shown', isShown)
  await page.getByText('Draft kept', { exact: true }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: /^Reply/ }).click()
  await picture.waitFor()
  await until('it is shown again', isShown)
  await page.getByRole('button', { name: /^Send to/ }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await until('it was sent', async () => (await now(number)).messages.length === 2)
  const message = (await now(number)).messages.at(-1)
  expect(message?.attachments).toMatchObject([{ type: 'image/png', inline: true }])
  const sent = await until('the mail has left', () =>
    door.sink.mails.find((m) => m.mail.text?.includes('Look here:')),
  )
  expect(sent.mail.html).toMatch(/<img[^>]+src="(cid:|data:)/)
  expect(faults).toEqual([])
  await close()
}, 90_000)
