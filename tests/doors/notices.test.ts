// Notices: who hears of what, bundled, read with the ticket, by mail when nobody reads them, as a digest.
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import type { NoticeSettings } from '../../contract/notices.ts'
import { makeNotices } from '../../server/modules/notices/react.ts'
import { ana, ben, type CastPerson, chioma, jane, teams } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { openSocket } from '../harness/socket.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { notices, tickets } = contract
let as: Record<'ana' | 'ben' | 'chioma', Client>

beforeAll(async () => {
  as = { ana: await door.as(ana), ben: await door.as(ben), chioma: await door.as(chioma) }
})
afterEach(async () => {
  for (const client of Object.values(as)) await client.call(notices.read, { body: { all: true } })
})

const unread = (client: Client) => client.call(notices.list, { query: { unread: 'yes' } })
const untilUnread = (client: Client, count: number) =>
  until(`${count} unread notices`, async () => {
    const list = await unread(client)
    return list.unread === count && list.items.length === count ? list : null
  })
const write = (client: Client, number: number, body: Record<string, unknown>) =>
  client.call(tickets.addMessage, { params: { number }, body: body as never })
const settle = async (client: Client, change: Partial<NoticeSettings>) => {
  const now = await client.call(notices.settings)
  return client.call(notices.setSettings, { body: { ...now, ...change } })
}
/** Everything that happened until now has been told. */
const told = async () => {
  const ticket = await openFor(as.chioma, jane, { assigneeId: ben.id })
  await until('the log was followed', async () =>
    (await unread(as.ben)).items.some((n) => n.ticket?.number === ticket.number) ? true : null,
  )
  await as.ben.call(notices.read, { body: { number: ticket.number } })
}
const mailsTo = (person: CastPerson) => door.sink.mails.filter((m) => m.to.includes(person.email))

describe('What one hears of', () => {
  test('a ticket given to me, never one I took myself', async () => {
    const given = await openFor(as.ana, jane, { assigneeId: ben.id, subject: 'Scanner at gate 4' })
    await openFor(as.ben, jane, { assigneeId: ben.id })
    const { items } = await untilUnread(as.ben, 1)
    expect(items[0]).toMatchObject({
      kind: 'assigned',
      ticket: { number: given.number, subject: 'Scanner at gate 4' },
      by: 'Ana Petrova',
      count: 1,
      isRead: false,
    })
    expect((await unread(as.ana)).unread).toBe(0)
  })

  test('answers of the requester are one notice that counts, with who and the first words', async () => {
    const ticket = await openFor(as.ana, jane, { assigneeId: ana.id })
    const mail = { subject: `Re: [#${ticket.number}]` }
    await write(as.ana, ticket.number, { kind: 'reply', body: 'Please try again.' })
    await until('the reply is out', async () => (mailsTo(jane).length > 0 ? true : null))
    const [ours] = mailsTo(jane).slice(-1)
    for (const text of ['It still beeps.', 'Now it smokes.'])
      await door.mailTo('support@meridian.example', jane, {
        ...mail,
        text,
        headers: { 'In-Reply-To': ours?.header('message-id') ?? '' },
      })
    const { items } = await until('both arrived', async () => {
      const list = await unread(as.ana)
      return list.items[0]?.count === 2 ? list : null
    })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ kind: 'requester_wrote', by: 'Jane Miller', preview: 'Now it smokes.' })
  })

  test('a mention is heard as such, by who follows no more than once', async () => {
    const ticket = await openFor(as.ana)
    await write(as.ana, ticket.number, { kind: 'note', body: '@Ben look', mentionIds: [ben.id] })
    const { items } = await untilUnread(as.ben, 1)
    expect(items[0]).toMatchObject({ kind: 'mentioned', by: 'Ana Petrova' })
    await write(as.ana, ticket.number, { kind: 'note', body: 'Another thought.' })
    const after = await untilUnread(as.ben, 2)
    expect(after.items.map((n) => n.kind)).toEqual(['team_wrote', 'mentioned'])
  })

  test('new tickets of my teams are silent until I ask for them', async () => {
    await openFor(as.ana, jane, { teamId: teams.applications.id })
    await told()
    expect((await unread(as.chioma)).unread).toBe(0)
    await settle(as.chioma, { matrix: { new_ticket: { my_teams: { app: true } } } })
    await openFor(as.ana, jane, { teamId: teams.applications.id })
    const { items } = await untilUnread(as.chioma, 1)
    expect(items[0]?.kind).toBe('new_ticket')
    await settle(as.chioma, { matrix: { new_ticket: { my_teams: { app: false } } } })
  })

  test('many tickets at one stroke are one notice', async () => {
    const made = []
    for (let i = 0; i < 12; i += 1) made.push(await openFor(as.chioma))
    const to = { teamId: null, assigneeId: ben.id }
    await makeNotices.react(
      door.desk,
      ben.workspaceId,
      made.map((ticket, i) => ({
        id: ticket.id,
        position: 1_000_000 + i,
        subjectType: 'ticket',
        subjectId: ticket.id,
        type: 'ticket.assigned',
        actorKind: 'person',
        actorId: ana.id,
        actorName: ana.name,
        data: { from: { teamId: null, assigneeId: null }, to, version: 2 },
        because: null,
        at: ticket.createdAt,
      })),
    )
    const { items } = await unread(as.ben)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ kind: 'assigned', count: 12, ticket: null })
  })
})

describe('What is old', () => {
  const told = async (hours: number) => {
    const ticket = await openFor(as.chioma)
    const at = door.clock.now().subtract({ hours }).toString({ smallestUnit: 'millisecond' })
    await makeNotices.react(door.desk, ben.workspaceId, [
      {
        id: ticket.id,
        position: 2_000_000 + hours,
        subjectType: 'ticket',
        subjectId: ticket.id,
        type: 'ticket.assigned',
        actorKind: 'person',
        actorId: ana.id,
        actorName: ana.name,
        data: {
          from: { teamId: null, assigneeId: null },
          to: { teamId: null, assigneeId: ben.id },
          version: 2,
        },
        because: null,
        at,
      },
    ])
    return (await unread(as.ben)).items
  }

  test('a desk that learns of notices does not tell its whole past', async () => {
    expect(await told(25)).toEqual([])
  })

  test('what happened hours ago stands in the desk and sends no mail', async () => {
    expect(await told(3)).toHaveLength(1)
    const rows = await door.db.inWorkspace(ben.workspaceId, (tx) =>
      tx
        .selectFrom('notice')
        .select('data')
        .where('person_id', '=', ben.id)
        .where('read_at', 'is', null)
        .execute(),
    )
    expect(rows.map((row) => row.data)).toMatchObject([{ mail: false, push: false }])
  })

  test('what was read long ago is forgotten', async () => {
    await told(2)
    await as.ben.call(notices.read, { body: { all: true } })
    const count = async () => (await as.ben.call(notices.list, { query: { limit: 100 } })).items.length
    const before = await count()
    expect(before).toBeGreaterThan(0)
    await door.db.inWorkspace(ben.workspaceId, (tx) =>
      tx
        .updateTable('notice')
        .set({
          read_at: door.clock
            .now()
            .subtract({ hours: 24 * 91 })
            .toString(),
        })
        .where('person_id', '=', ben.id)
        .execute(),
    )
    await as.ben.call(notices.read, { body: { all: true } })
    expect(await count()).toBe(0)
  })
})

describe('Reading', () => {
  test('reading the ticket reads its notices, and my browsers hear the new count', async () => {
    const { key } = await door.signedIn(ben)
    const socket = await openSocket(door.url, { cookie: `${door.cookie}=${key.token}` })
    const counts = () => socket.messages.flatMap((m) => (m.type === 'notices' ? [m.unread] : []))
    const ticket = await openFor(as.ana, jane, { assigneeId: ben.id })
    await until('one is told', async () => (counts().includes(1) ? true : null))
    const message = ticket.messages[0]
    await as.ben.call(tickets.read, {
      params: { number: ticket.number },
      body: { messageId: message?.id ?? null },
    })
    await until('none is left', async () => (counts().at(-1) === 0 ? true : null))
    socket.close()
    const read = await as.ben.call(tickets.get, { params: { number: ticket.number } })
    expect(read.readUntil?.messageId).toBe(message?.id)
    expect((await as.ana.call(tickets.get, { params: { number: ticket.number } })).readUntil).toBeNull()
    await as.ben.call(tickets.read, { params: { number: ticket.number }, body: { messageId: null } })
    expect((await as.ben.call(tickets.get, { params: { number: ticket.number } })).readUntil).toBeNull()
  })

  test('a message of another ticket cannot be read here', async () => {
    const [one, other] = [await openFor(as.ana), await openFor(as.ana)]
    await as.ben.refused(422, tickets.read, {
      params: { number: one.number },
      body: { messageId: other.messages[0]?.id },
    })
  })

  test('what comes after reading is a notice of its own', async () => {
    const ticket = await openFor(as.ana, jane, { assigneeId: ben.id })
    await untilUnread(as.ben, 1)
    await as.ben.call(notices.read, { body: { number: ticket.number } })
    await write(as.ana, ticket.number, { kind: 'note', body: 'One more.' })
    const { items } = await untilUnread(as.ben, 1)
    expect(items[0]).toMatchObject({ kind: 'team_wrote', count: 1 })
    const all = await as.ben.call(notices.list, { query: { limit: 1 } })
    expect(all.items).toHaveLength(1)
    const next = await as.ben.call(notices.list, { query: { limit: 1, cursor: all.next ?? '' } })
    expect(next.items[0]?.id).not.toBe(all.items[0]?.id)
  })
})

describe('By mail', () => {
  test('what is not read within two minutes comes in one mail; what was read does not', async () => {
    const before = mailsTo(ben).length
    const [one, two, read] = [
      await openFor(as.ana, jane, { assigneeId: ben.id, subject: 'First of two' }),
      await openFor(as.ana, jane, { assigneeId: ben.id, subject: 'Second of two' }),
      await openFor(as.ana, jane, { assigneeId: ben.id, subject: 'Already read' }),
    ]
    await untilUnread(as.ben, 3)
    await as.ben.call(notices.read, { body: { number: read.number } })
    door.clock.forward({ minutes: 3 })
    const mail = await until('the mail', async () => mailsTo(ben)[before])
    expect(mail.mail.text).toContain(`#${one.number} First of two`)
    expect(mail.mail.text).toContain(`#${two.number} Second of two`)
    expect(mail.mail.text).not.toContain('Already read')
    expect(mailsTo(ben)).toHaveLength(before + 1)
  })

  test('quiet hours hold mails back until they end', async () => {
    const before = mailsTo(ben).length
    const now = door.clock.now().toZonedDateTimeISO('UTC')
    const clock = (t: Temporal.ZonedDateTime) => t.toPlainTime().toString({ smallestUnit: 'minute' })
    await settle(as.ben, {
      zone: 'UTC',
      quiet: { isOn: true, from: clock(now), to: clock(now.add({ hours: 2 })), weekends: false },
    })
    await openFor(as.ana, jane, { assigneeId: ben.id })
    await untilUnread(as.ben, 1)
    door.clock.forward({ minutes: 5 })
    await told()
    expect(mailsTo(ben)).toHaveLength(before)
    door.clock.forward({ hours: 2 })
    await until('the mail after quiet', async () => mailsTo(ben)[before])
    await settle(as.ben, { quiet: { isOn: false, from: '20:00', to: '07:00', weekends: false } })
  })

  test('the digest gathers what is unread, once a day', async () => {
    await settle(as.chioma, { zone: 'UTC', digest: 'daily', digestAt: '08:00' })
    const ticket = await openFor(as.chioma, jane, { followerIds: [chioma.id], subject: 'Followed by Chioma' })
    const before = mailsTo(chioma).length
    await write(as.ana, ticket.number, { kind: 'note', body: 'For the digest.' })
    await untilUnread(as.chioma, 1)
    door.clock.forward({ hours: 25 })
    const mail = await until('the digest', async () => mailsTo(chioma)[before])
    expect(mail.mail.text).toContain('Followed by Chioma')
    await settle(as.chioma, { digest: 'off' })
  })
})

describe('Choosing', () => {
  test('the settings show every cell; a zone that does not exist is refused', async () => {
    const settings = await as.ana.call(notices.settings)
    expect(settings.matrix.assigned?.mine).toEqual({ app: true, mail: true, push: true })
    expect(settings.matrix.new_ticket?.my_teams).toEqual({ app: false, mail: false, push: false })
    await as.ana.refused(422, notices.setSettings, { body: { ...settings, zone: 'Europe/Atlantis' } })
  })
})
