// kill −9 of the desk and of its database while it reads mail by IMAP: every mail is one ticket, whatever the moment.
//
// The moments between fetching, committing, flagging and moving on are hit exactly by a mail server that knows what it
// is asked for; a real Dovecot is read while the kills fall by chance. HANDRAIL_TEST_SEED replays a run.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { type Database, openDatabase } from '../../server/platform/database.ts'
import { type Folder, temporaryFolder } from '../folders.ts'
import { type Client, makeClient } from '../harness/client.ts'
import { between, dice } from '../harness/dice.ts'
import { type Ground, groundFor, type RunningDesk, runCommand, startDesk } from '../harness/running-desk.ts'
import { openSink, type Sink } from '../harness/sink.ts'
import { until } from '../harness/until.ts'
import { type Dovecot, haveDovecot, openDovecot } from '../peers/dovecot.ts'
import { type ImapPeer, imapUser, openImap } from '../peers/imap.ts'
import { checkStory } from '../story.ts'

const kills = Number(process.env.HANDRAIL_TEST_IMAP_KILLS ?? 3)
const mails = Number(process.env.HANDRAIL_TEST_IMAP_MAILS ?? 150)
const seed = Number(process.env.HANDRAIL_TEST_SEED ?? Date.now() % 1_000_000)

let folder: Folder
let sink: Sink
let ground: Ground
let desk: RunningDesk | null = null
let client: Client
beforeEach(async () => {
  folder = temporaryFolder()
  sink = await openSink()
  ground = await groundFor(folder.path, {
    HANDRAIL_SMTP_URL: sink.url,
    HANDRAIL_LOG_LEVEL: 'error',
    HANDRAIL_MAILS_PER_SENDER: '1000000',
  })
  desk = await startDesk(ground)
  const { token } = (await runCommand(
    ground,
    'token',
    'create',
    '--user',
    'olivia.okafor@meridian.example',
    '--name',
    'faults',
  )) as { token: string }
  client = makeClient(desk.url, { authorization: `Bearer ${token}` })
})
afterEach(async () => {
  await desk?.stop()
  desk = null
  await sink.close()
  folder[Symbol.dispose]()
})

const addMailbox = (port: number, user: { name: string; password: string }) =>
  client.call(contract.email.createMailbox, {
    body: {
      name: 'Read',
      address: 'read@meridian.example',
      imap: { host: '127.0.0.1', port, secure: false, user: user.name, password: user.password },
    },
  })
const restart = async (): Promise<void> => {
  await desk?.kill()
  desk = await startDesk(ground)
}
const mail = (
  subject: string,
  id: string | null = `<${subject.replaceAll(' ', '-')}@northwind.example>`,
): string =>
  [
    'From: Jane Miller <jane.miller@northwind.example>',
    'To: read@meridian.example',
    `Subject: ${subject}`,
    ...(id === null ? [] : [`Message-ID: ${id}`, 'Date: Mon, 23 Nov 2026 09:00:00 +0000']),
    '',
    `This is ${subject}.`,
    '',
  ].join('\r\n')

const withDatabase = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
  const db = await openDatabase({ ...(desk as RunningDesk).facts.app, max: 2 })
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}
/** How often each subject became a ticket. */
const tickets = (): Promise<Map<string, number>> =>
  withDatabase(async (db) => {
    const { id } = await db.directory.selectFrom('workspace').select('id').executeTakeFirstOrThrow()
    const rows = await db.inWorkspace(id, (tx) => tx.selectFrom('ticket').select('subject').execute())
    const found = new Map<string, number>()
    for (const { subject } of rows) found.set(subject, (found.get(subject) ?? 0) + 1)
    return found
  })
const arrives = (subject: string): Promise<number> =>
  until(subject, async () => (await tickets()).get(subject), 60_000)

describe('Between the steps of one mail', () => {
  let peer: ImapPeer
  beforeEach(async () => {
    peer = await openImap()
    await addMailbox(peer.port, imapUser)
  })
  afterEach(() => peer.close())

  test('the desk is killed before and after the fetch, the commit, the flag and the cursor: one ticket each', async () => {
    const points = [
      ['before the fetch', 'before', 'UID FETCH BODY'],
      ['as the mail comes', 'after', 'UID FETCH BODY'],
      ['after the commit, before the flag', 'before', 'UID STORE'],
      ['after the flag, before the cursor', 'after', 'UID STORE'],
      ['as it looks for more', 'before', 'UID SEARCH'],
    ] as const
    peer.deliver(mail('the first'))
    await arrives('the first')
    for (const id of ['an id', null])
      for (const [what, when, command] of points) {
        const subject = `${what}, ${id ? 'with' : 'without'} an id`
        const killed = new Promise<void>((resolve) =>
          peer[when](command, () => {
            void desk?.kill().then(resolve)
          }),
        )
        peer.deliver(mail(subject, id ? undefined : null))
        await killed
        desk = await startDesk(ground)
        await arrives(subject)
        peer.deliver(mail(`${subject}, next`))
        await arrives(`${subject}, next`)
      }
    for (const [subject, count] of await tickets()) expect(count, subject).toBe(1)
    expect(peer.mails.every((m) => m.seen)).toBe(true)
  })

  test('its database is killed in the middle: the mail waits, and is one ticket when it is back', async () => {
    peer.deliver(mail('the first'))
    await arrives('the first')
    const killDatabase = (): void => {
      const pid = Number(readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 'SIGKILL')
    }
    for (const command of ['UID FETCH BODY', 'UID STORE']) {
      const subject = `database gone at ${command}`
      peer.before(command, killDatabase)
      peer.deliver(mail(subject))
      // A desk whose own database dies ends by itself or mends it; either way a new start finds all.
      await new Promise((resolve) => setTimeout(resolve, 3000))
      await restart()
      await arrives(subject)
    }
    for (const [subject, count] of await tickets()) expect(count, subject).toBe(1)
  })
})

describe.runIf(haveDovecot())('A real Dovecot', () => {
  let dovecot: Dovecot
  beforeEach(async () => {
    dovecot = await openDovecot()
  })
  afterEach(() => dovecot.close())

  test(`${kills} kills while ${mails} mails arrive, some without an id, some with somebody else’s: 0 lost, 0 doubled`, {
    timeout: 240_000 + kills * 20_000,
  }, async () => {
    console.info(`seed ${seed}`)
    const roll = dice(seed)
    const subjectOf = (n: number): string => `mail ${n}`
    const deliver = (n: number): void =>
      dovecot.deliver(
        mail(subjectOf(n), n % 5 === 0 ? null : n % 5 === 1 ? '<same@northwind.example>' : undefined),
      )
    await addMailbox(dovecot.port, dovecot.user)
    let next = 0
    for (let kill = 0; kill < kills; kill += 1) {
      const end = Math.floor((mails * (kill + 1)) / kills)
      for (; next < end; next += 1) deliver(next)
      const wanted = Math.floor((mails * kill) / kills) + between(roll, 1, Math.floor(mails / kills) - 1)
      await until(`${wanted} mails are read`, () => dovecot.seen().read >= wanted, 90_000)
      if (kill % 3 === 2) await dovecot.renumber()
      await restart()
    }
    await until('all are read', () => dovecot.seen().unread === 0, 120_000)
    const found = await until(
      'all are tickets',
      async () => {
        const now = await tickets()
        return now.size >= mails && now
      },
      60_000,
    )
    for (let n = 0; n < mails; n += 1)
      expect(found.get(subjectOf(n)), `${subjectOf(n)}, seed ${seed}`).toBe(1)
    expect(found.size).toBe(mails)
    await withDatabase(checkStory)
    await until('the mailbox is well again', async () => {
      const [mailbox] = (await client.call(contract.email.mailboxes)).items.filter((m) => m.imap)
      expect(mailbox?.lastError).toBeNull()
      return true
    })
  })

  test('it dies and comes back: the mailbox says so meanwhile, and everything is read once', async () => {
    await addMailbox(dovecot.port, dovecot.user)
    for (let n = 0; n < 30; n += 1) dovecot.deliver(mail(`before ${n}`))
    await until('reading has begun', () => dovecot.seen().read > 3, 30_000)
    await dovecot.stop()
    const error = await until(
      'the mailbox says so',
      async () => (await client.call(contract.email.mailboxes)).items.find((m) => m.imap)?.lastError,
      30_000,
    )
    expect(error.message).not.toBe('')
    for (let n = 0; n < 5; n += 1) dovecot.deliver(mail(`meanwhile ${n}`))
    await dovecot.start()
    await arrives('meanwhile 4')
    const found = await tickets()
    expect(found.size).toBe(35)
    for (const [subject, count] of found) expect(count, subject).toBe(1)
  })
})
