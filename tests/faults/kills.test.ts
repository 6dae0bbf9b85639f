// kill −9 of the whole desk, again and again, while mails arrive and scripts write: what was acknowledged is there,
// once, and everything that follows from it has happened.
//
// HANDRAIL_TEST_KILLS and HANDRAIL_TEST_MAILS make it longer; HANDRAIL_TEST_SEED replays a run.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../server/platform/database.ts'
import { jane, meridian, priya, rafael } from '../cast/people.ts'
import { type Folder, temporaryFolder } from '../folders.ts'
import { makeClient } from '../harness/client.ts'
import { between, dice } from '../harness/dice.ts'
import { postMail } from '../harness/post.ts'
import { groundFor, type RunningDesk, runCommand, startDesk } from '../harness/running-desk.ts'
import { openSink, type Sink } from '../harness/sink.ts'
import { until } from '../harness/until.ts'
import { checkStory } from '../story.ts'

const kills = Number(process.env.HANDRAIL_TEST_KILLS ?? 8)
const mails = Number(process.env.HANDRAIL_TEST_MAILS ?? 800)
const seed = Number(process.env.HANDRAIL_TEST_SEED ?? Date.now() % 1_000_000)
const requesters = [jane, rafael, priya]

let folder: Folder
let sink: Sink
let desk: RunningDesk | null = null
beforeEach(async () => {
  folder = temporaryFolder()
  sink = await openSink()
})
afterEach(async () => {
  await desk?.stop()
  await sink.close()
  folder[Symbol.dispose]()
})

test(`${kills} kills while ${mails} mails arrive: each mail answered 250 is exactly one ticket, each write answered 201 is there once`, {
  timeout: 280_000 + kills * 5000,
}, async () => {
  console.info(`seed ${seed}`)
  const roll = dice(seed)
  const ground = await groundFor(folder.path, { HANDRAIL_SMTP_URL: sink.url, HANDRAIL_LOG_LEVEL: 'warn' })
  desk = await startDesk(ground)
  const { url, smtpPort } = desk
  const { token } = (await runCommand(
    ground,
    'token',
    'create',
    '--user',
    'olivia.okafor@meridian.example',
    '--name',
    'faults',
  )) as { token: string }
  const script = makeClient(url, { authorization: `Bearer ${token}` })

  let isKilling = true
  const taken = new Set<number>()
  const written = new Map<number, number>()
  let nextMail = 0
  const sendMails = async () => {
    while (nextMail < mails) {
      const n = nextMail++
      await until(`mail ${n} is taken`, () => postMail(smtpPort, mailOf(n)).then(() => taken.add(n)), 60_000)
    }
  }
  let nextWrite = 0
  const write = async () => {
    while (isKilling) {
      const n = nextWrite++
      const number = await until(
        `write ${n} is answered`,
        async () => {
          const reply = await script.ask('POST', '/api/v1/tickets', {
            body: {
              subject: `write ${n}`,
              body: 'x',
              requester: { email: (requesters[n % 3] ?? jane).email },
            },
            headers: { 'idempotency-key': `write-${n}` },
          })
          return reply.status === 201 && (reply.json as { number: number }).number
        },
        60_000,
      )
      await until(
        `reply to ${n} is answered`,
        async () => {
          const reply = await script.ask('POST', `/api/v1/tickets/${number}/messages`, {
            body: { kind: 'reply', body: `answer ${n}` },
            headers: { 'idempotency-key': `answer-${n}` },
          })
          return reply.status === 201
        },
        60_000,
      )
      written.set(n, number)
    }
  }

  const work = [sendMails(), sendMails(), sendMails(), sendMails(), sendMails(), sendMails()]
  const scripts = [write(), write(), write()]
  for (let kill = 1; kill <= kills; kill += 1) {
    const threshold =
      Math.floor((mails * (kill - 1)) / kills) + between(roll, 1, Math.max(1, Math.floor(mails / kills) - 1))
    await until(`${threshold} mails are taken`, () => taken.size >= threshold, 120_000)
    await desk.kill()
    desk = await startDesk(ground)
  }
  isKilling = false
  await Promise.all([...work, ...scripts])
  expect(taken.size).toBe(mails)

  const db = await openDatabase({ ...desk.facts.app, max: 2 })
  try {
    await until('every mail has left', () => isCalm(db), 90_000)
    const tickets = await subjects(db)
    for (let n = 0; n < mails; n += 1)
      expect(tickets.get(`mail ${n}`) ?? [], `mail ${n}, seed ${seed}`).toHaveLength(1)
    for (const [n, number] of written)
      expect(tickets.get(`write ${n}`), `write ${n}, seed ${seed}`).toEqual([number])
    for (const [subject, numbers] of tickets) expect(numbers, `${subject}, seed ${seed}`).toHaveLength(1)
    await checkStory(db)
    expect(await runCommand(ground, 'audit', 'verify')).toMatchObject({ intact: true })
    answersLeft(written)
  } finally {
    await db.close()
  }
  expect(await desk.stop()).toBe(0)
  desk = null
})

const mailOf = (n: number) => {
  const from = requesters[n % 3] ?? jane
  return {
    from,
    to: `support@${meridian.domain}`,
    raw: [
      `From: ${from.name} <${from.email}>`,
      `To: support@${meridian.domain}`,
      `Subject: mail ${n}`,
      `Message-ID: <mail-${n}@${from.email.split('@')[1]}>`,
      'Date: Sun, 22 Nov 2026 10:00:00 +0000',
      'Content-Type: text/plain; charset=utf-8',
      '',
      `This is mail ${n}.`,
      '',
    ].join('\r\n'),
  }
}

const workspaceOf = async (db: Database): Promise<string> =>
  (await db.directory.selectFrom('workspace').select('id').executeTakeFirstOrThrow()).id

const isCalm = async (db: Database): Promise<boolean> =>
  db.inWorkspace(await workspaceOf(db), async (tx) => {
    const waiting = await tx
      .selectFrom('outgoing_mail')
      .select('id')
      .where('state', '=', 'waiting')
      .limit(1)
      .executeTakeFirst()
    const pending = await tx.selectFrom('event_pending').select('event_id').limit(1).executeTakeFirst()
    return !waiting && !pending
  })

const subjects = async (db: Database): Promise<Map<string, number[]>> => {
  const rows = await db.inWorkspace(await workspaceOf(db), (tx) =>
    tx.selectFrom('ticket').select(['subject', 'number']).execute(),
  )
  const found = new Map<string, number[]>()
  for (const { subject, number } of rows) found.set(subject, [...(found.get(subject) ?? []), number])
  return found
}

/** Each answer left; where the receipt was lost it may have left again, but then as the same mail. */
const answersLeft = (written: ReadonlyMap<number, number>): void => {
  for (const n of written.keys()) {
    const sent = sink.mails.filter((m) => m.mail.text?.split('\n')[0]?.trim() === `answer ${n}`)
    expect(new Set(sent.map((m) => m.mail.messageId)).size, `answer ${n}, seed ${seed}`).toBe(1)
  }
}
