// A provider posts raw mails, signed: taken once each, answered only when committed, refused without telling anything.
import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, jane } from '../../cast/people.ts'
import { temporaryFolder } from '../../folders.ts'
import { doorForAll } from '../../harness/doors.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll({ config: { HANDRAIL_MAX_MAIL: '200 kB' } })
const { email } = contract
let id = ''
let path = ''
let secret = ''

const open = async () => {
  const made = await (await door.as(adam)).call(email.openWebhook, { params: { id } })
  path = new URL(made.url).pathname
  secret = made.secret
}
beforeAll(async () => {
  const made = await (await door.as(adam)).call(email.createMailbox, {
    body: { name: 'Posted', address: 'posted@meridian.example' },
  })
  id = made.id
  await open()
})

const sign = (
  body: string | Buffer,
  at = Math.floor(door.clock.now().epochMilliseconds / 1000),
  key = secret,
) => `t=${at},v1=${createHmac('sha256', key).update(`${at}.`).update(body).digest('hex')}`
const post = (body: string | Buffer, headers: Record<string, string> = {}, to = path) =>
  door.stranger.ask('POST', to, {
    body: body as string,
    headers: { 'content-type': 'message/rfc822', 'x-handrail-signature': sign(body), ...headers },
  })
const count = async () => (await ledger(door)).length

test('a signed mail is a ticket, and its answer says so', async () => {
  const reply = await post(eml({ Subject: 'Posted', From: jane.email }), {
    'x-envelope-to': '<Posted@meridian.example>, somebody@else.example',
    'x-envelope-from': `<${jane.email}>`,
  })
  expect(reply.status, reply.text).toBe(200)
  expect(reply.json).toMatchObject({ fate: 'opened' })
  expect((await ledger(door))[0]).toMatchObject({
    id: (reply.json as { id: string }).id,
    subject: 'Posted',
    mailbox: { id },
    to: 'posted@meridian.example',
  })
})

test('posted again it is known, with and without Message-ID', async () => {
  for (const body of [eml({ Subject: 'Twice' }), eml({ Subject: 'Twice and bare' }, 'Bare.', false)]) {
    expect((await post(body)).json).toMatchObject({ fate: 'opened' })
    expect((await post(body)).json).toMatchObject({ fate: 'duplicate' })
  }
})

test('as octets, and as a field of a form the way providers do, bytes stay bytes', async () => {
  const latin = Buffer.from(
    'From: jane@northwind.example\r\nSubject: Latin\r\nMessage-ID: <latin@x.example>\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\nGr\xfc\xdfe\r\n',
    'latin1',
  )
  expect((await post(latin, { 'content-type': 'application/octet-stream' })).json).toMatchObject({
    fate: 'opened',
  })
  const form = (name: string, mail: Buffer, fields: Record<string, string> = {}) =>
    Buffer.concat([
      ...Object.entries(fields).map(([key, value]) =>
        Buffer.from(`--b1\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`),
      ),
      Buffer.from(
        `--b1\r\nContent-Disposition: form-data; name="${name}"; filename="a.eml"\r\nContent-Type: message/rfc822\r\n\r\n`,
      ),
      mail,
      Buffer.from('\r\n--b1--\r\n'),
    ])
  for (const [name, fields] of [
    ['email', { envelope: '{"to":["posted@meridian.example"],"from":"jane@northwind.example"}' }],
    ['body-mime', { recipient: 'posted@meridian.example', sender: 'jane@northwind.example' }],
  ] as const) {
    const mail = Buffer.from(latin.toString('latin1').replaceAll('atin', name), 'latin1')
    const body = form(name, mail, fields)
    const reply = await post(body, { 'content-type': 'multipart/form-data; boundary="b1"' })
    expect(reply.json, reply.text).toMatchObject({ fate: 'opened' })
    const { ticketNumber } = (await ledger(door))[0] ?? {}
    const ticket = await (await door.as(adam)).call(contract.tickets.get, {
      params: { number: ticketNumber ?? 0 },
    })
    expect(ticket.messages[0]?.text).toContain('Grüße')
  }
})

describe('Refused is', () => {
  const refused = async (status: number, reply: { status: number; text: string }) => {
    expect(reply.status, reply.text).toBe(status)
    expect(reply.text).not.toContain(secret)
  }
  test('a signature that is missing, of another form, key, time or body, and it is said how to sign', async () => {
    const before = await count()
    const body = eml({ Subject: 'Forged' })
    const now = Math.floor(door.clock.now().epochMilliseconds / 1000)
    for (const header of [
      '',
      'nonsense',
      `t=${now}`,
      `t=${now},v1=`,
      `t=${now},v1=${'0'.repeat(64)}`,
      `t=${now},v1=${'g'.repeat(64)}`,
      sign(body, now, `${secret}x`),
      sign(`${body} `),
      sign(body, now - 320),
      sign(body, now + 320),
      sign(body).replace('v1=', 'v0='),
      sign(body).replace(/t=\d+/, 't=NaN'),
      sign(body).replace(/t=\d+/, `t=${now - 1}`),
    ]) {
      const reply = await post(body, { 'x-handrail-signature': header })
      await refused(401, reply)
      expect(reply.text).toContain('X-Handrail-Signature: t=<unix seconds>')
    }
    expect(await count()).toBe(before)
    expect((await post(body, { 'x-handrail-signature': sign(body, now - 280) })).status).toBe(200)
  })

  test('an address that is guessed, changed or of a closed webhook', async () => {
    const body = eml({ Subject: 'Guessed' })
    const other = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A')
    for (const to of [
      '/inbound/x',
      '/inbound/',
      other,
      `${path}A`,
      path.replace(/[0-9a-f]{8}/, '00000000'),
      `/inbound/${'0'.repeat(64)}${'A'.repeat(43)}`,
    ])
      await refused(404, await post(body, {}, to))
    const old = { path, secret }
    await open()
    await refused(
      404,
      await post(body, { 'x-handrail-signature': sign(body, undefined, old.secret) }, old.path),
    )
    await refused(401, await post(body, { 'x-handrail-signature': sign(body, undefined, old.secret) }))
    await (await door.as(adam)).call(email.closeWebhook, { params: { id } })
    await refused(404, await post(body))
    await open()
  })

  test('a mail that is too large, by its word or by its bytes, and one that is none', async () => {
    const large = Buffer.alloc(400_000, 'x')
    await refused(413, await post(large))
    const chunked = await fetch(`${door.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822' },
      body: new ReadableStream({
        start(controller) {
          for (let i = 0; i < 8; i += 1) controller.enqueue(new Uint8Array(50_000))
          controller.close()
        },
      }),
      duplex: 'half',
    } as RequestInit).then(
      (r) => r.status,
      () => 413,
    )
    expect(chunked).toBe(413)
    await refused(422, await post(''))
    await refused(415, await post('{}', { 'content-type': 'application/json' }))
    await refused(415, await post('a=b', { 'content-type': 'application/x-www-form-urlencoded' }))
    for (const body of [
      '--b1--',
      '--b1\r\n',
      '--b1\r\nContent-Disposition: form-data; name="other"\r\n\r\nx\r\n--b1--',
      'none',
    ])
      await refused(422, await post(body, { 'content-type': 'multipart/form-data; boundary=b1' }))
    await refused(422, await post('x', { 'content-type': 'multipart/form-data; boundary=' }))
  })
})

test('what is no mail at all is kept all the same', async () => {
  const reply = await post(Buffer.from([0, 255, 1, 2, 3]))
  expect(reply.status).toBe(200)
})

test('the script of the guide hands a mail in', async () => {
  using folder = temporaryFolder()
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/guides/mailboxes.md'), 'utf8')
  const script = /```sh\n(# Hands the mail[\s\S]*?)```/.exec(guide)?.[1] ?? ''
  writeFileSync(join(folder.path, 'mail.eml'), eml({ Subject: 'By the script' }))
  const { stdout } = await promisify(execFile)('sh', ['-c', script], {
    cwd: folder.path,
    env: { PATH: process.env.PATH ?? '', SECRET: secret, ADDRESS: `${door.url}${path}` },
  })
  expect(JSON.parse(stdout)).toMatchObject({ fate: 'opened' })
})

test('the state of the mailbox says that the webhook waits', async () => {
  const tried = await (await door.as(adam)).call(email.testMailbox, { params: { id } })
  expect(tried).toMatchObject({
    ok: true,
    message: expect.stringMatching(/webhook waits.*last mail came at/),
  })
})
