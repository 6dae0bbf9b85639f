// Attachments to look at: what they are found to be, and nothing that could act.
import { describe, expect, test } from 'vitest'
import type { Ticket } from '../../../contract/tickets.ts'
import { ana, finn, jane } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'

const door = doorForAll()
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

const attach = async (name: string, type: string, content: string | Buffer): Promise<string> => {
  const form = new FormData()
  form.set('json', JSON.stringify({ subject: name, body: 'x', requester: { email: jane.email } }))
  form.append('files', new Blob([content as string], { type }), name)
  const reply = await (await door.as(ana)).ask('POST', '/api/v1/tickets', { body: form })
  return (reply.json as Ticket).messages[0]?.attachments[0]?.id ?? ''
}
const look = async (id: string) => (await door.as(ana)).ask('GET', `/api/v1/attachments/${id}/preview`)

describe('can be looked at', () => {
  test.each([
    ['a picture', 'a.png', 'image/png', png, 'image/png'],
    ['a picture that calls itself a page', 'a.html', 'text/html', png, 'image/png'],
    ['a PDF', 'a.pdf', 'application/pdf', pdf, 'application/pdf'],
    ['text', 'ping.log', 'text/plain', 'ping — ok\n', 'text/plain; charset=utf-8'],
  ])('%s', async (_, name, type, content, shown) => {
    const reply = await look(await attach(name, type, content))
    expect(reply.status, reply.text).toBe(200)
    expect(reply.headers.get('content-type')).toBe(shown)
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    expect(reply.headers.get('content-disposition')).toMatch(/^inline; filename="/)
    const policy = reply.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    // A browser's PDF viewer refuses to work in a sandbox.
    if (shown !== 'application/pdf') expect(policy).toMatch(/^sandbox;/)
  })
  test.each([
    ['a page, as its source', 'a.html', 'text/html', '<script>alert(1)</script>'],
    ['a drawing, as its source', 'a.svg', 'image/svg+xml', '<svg onload="alert(1)"/>'],
  ])('%s', async (_, name, type, content) => {
    const reply = await look(await attach(name, type, content))
    expect([200, 415]).toContain(reply.status)
    if (reply.status === 200) expect(reply.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  })
})

describe('cannot be looked at', () => {
  test.each([
    ['an archive', 'a.zip', 'application/zip', Buffer.from('504b0304140000000800', 'hex')],
    ['a drawing with a script', 'a.png', 'image/png', svg],
    ['bytes', 'a.txt', 'text/plain', Buffer.from([0, 1, 2, 3, 250, 251])],
    ['a PDF with something before it', 'a.pdf', 'application/pdf', `MZ\0\0${pdf}`],
  ])('%s', async (_, name, type, content) => {
    const reply = await look(await attach(name, type, content))
    expect(reply.status).toBe(415)
    expect(reply.text).toContain('Download it instead')
  })
  test('by those who may not see it', async () => {
    const id = await attach('a.png', 'image/png', png)
    const path = `/api/v1/attachments/${id}/preview`
    expect((await (await door.as(finn)).ask('GET', path)).status).toBe(404)
    expect((await (await door.signedIn(jane)).ask('GET', path)).status).toBe(403)
    expect((await door.stranger.ask('GET', path)).status).toBe(401)
  })
})
