// Attachments: kept by content, handed out as downloads that nothing can run from.
import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, finn, jane } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { openFor } from '../harness/tickets.ts'

const door = doorForAll({ config: { HANDRAIL_MAX_UPLOAD: '1 MB' } })
const { tickets } = contract

const withFiles = async (
  agent: Client,
  files: readonly (readonly [name: string, type: string, content: string | Buffer])[],
) => {
  const { number } = await openFor(agent)
  const form = new FormData()
  form.set('json', JSON.stringify({ kind: 'note', body: 'See the files.' }))
  for (const [name, type, content] of files)
    form.append('files', new Blob([new Uint8Array(Buffer.from(content))], { type }), name)
  return { number, reply: await agent.ask('POST', `/api/v1/tickets/${number}/messages`, { body: form }) }
}
const attached = async (agent: Client, ...files: Parameters<typeof withFiles>[1]) => {
  const { reply } = await withFiles(agent, files)
  expect(reply.status, reply.text).toBe(201)
  return tickets.addMessage.reply.parse(reply.json).messages[1]?.attachments ?? []
}

test('a file comes back byte by byte, as a download that is sandboxed and never sniffed', async () => {
  const agent = await door.as(ana)
  const content = Buffer.from('time;gate\n09:14;4\n')
  const [file] = await attached(agent, ['gates.csv', 'text/csv', content])
  expect(file).toMatchObject({ name: 'gates.csv', size: content.length })
  const response = await agent.ask('GET', file?.url ?? '')
  expect(response.status).toBe(200)
  expect(response.text).toBe(content.toString())
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
})

test('what a browser could run is never handed out as that', async () => {
  const agent = await door.as(ana)
  const files = await attached(
    agent,
    ['a.html', 'text/html', '<script>alert(1)</script>'],
    ['b.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['c.js', 'text/javascript', 'alert(1)'],
    [
      'd.xml',
      'application/xml',
      '<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    ],
    ['e.png', 'image/png', '<script>alert(1)</script>'],
  )
  expect(files).toHaveLength(5)
  for (const { url, name } of files) {
    const { headers } = await agent.ask('GET', url)
    expect(headers.get('content-type'), name).not.toMatch(/html|svg|script|xml/)
    expect(headers.get('content-disposition'), name).toMatch(/^attachment/)
    expect(headers.get('content-security-policy'), name).toContain('sandbox')
  }
})

test('names that mean harm become harmless, and no path comes from a name', async () => {
  const agent = await door.as(ana)
  for (const name of [
    '../../../../etc/cron.d/x',
    '..\\..\\win.ini',
    'a\u202egnp.exe',
    '.htaccess',
    'con',
    'a/b/c.txt',
    'x'.repeat(400),
    'a"b;c.txt',
    '%2e%2e%2fx',
  ]) {
    const [file] = await attached(agent, [name, 'text/plain', 'content'])
    expect(file?.name).not.toMatch(/[/\\\p{Cc}\u200b-\u200f\u202a-\u202e]/u)
    expect(file?.name.length).toBeGreaterThan(0)
    expect(file?.name.length).toBeLessThanOrEqual(255)
    expect((await agent.ask('GET', file?.url ?? '')).status).toBe(200)
  }
  const hash = createHash('sha256').update('content').digest('hex')
  const kept = (await readdir(join(door.data, 'files'), { recursive: true })).filter((p) => p.includes(hash))
  expect(kept).toHaveLength(1)
})

test('a file above the limit is refused by name and nothing of it is kept', async () => {
  const agent = await door.as(ana)
  const { number, reply } = await withFiles(agent, [
    ['big.bin', 'application/octet-stream', Buffer.alloc(1_100_000, 7)],
  ])
  expect(reply.status).toBe(413)
  expect(reply.text).toContain('big.bin')
  expect((await agent.call(tickets.get, { params: { number } })).messages).toHaveLength(1)
  expect(
    (await readdir(join(door.data, 'files'), { recursive: true })).filter((p) => p.startsWith('incoming/')),
  ).toEqual([])
})

test('more than twenty files at once are refused', async () => {
  const agent = await door.as(ana)
  const { reply } = await withFiles(
    agent,
    Array.from({ length: 21 }, (_, i) => [`${i}.txt`, 'text/plain', `${i}`] as const),
  )
  expect(reply.status).toBeGreaterThanOrEqual(400)
  expect(reply.status).toBeLessThan(500)
})

test('neither a stranger nor a requester nor another workspace gets it', async () => {
  const agent = await door.as(ana)
  const [file] = await attached(agent, ['plan.txt', 'text/plain', 'canary'])
  expect((await door.stranger.ask('GET', file?.url ?? '')).status).toBe(401)
  expect((await (await door.as(finn)).ask('GET', file?.url ?? '')).status).toBe(404)
  expect((await (await door.signedIn(jane)).ask('GET', file?.url ?? '')).status).toBe(403)
})
