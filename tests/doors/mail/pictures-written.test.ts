// Pictures in a written reply: they travel inside the mail, show in the conversation, and nothing else gets in with them.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { ana, jane } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { tickets } = contract
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const send = async (number: number, html: string, files: readonly File[]) => {
  const agent = await door.as(ana)
  const form = new FormData()
  form.set('json', JSON.stringify({ kind: 'reply', body: 'See the picture.', html }))
  for (const file of files) form.append('files', file)
  const reply = await agent.ask('POST', `/api/v1/tickets/${number}/messages`, { body: form })
  expect(reply.status, reply.text).toBe(201)
  const ticket = await agent.call(tickets.get, { params: { number } })
  const message = ticket.messages.at(-1)
  if (!message) throw new Error('it has no message')
  return { agent, message }
}

test('a picture of the text is a part of the mail and shows in the formatted view; other files hang below', async () => {
  const { number } = await openFor(await door.as(ana))
  const { agent, message } = await send(
    number,
    '<p>Look:</p><p><img src="cid:file-1" alt="the dock" width="120"></p>',
    [new File(['a,b'], 'list.csv', { type: 'text/csv' }), new File([dot], 'dock.png', { type: 'image/png' })],
  )
  expect(message.attachments.map((a) => [a.name, a.inline])).toEqual([
    ['list.csv', false],
    ['dock.png', true],
  ])
  const page = await agent.ask('GET', message.htmlUrl ?? '')
  expect(page.text).toContain('src="data:image/png;base64,')
  expect(page.text).toContain('alt="the dock"')
  const sent = await until('the mail', () => door.sink.mails.find((m) => m.to.includes(jane.email)))
  const inside = sent.mail.attachments?.find((a) => a.filename === 'dock.png')
  expect(inside?.contentId).toBeTruthy()
  expect(sent.mail.html).toContain(`cid:${inside?.contentId?.replace(/[<>]/g, '')}`)
})

test.each([
  ['somewhere else', '<img src="https://tracker.example/a.png">'],
  ['data', `<img src="data:image/png;base64,${dot.toString('base64')}">`],
  ['a file that did not come', '<img src="cid:file-7">'],
  ['a file that is no picture', '<img src="cid:file-0" onerror="alert(1)">'],
  ['another part of the desk', '<img data-cid="x@y" src="/api/v1/attachments/1">'],
])('a picture from %s is left out', async (_, picture) => {
  const { number } = await openFor(await door.as(ana))
  const { agent, message } = await send(number, `<p>Before ${picture} after</p>`, [
    new File(['<svg onload=alert(1)>'], 'x.svg', { type: 'image/svg+xml' }),
  ])
  const page = await agent.ask('GET', message.htmlUrl ?? '')
  expect(page.text).toContain('Before')
  expect(page.text).not.toContain('<img')
  expect(message.attachments.map((a) => a.inline)).toEqual([false])
})
