// Mails brought in from files: each judged once, nobody told, what was left out named, and a stop or crash loses nothing.
import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { MailImport } from '../../../contract/email.ts'
import { contract } from '../../../contract/index.ts'
import { adam, ana, mailboxes } from '../../cast/people.ts'
import { temporaryFolder } from '../../folders.ts'
import { doorForAll } from '../../harness/doors.ts'
import { until } from '../../harness/until.ts'
import { zip } from '../../harness/zip.ts'
import { eml, ledger } from './ledger.ts'

const door = doorForAll({ config: { HANDRAIL_MAX_MAIL: '100 kB' } })
const { email } = contract
const mailboxId = mailboxes.support.id
let n = 0

const start = async (files: Record<string, string | Buffer>): Promise<MailImport> => {
  const form = new FormData()
  form.set('json', JSON.stringify({ mailboxId }))
  for (const [name, content] of Object.entries(files))
    form.append('files', new Blob([content as never]), name)
  const reply = await (await door.as(adam)).ask('POST', '/api/v1/mail-imports', { body: form })
  expect(reply.status, reply.text).toBe(202)
  return email.startImport.reply.parse(reply.json)
}
const read = async (id: string) => (await door.as(adam)).call(email.readImport, { params: { id } })
const ended = (id: string) =>
  until(
    'the import ends',
    async () => {
      const now = await read(id)
      return now.state !== 'running' && now
    },
    60_000,
  )
const bring = async (files: Record<string, string | Buffer>) => ended((await start(files)).id)
const mail = (headers: Record<string, string> = {}): string =>
  eml({ Subject: `Imported ${++n}`, 'Message-ID': `<imported-${n}@northwind.example>`, ...headers })
const mbox = (mails: readonly string[]): string =>
  mails
    .map(
      (m) =>
        `From jane@northwind.example Mon Nov 23 09:00:00 2026\r\n${m.replace(/^(>*From )/gm, '>$1')}\r\n\r\n`,
    )
    .join('')
const subjects = async () => (await ledger(door)).map((m) => m.subject)

test('single mails become tickets, and nobody is told', async () => {
  const before = door.sink.mails.length
  const done = await bring({ 'a.eml': mail(), 'b.eml': mail() })
  expect(done).toMatchObject({
    state: 'done',
    format: 'eml',
    name: 'a.eml (+1)',
    total: 2,
    done: 2,
    opened: 2,
    joined: 0,
    duplicates: 0,
    skipped: [],
    error: null,
  })
  expect(done.finishedAt).not.toBeNull()
  door.clock.forward({ minutes: 5 })
  await door.mailTo('support@meridian.example', { name: 'Priya Nair', email: 'priya.nair@halden.example' })
  await until('an acknowledgement of a mail that was not imported', () => door.sink.mails.length > before)
  expect(door.sink.mails.slice(before).every((m) => m.to[0] === 'priya.nair@halden.example')).toBe(true)
})

test('an mbox: answers join the ticket of the mail they answer, and the second time all is known', async () => {
  const first = mail()
  const answer = mail({ Subject: `Re: Imported ${n}`, 'In-Reply-To': `<imported-${n}@northwind.example>` })
  const file = mbox([first, answer, mail({ Subject: 'From the start' }), mail()])
  const done = await bring({ 'old.mbox': file })
  expect(done).toMatchObject({ state: 'done', format: 'mbox', total: 4, opened: 3, joined: 1, skipped: [] })
  expect(await bring({ 'again.mbox': file })).toMatchObject({ done: 4, duplicates: 4, opened: 0 })
})

test('a zip of a Maildir, of mails and of an mbox; what is no mail is named with the reason', async () => {
  const done = await bring({
    'archive.zip': zip([
      { path: 'Maildir/', content: '', store: true },
      { path: 'Maildir/cur/1234.host:2,S', content: mail() },
      { path: 'Maildir/new/1235.host', content: mail(), store: true },
      { path: 'Maildir/tmp/1236.host', content: mail() },
      { path: 'Maildir/dovecot-uidlist', content: '3 V1' },
      { path: 'Maildir/.Sent/cur/1:2,S', content: mail() },
      { path: 'single/ä.eml', content: mail() },
      { path: 'old.mbox', content: mbox([mail(), mail()]) },
      { path: 'readme.txt', content: 'Read me.' },
      { path: 'inner.zip', content: zip([{ path: 'x.eml', content: mail() }]) },
      { path: 'secret.eml', content: mail(), lies: { flags: 1 } },
      { path: 'odd.eml', content: mail(), lies: { method: 99 } },
      { path: 'lost.eml', content: mail(), lies: { offset: 7 } },
      { path: 'cut.eml', content: mail(), lies: { packed: 20 } },
      { path: 'large.eml', content: `Subject: large\r\n\r\n${'x'.repeat(200_000)}` },
      { path: '../../evil.eml', content: mail({ Subject: 'Out of the folder' }) },
      { path: '__MACOSX/._x.eml', content: 'junk' },
    ]),
  })
  expect(done).toMatchObject({ state: 'done', format: 'zip', opened: 7 })
  expect(done.skipped).toEqual([
    { name: 'readme.txt', because: 'it is no mail, mbox or zip' },
    { name: 'inner.zip', because: 'a zip inside a zip is not opened' },
    { name: 'secret.eml', because: 'it is encrypted' },
    { name: 'odd.eml', because: 'it is packed in a way that is not known here' },
    { name: 'lost.eml', because: 'its place in the zip is wrong' },
    { name: 'cut.eml', because: 'it is broken inside the zip' },
    { name: 'large.eml', because: 'it is larger than 102400 bytes' },
  ])
  expect(done.done).toBe(14)
  expect(await subjects()).toContain('Out of the folder')
})

test('a bomb ends the import in words, with what came before it kept', async () => {
  const zeros = Buffer.alloc(60_000_000)
  const done = await bring({
    'bomb.zip': zip([
      { path: 'good.eml', content: mail() },
      { path: 'a.mbox', content: Buffer.concat([Buffer.from(mbox([mail()])), zeros]) },
      { path: 'b.mbox', content: Buffer.concat([Buffer.from(mbox([mail()])), zeros]) },
      { path: 'never.eml', content: mail() },
    ]),
  })
  expect(done).toMatchObject({ state: 'failed', error: expect.stringContaining('100 times its size') })
  expect(done.opened).toBeGreaterThan(0)
})

test('a mail of an mbox that is left out is named by its place', async () => {
  const first = mbox([mail()])
  const done = await bring({
    'a.mbox': first + mbox([`Subject: large\r\n\r\n${'x'.repeat(200_000)}`, mail()]),
  })
  expect(done).toMatchObject({ opened: 2 })
  expect(done.skipped).toEqual([
    { name: `a.mbox, at byte ${first.length}`, because: 'it is larger than 102400 bytes' },
  ])
})

test('what is broken is told in words, whatever it is called', async () => {
  expect(await bring({ 'cut.zip': zip([{ path: 'a.eml', content: mail() }]).subarray(0, 60) })).toMatchObject(
    {
      state: 'failed',
      error: 'The zip is broken: its list of files cannot be read.',
    },
  )
  expect(await bring({ 'a.txt': 'no mail at all' })).toMatchObject({
    state: 'done',
    skipped: [{ name: 'a.txt', because: 'it is no mail, mbox or zip' }],
  })
  expect(await bring({ 'empty.mbox': '' })).toMatchObject({ state: 'done', done: 0 })
})

test('it can be stopped and gone on with, and each mail is there once', async () => {
  const { id } = await start({
    'long.mbox': mbox(Array.from({ length: 300 }, () => mail({ Subject: 'Long' }))),
  })
  const administrator = await door.as(adam)
  await until('it has begun', async () => (await read(id)).done > 0)
  const cancelled = await administrator.call(email.cancelImport, { params: { id } })
  expect(cancelled).toMatchObject({ state: 'cancelled', total: 300 })
  await administrator.refused(409, email.cancelImport, { params: { id } })
  const { done } = await read(id)
  expect(done).toBeLessThan(300)
  expect((await administrator.call(email.resumeImport, { params: { id } })).state).toBe('running')
  expect(await ended(id)).toMatchObject({ state: 'done', done: 300 })
  const { opened, duplicates } = await read(id)
  expect(opened + duplicates).toBe(300)
  const { items } = await administrator.call(email.imports, { query: { limit: 2 } })
  expect(items[0]?.id).toBe(id)
  await administrator.refused(409, email.resumeImport, { params: { id } })
})

test('only who may set mailboxes up imports, into a mailbox that is there, and at least one file', async () => {
  const form = (body: object): FormData => {
    const made = new FormData()
    made.set('json', JSON.stringify(body))
    return made
  }
  const administrator = await door.as(adam)
  await (await door.as(ana)).refused(403, email.imports, {})
  for (const [body, field] of [
    [{ mailboxId }, 'files'],
    [{ mailboxId: '018b0000-0000-7000-8000-999999999999' }, 'body.mailboxId'],
    [{ mailboxId: mailboxes.fjordSupport.id }, 'body.mailboxId'],
    [{}, 'body.mailboxId'],
  ] as const) {
    const reply = await administrator.ask('POST', '/api/v1/mail-imports', { body: form(body) })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(field)
  }
  await administrator.refused(422, email.imports, { query: { cursor: 'x' } })
})

test('the command imports a folder, says what it did, and repeated finds everything there', async () => {
  using folder = temporaryFolder()
  const box = join(folder.path, 'Maildir')
  for (const inside of ['cur', 'new', 'tmp', '.Archive/cur'])
    mkdirSync(join(box, inside), { recursive: true })
  writeFileSync(join(box, 'cur/1:2,S'), mail())
  writeFileSync(join(box, 'new/2'), mail())
  writeFileSync(join(box, 'tmp/3'), mail())
  writeFileSync(join(box, '.Archive/cur/4'), mail())
  writeFileSync(join(box, 'notes.txt'), 'notes')
  const run = (...args: string[]) =>
    promisify(execFile)(
      process.execPath,
      ['server/main.ts', 'mail', 'import', box, '--json', '--workspace', 'meridian', ...args],
      {
        env: {
          PATH: process.env.PATH ?? '',
          HANDRAIL_DATA: door.data,
          DATABASE_URL: door.desk.config.databaseUrl,
          HANDRAIL_DATABASE_OWNER_URL: door.ownerUrl,
          HANDRAIL_SECRET: door.desk.config.secret,
        },
      },
    ).then(
      ({ stdout }) => ({ code: 0, json: JSON.parse(stdout) as Record<string, unknown> }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        json: error.stdout ? (JSON.parse(error.stdout) as Record<string, unknown>) : { text: error.stderr },
      }),
    )
  const first = await run('--mailbox', mailboxes.support.address)
  expect(first).toMatchObject({
    code: 1,
    json: {
      state: 'done',
      opened: 3,
      skipped: [{ name: 'notes.txt', because: 'it is no mail, mbox or zip' }],
    },
  })
  expect((await run()).json).toMatchObject({ state: 'done', opened: 0, duplicates: 3 })
  expect((await run('--mailbox', 'nobody@meridian.example')).code).toBe(1)
})
