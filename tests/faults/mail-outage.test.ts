// Mail servers that are away for three days, drop the line in the middle of a mail or put us off: every reply leaves
// once, with the Message-ID it was given first; what is given up after all is seen and can be sent again.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { adam, ana, mailboxes } from '../cast/people.ts'
import { type Door, openDoor } from '../door.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'
import { type Exchanger, openExchanger } from '../peers/exchanger.ts'

const count = 8
let door: Door
let server: Exchanger
beforeEach(async () => {
  server = await openExchanger({ tls: false })
  door = await openDoor({ config: { HANDRAIL_SMTP_URL: `smtp://127.0.0.1:${server.port}` } })
})
afterEach(async () => {
  await door.close()
  await server.close()
})

const rows = () =>
  door.db.inWorkspace(ana.workspaceId, (tx) =>
    tx
      .selectFrom('outgoing_mail')
      .select(['id', 'mail_id', 'state', 'attempts', 'error', 'kind'])
      .where('kind', '=', 'reply')
      .execute(),
  )
const sent = (text: string): number => server.mails.filter((m) => m.raw.includes(text)).length
const nameOf = (n: number): string => `answer-number-${n}-.`
const reply = async (n: number): Promise<void> => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  await agent.call(contract.tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body: nameOf(n) },
  })
}
/** Hours pass, and everything that is due has its try. */
const pass = async (hours: number): Promise<void> => {
  door.clock.forward({ minutes: Math.round(hours * 60) })
  // At once, instead of at the next sweep.
  door.desk.hints.poke(ana.workspaceId)
  await until(
    'nothing is due',
    () =>
      door.db.inWorkspace(ana.workspaceId, async (tx) => {
        const due = await tx
          .selectFrom('job')
          .select('key')
          .where('queue', '=', 'send-mail')
          .where('run_at', '<=', door.clock.now().toString())
          .executeTakeFirst()
        return due === undefined
      }),
    30_000,
  )
}

const ways = [
  ['lets nobody in', () => server.refuse('connect', { code: 421, message: '4.3.2 down' })],
  ['hangs up at once', () => server.refuse('connect', 'drop')],
  ['puts every mail off', () => server.refuse('to', { code: 451, message: '4.7.1 come again' })],
  ['hangs up when the mail is there', () => server.refuse('data', 'drop')],
] as const

for (const [what, harm] of ways)
  test(`for 72 hours the mail server ${what}: then every reply leaves once, with its Message-ID`, async () => {
    harm()
    for (let n = 0; n < count; n += 1) await reply(n)
    await until('all were tried', async () => (await rows()).every((m) => m.attempts > 0), 30_000)
    const ids = new Map((await rows()).map((m) => [m.id, m.mail_id]))
    for (let hours = 0; hours < 68; hours += hours < 4 ? 1 : 4) await pass(hours < 4 ? 1 : 4)
    await pass(3.9)
    expect((await rows()).map((m) => m.state)).toEqual(Array(count).fill('waiting'))
    const { items } = await (await door.as(adam)).call(contract.email.mailboxes)
    expect(items.find((m) => m.id === mailboxes.support.id)?.lastSendError).not.toBeNull()

    for (const at of ['connect', 'to', 'data'] as const) server.refuse(at, null)
    await pass(5)
    await until('all have left', async () => (await rows()).every((m) => m.state === 'sent'), 30_000)
    for (let n = 0; n < count; n += 1) expect(sent(nameOf(n)), nameOf(n)).toBe(1)
    for (const { id, mail_id } of await rows()) {
      expect(mail_id).toBe(ids.get(id))
      expect(sent(`Message-ID: <${mail_id}>`)).toBe(1)
    }
  })

test('longer than that a reply is given up visibly, and sent again by hand it leaves once', async () => {
  server.refuse('to', { code: 451, message: '4.7.1 come again' })
  await reply(0)
  for (let hours = 0; hours < 80; hours += 4) await pass(4)
  const [given] = await rows()
  expect(given).toMatchObject({ state: 'failed', error: expect.stringContaining('come again') })
  server.refuse('to', null)
  await (await door.as(ana)).call(contract.email.retry, { params: { id: given?.id ?? '' } })
  await until('it left', () => sent(nameOf(0)) === 1)
  await pass(5)
  expect(sent(nameOf(0))).toBe(1)
})
