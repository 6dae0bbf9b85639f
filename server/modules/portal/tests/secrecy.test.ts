// What the pages must never show: others' requests, the team's notes and inner events, anything without signing in.
import { expect, test } from 'vitest'
import { contract } from '../../../../contract/index.ts'
import { system } from '../../../../rules/actor.ts'
import { adam, ana, greta, jane, priya } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { openFor } from '../../../../tests/harness/tickets.ts'
import { addMessageIn } from '../../tickets/index.ts'
import { browserOf, replyAs, sendRequest, strangersBrowser } from './people.ts'

const door = doorForAll()
const canary = 'CANARY-7f3a'

test('notes, their files and inner events are on no page', async () => {
  const browser = await browserOf(door, jane)
  const number = await sendRequest(browser, 'Slow again')
  const client = await door.as(ana)
  const note = new FormData()
  note.append('json', JSON.stringify({ kind: 'note', body: `${canary}-note` }))
  note.append('files', new File([`${canary}-content`], `${canary}-file.txt`))
  expect((await client.ask('POST', `/api/v1/tickets/${number}/messages`, { body: note })).status).toBe(201)
  await client.call(contract.tickets.change, {
    params: { number },
    body: { tags: ['canary-7f3a-tag'], impact: 'high', urgency: 'high' },
  })
  await replyAs(door, ana, number, 'We look into it.')
  for (const path of ['/', '/requests', `/requests/${number}`]) {
    const { html, status } = await browser.get(path)
    expect(status).toBe(200)
    expect(html.toLowerCase()).not.toContain('canary')
    expect(html).not.toMatch(/urgent|priority/i)
  }
  const ticket = await client.call(contract.tickets.get, { params: { number } })
  const file = ticket.messages.find((m) => m.kind === 'note')?.attachments[0]
  const guessed = await browser.get(`/requests/${number}/files/${file?.id}`)
  expect(guessed.status).toBe(404)
  expect(guessed.html).not.toContain(canary)
})

test('somebody else’s request is not found, whatever is asked of it', async () => {
  const owner = await browserOf(door, jane)
  const number = await sendRequest(owner, `${canary} subject`, [new File(['x'], 'x.txt')])
  const { html } = await owner.get(`/requests/${number}`)
  const file = /href="(\/requests\/\d+\/files\/[^"]+)"/.exec(html)?.[1] ?? ''
  const { number: gretas } = await openFor(await door.as(ana), priya)
  for (const other of [priya, greta, ana, adam]) {
    const browser = await browserOf(door, other)
    for (const path of [`/requests/${number}`, file, file.replace(`/${number}/`, `/${gretas}/`)]) {
      const page = await browser.get(path)
      expect(`${other.name} ${path} ${page.status}`).toBe(`${other.name} ${path} 404`)
      expect(page.html).not.toContain(canary)
    }
    expect((await browser.post(`/requests/${number}`, { message: 'I was here' })).status).toBe(404)
    expect((await browser.get('/requests')).html).not.toContain(canary)
  }
  const ticket = await (await door.as(ana)).call(contract.tickets.get, { params: { number } })
  expect(ticket.messages).toHaveLength(1)
})

test.each(['0', '-1', '1e3', '99999999999999999999', '1%2f..', 'x', '%00'])(
  '"%s" is no number of a request',
  async (number) => {
    const { status } = await (await browserOf(door, jane)).get(`/requests/${number}`)
    expect([400, 404]).toContain(status)
  },
)

test('strangers are sent to sign in, for numbers that exist and that don’t alike', async () => {
  const number = await sendRequest(await browserOf(door, jane), 'Mine')
  const stranger = strangersBrowser(door)
  for (const path of [
    '/requests',
    `/requests/${number}`,
    '/requests/987654',
    `/requests/${number}/files/018b0000-0000-7000-8000-000000000001`,
  ])
    expect(await stranger.get(path)).toMatchObject({ status: 303, location: '/sign-in?needed' })
  expect(await stranger.post(`/requests/${number}`)).toMatchObject({
    status: 303,
    location: '/sign-in?needed',
  })
})

test('an answer sent after the session ended is shown again to be copied, and changes nothing', async () => {
  const browser = await browserOf(door, jane)
  const number = await sendRequest(browser, 'Mine')
  const page = await browser.get(`/requests/${number}`)
  await browser.post('/sign-out')
  const files = [new File(['x'], 'x.txt')]
  const late = await browser.submit(
    page,
    `/requests/${number}`,
    { message: 'Half an hour of <words>' },
    files,
  )
  expect(late.status).toBe(401)
  expect(late.html).toContain('You were signed out meanwhile')
  expect(late.html).toContain('Half an hour of &lt;words&gt;')
})

test('an API token opens no page', async () => {
  const number = await sendRequest(await browserOf(door, jane), 'Mine')
  const client = await door.as(jane)
  expect((await client.ask('GET', `/requests/${number}`)).status).toBe(303)
})

test('what people write is text, never markup or template', async () => {
  const browser = await browserOf(door, jane)
  const nasty = '<img src=x onerror=alert(1)>{{ site.name }}{% raw %}&amp;"\''
  const number = await sendRequest(browser, nasty)
  await replyAs(door, ana, number, nasty)
  for (const path of ['/', '/requests', `/requests/${number}`]) {
    const { html } = await browser.get(path)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;{{ site.name }}{% raw %}&amp;amp;')
    expect(html).not.toContain('<img')
  }
})

test('what a stranger wrote into a request is not shown until somebody of the team lets them follow it', async () => {
  const browser = await browserOf(door, jane)
  const number = await sendRequest(browser, 'Slow again')
  await door.db.inWorkspace(jane.workspaceId, async (tx) => {
    const { id } = await tx
      .selectFrom('ticket')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    await addMessageIn(door.desk, tx, jane.workspaceId, {
      actor: system('mail'),
      ticket: { id },
      kind: 'reply',
      side: 'requester',
      authorId: priya.id,
      text: `${canary}: your account was closed, sign in at evil.example`,
      attachments: [{ name: `${canary}.txt`, type: 'text/plain', size: 1, hash: '0'.repeat(64) }],
    })
  })
  expect((await browser.get(`/requests/${number}`)).html).not.toContain(canary)
  const client = await door.as(ana)
  await client.call(contract.tickets.change, { params: { number }, body: { addFollowerIds: [priya.id] } })
  expect((await browser.get(`/requests/${number}`)).html).toContain(canary)
})
