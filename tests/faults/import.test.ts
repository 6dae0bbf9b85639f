// kill −9 in the middle of an import, of the desk and of the command: it goes on, and each mail is one ticket.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { type Folder, temporaryFolder } from '../folders.ts'
import { type Client, makeClient } from '../harness/client.ts'
import { type Ground, groundFor, type RunningDesk, runCommand, startDesk } from '../harness/running-desk.ts'
import { until } from '../harness/until.ts'
import { checkStory } from '../story.ts'

const mails = Number(process.env.HANDRAIL_TEST_IMPORT_MAILS ?? 500)
const { email } = contract

let folder: Folder
let ground: Ground
let desk: RunningDesk
let client: Client
beforeEach(async () => {
  folder = temporaryFolder()
  ground = await groundFor(folder.path, { HANDRAIL_LOG_LEVEL: 'error' })
  desk = await startDesk(ground)
  const user = ['--user', 'olivia.okafor@meridian.example', '--name', 'faults']
  const { token } = (await runCommand(ground, 'token', 'create', ...user)) as { token: string }
  client = makeClient(desk.url, { authorization: `Bearer ${token}` })
})
afterEach(async () => {
  await desk.stop()
  folder[Symbol.dispose]()
})

const mbox = (): string =>
  Array.from({ length: mails }, (_, n) =>
    [
      'From jane.miller@northwind.example Mon Nov 23 09:00:00 2026',
      'From: Jane Miller <jane.miller@northwind.example>',
      'To: support@meridian.example',
      `Subject: old mail ${n}`,
      ...(n % 4 === 0
        ? []
        : [`Message-ID: <old-${n}@northwind.example>`, 'Date: Mon, 2 Nov 2020 09:00:00 +0000']),
      '',
      `This is old mail ${n}.`,
      '',
      '',
    ].join('\n'),
  ).join('')

const expectEachOnce = async (): Promise<void> => {
  const db = await openDatabase({ ...desk.facts.app, max: 2 })
  try {
    const { id } = await db.directory.selectFrom('workspace').select('id').executeTakeFirstOrThrow()
    const rows = await db.inWorkspace(id, (tx) => tx.selectFrom('ticket').select('subject').execute())
    const count = new Map<string, number>()
    for (const { subject } of rows) count.set(subject, (count.get(subject) ?? 0) + 1)
    for (let n = 0; n < mails; n += 1) expect(count.get(`old mail ${n}`), `old mail ${n}`).toBe(1)
    expect(rows).toHaveLength(mails)
    const told = await db.inWorkspace(id, (tx) =>
      tx.selectFrom('outgoing_mail').select('id').where('kind', '=', 'acknowledgement').execute(),
    )
    expect(told).toEqual([])
    await checkStory(db)
  } finally {
    await db.close()
  }
}

test('of the desk: after each start the import goes on by itself', async () => {
  const [mailbox] = (await client.call(email.mailboxes)).items
  const form = new FormData()
  form.set('json', JSON.stringify({ mailboxId: mailbox?.id }))
  form.append('files', new Blob([mbox()]), 'old.mbox')
  const { id } = (await client.ask('POST', '/api/v1/mail-imports', { body: form })).json as { id: string }
  const now = () => client.call(email.readImport, { params: { id } })
  for (const part of [0.1, 0.4, 0.7]) {
    await until(`${part} is in`, async () => (await now()).done >= mails * part, 90_000)
    await desk.kill()
    desk = await startDesk(ground)
  }
  const ended = await until('it ends', async () => (await now()).state === 'done' && now(), 120_000)
  expect(ended).toMatchObject({ total: mails, skipped: [], error: null })
  await expectEachOnce()
})

test('of the command: repeated, it goes on where it was', async () => {
  const file = join(folder.path, 'old.mbox')
  writeFileSync(file, mbox())
  const program = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
  const done = async () => (await client.call(email.imports, { query: {} })).items[0]?.done ?? 0
  for (const part of [0.2, 0.6]) {
    const child = spawn(process.execPath, [program, 'mail', 'import', file], {
      env: { PATH: process.env.PATH ?? '', ...ground.env },
      stdio: 'ignore',
    })
    const exited = new Promise((resolve) => child.once('exit', resolve))
    await until(`${part} is in`, async () => (await done()) >= mails * part, 90_000)
    child.kill('SIGKILL')
    await exited
  }
  const said = (await runCommand(ground, 'mail', 'import', file)) as Record<string, number | string>
  expect(said).toMatchObject({ state: 'done', skippedCount: 0 })
  expect((await client.call(email.imports, { query: {} })).items).toHaveLength(1)
  await expectEachOnce()
})
