// Own requests: the list, the tracking page, answering, closing, opening again, files.
import { expect, test } from 'vitest'
import { contract } from '../../../../contract/index.ts'
import { ana, ben, jane, mira, rafael, teams } from '../../../../tests/cast/people.ts'
import { doorForAll } from '../../../../tests/harness/doors.ts'
import { openFor } from '../../../../tests/harness/tickets.ts'
import { browserOf, replyAs, sendRequest } from './people.ts'

const door = doorForAll()

/** The sentence of the state card and its tag. */
const stateOf = (html: string): string => {
  const tag = /<section class="now"[\s\S]*?<span class="tag[^"]*">[\s\S]*?<\/svg> ([^<]+)<\/span>/.exec(
    html,
  )?.[1]
  return `${tag}: ${/<h2 class="say" id="say">([^<]+)/.exec(html)?.[1]}`
}

test('a request is followed in plain words from sending to opening it again', async () => {
  const browser = await browserOf(door, jane)
  const number = await sendRequest(browser, 'The badge printer is dead')
  const path = `/requests/${number}`
  expect(stateOf((await browser.get(`${path}?done=new`)).html)).toBe(
    'In line: We have your request. A person will take it on.',
  )

  await (await door.as(ana)).call(contract.tickets.change, {
    params: { number },
    body: { teamId: teams.network.id },
  })
  expect(stateOf((await browser.get(path)).html)).toBe(
    'In line: Your request is with the Network team. A person there will take it on.',
  )

  await replyAs(door, ana, number, 'Is the cable in?', 'reply', 'pending')
  const asked = await browser.get(path)
  expect(stateOf(asked.html)).toBe('Your turn: Ana Petrova needs an answer from you.')
  expect(asked.html).toContain('Ana Petrova asked you something')

  const answered = await browser.submit(asked, path, { message: 'Yes, both ends.' }, [
    new File(['jpg'], 'cable.jpg'),
  ])
  expect(answered.location).toBe(`${path}?done=sent`)
  const page = await browser.get(answered.location)
  expect(page.html).toContain('Your answer has arrived.')
  expect(stateOf(page.html)).toBe('Someone is on it: We have your answer. Ana Petrova is on it.')

  const solved = await browser.submit(page, path, { message: '', wish: 'solved' })
  expect(solved.location).toBe(`${path}?done=solved`)
  const done = await browser.get(path)
  expect(stateOf(done.html)).toBe('Solved: This request is solved.')
  expect(done.html).toContain('You said that it is solved')

  const again = await browser.submit(done, path, { message: '', wish: 'reopen' })
  expect(again.location).toBe(`${path}?done=reopened`)
  const open = await browser.get(path)
  expect(open.html).toContain('You opened it again')
  const ticket = await (await door.as(ana)).call(contract.tickets.get, { params: { number } })
  expect(ticket.status).toBe('open')
  expect(ticket.messages.map((m) => m.text)).toEqual([
    'It stopped this morning.',
    'Is the cable in?',
    'Yes, both ends.',
    'This is solved.',
    'It is still a problem.',
  ])
  expect(ticket.messages.filter((m) => m.side === 'requester').every((m) => m.author.id === jane.id)).toBe(
    true,
  )
})

test('an empty answer is a fault, and a long one is kept while its fault is mended', async () => {
  const browser = await browserOf(door, jane)
  const path = `/requests/${await sendRequest(browser, 'Screen flickers')}`
  const page = await browser.get(path)
  const empty = await browser.submit(page, path, { message: '  ' })
  expect(empty.status).toBe(422)
  expect(empty.html).toContain('Write your answer, or add a file')
  const only = await browser.submit(page, path, { message: '' }, [new File(['a'], 'flicker.txt')])
  expect(only.location).toBe(`${path}?done=sent`)
})

test('the same answer pressed twice is one message', async () => {
  const browser = await browserOf(door, jane)
  const number = await sendRequest(browser, 'Keyboard types twice')
  const page = await browser.get(`/requests/${number}`)
  await Promise.all(
    [1, 2, 3].map(() => browser.submit(page, `/requests/${number}`, { message: 'It types ttwice.' })),
  )
  const ticket = await (await door.as(ana)).call(contract.tickets.get, { params: { number } })
  expect(ticket.messages).toHaveLength(2)
})

test('what a mail quotes is folded away below its own words', async () => {
  const browser = await browserOf(door, jane)
  const number = await sendRequest(browser, 'Phone is silent')
  await door.db.inWorkspace(jane.workspaceId, async (tx) => {
    const { id } = await tx
      .selectFrom('ticket')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('message')
      .set({ text: 'It rings now.\n\n> Does it ring?', visible_text: 'It rings now.' })
      .where('ticket_id', '=', id)
      .execute()
  })
  const { html } = await browser.get(`/requests/${number}`)
  expect(html).toMatch(/<p class="words" dir="auto">It rings now\.<\/p>\s*<details[\s\S]*&gt; Does it ring\?/)
})

test('the list has open requests first, newest first, in pages', async () => {
  const client = await door.as(ana)
  const numbers: number[] = []
  for (let n = 0; n < 23; n++)
    numbers.push((await openFor(client, rafael, { subject: `Parcel ${n}` })).number)
  for (const number of numbers.slice(-2))
    await client.call(contract.tickets.change, { params: { number }, body: { status: 'solved' } })
  const browser = await browserOf(door, rafael)
  const listed = (html: string): number[] =>
    [...html.matchAll(/<h3><a href="\/requests\/(\d+)"/g)].map((m) => Number(m[1]))
  const first = await browser.get('/requests')
  const next = /href="(\/requests\?after=[^"]+)"/.exec(first.html)?.[1] ?? ''
  const second = await browser.get(next)
  expect(listed(first.html)).toEqual(numbers.slice(1, -2).toReversed())
  expect(listed(second.html)).toEqual([numbers[0], ...numbers.slice(-2).toReversed()])
  expect(second.html).not.toContain('href="/requests?after=')
  expect(second.html).toContain('Solved and closed')
})

test('a file comes as a download that no browser runs or shows', async () => {
  const browser = await browserOf(door, jane)
  const number = await sendRequest(browser, 'See the page', [
    new File(['<script>alert(1)</script>'], 'übersicht; 1.html', { type: 'text/html' }),
  ])
  const { html } = await browser.get(`/requests/${number}`)
  const href = /href="(\/requests\/\d+\/files\/[^"]+)"/.exec(html)?.[1] ?? ''
  const got = await browser.get(href)
  expect(got.status).toBe(200)
  expect(got.html).toBe('<script>alert(1)</script>')
  expect(got.headers.get('content-disposition')).toMatch(
    /^attachment; filename="_bersicht_ 1\.html"; filename\*=UTF-8''%C3%BCbersicht/,
  )
  expect(got.headers.get('x-content-type-options')).toBe('nosniff')
  expect(got.headers.get('content-security-policy')).toContain('sandbox')
  expect(got.headers.get('content-type')).toBe('application/octet-stream')
  expect(got.headers.get('cache-control')).toContain('no-store')
})

test('a request somebody of the team wrote down says so', async () => {
  const { number } = await openFor(await door.as(ben), jane)
  const { html } = await (await browserOf(door, jane)).get(`/requests/${number}`)
  expect(html).toContain('The request was written down for you')
})

test('when an answer is due, the page says by when and how that comes about, in the reader’s language', async () => {
  const manager = await door.as(mira)
  const minutes = { urgent: 120, high: 120, normal: 120, low: 120 }
  const none = { urgent: null, high: null, normal: null, low: null }
  const { id } = await manager.call(contract.law.create, {
    body: {
      kind: 'sla_policy',
      name: 'Gold, internal name',
      body: {
        condition: { all: [] },
        calendarId: null,
        targets: { first_response: minutes, next_response: none, update: none, resolution: minutes },
        pauses: ['pending'],
        warnAt: [],
      },
    },
  })
  await manager.call(contract.law.publish, { params: { id }, body: {} })
  const browser = await browserOf(door, rafael)
  const number = await sendRequest(browser, 'No light in the hall')
  const page = await browser.get(`/requests/${number}`)
  expect(page.html).toContain('You hear from us by')
  expect(page.html).toMatch(/Our first answer comes within[\s\S]*2 hours[\s\S]*This will count/)
  expect(page.html).not.toContain('Gold')
  const german = await browser.get(`/requests/${number}`, { 'accept-language': 'de' })
  expect(german.html).toContain('Unsere erste Antwort kommt innerhalb von')
  await replyAs(door, ana, number, 'Which hall?', 'reply', 'pending')
  expect((await browser.get(`/requests/${number}`)).html).not.toContain('Why this time?')
})
