// The live socket: changes arrive by themselves, and only for those who may still see them.
import { afterEach, describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { ana, ben, carlos, chioma, finn, jane, olivia } from '../cast/people.ts'
import { doorForAll } from '../harness/doors.ts'
import { type LiveSocket, openSocket } from '../harness/socket.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { tickets } = contract
const sockets: LiveSocket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close()
})
const listen = async (token: string, headers: Record<string, string> = {}) => {
  const socket = await openSocket(door.url, { cookie: `${door.cookie}=${token}`, ...headers })
  sockets.push(socket)
  return socket
}

test('a change by one is seen by the other as the row it is now, with who did what', async () => {
  const watcher = await listen((await door.signedIn(ben)).key.token)
  await until('hello', () => watcher.messages.find((m) => m.type === 'hello'))
  const agent = await door.as(ana)
  const { number } = await openFor(agent, jane, { subject: 'Seen live' })
  await agent.call(tickets.change, { params: { number }, body: { assigneeId: ana.id } })
  const row = await until('the assignment is seen', () =>
    watcher.messages
      .flatMap((m) => (m.type === 'tickets' ? m.rows : []))
      .find((r) => r.number === number && r.assignee?.id === ana.id),
  )
  expect(row).toMatchObject({ subject: 'Seen live', status: 'open', requester: { id: jane.id } })
  // A row is as it is now: it may be ahead of the events that are still on their way.
  const events = await until('all events are seen', () => {
    const seen = watcher.messages.flatMap((m) => (m.type === 'tickets' ? m.events : []))
    const mine = seen.filter((e) => e.number === number)
    return mine.length >= 4 ? mine : undefined
  })
  expect(events.map((e) => e.type)).toEqual([
    'ticket.created',
    'ticket.message_added',
    'ticket.assigned',
    'ticket.status_changed',
  ])
  expect(events.every((e) => e.actorId === ana.id)).toBe(true)
})

test('positions only grow, and nothing of another workspace is among the rows', async () => {
  const ours = await listen((await door.signedIn(ana)).key.token)
  const theirs = await listen((await door.signedIn(finn)).key.token)
  await until('both listen', () => ours.messages.length > 0 && theirs.messages.length > 0)
  const agent = await door.as(ana)
  const other = await door.as(finn)
  for (let i = 0; i < 5; i += 1) {
    await openFor(agent, jane, { subject: 'canary-of-meridian' })
    await openFor(other, jane, { subject: 'canary-of-fjord' })
  }
  const rows = (socket: LiveSocket) => socket.messages.flatMap((m) => (m.type === 'tickets' ? m.rows : []))
  const numbersOf = (socket: LiveSocket, subject: string) =>
    new Set(rows(socket).flatMap((r) => (r.subject === subject ? [r.number] : [])))
  await until(
    'all are seen',
    () => numbersOf(ours, 'canary-of-meridian').size === 5 && numbersOf(theirs, 'canary-of-fjord').size === 5,
  )
  expect(numbersOf(ours, 'canary-of-fjord').size).toBe(0)
  expect(rows(theirs).every((r) => r.subject === 'canary-of-fjord')).toBe(true)
  const positions = ours.messages.flatMap((m) => ('position' in m ? [m.position] : []))
  expect(positions).toEqual(positions.toSorted((a, b) => a - b))
})

test('who looks at a ticket and who writes in it is told to those who have it open', async () => {
  const one = await listen((await door.signedIn(ana)).key.token)
  const two = await listen((await door.signedIn(ben)).key.token)
  const { number } = await openFor(await door.as(ana))
  one.say({ type: 'presence', number, state: 'viewing' })
  two.say({ type: 'presence', number, state: 'writing' })
  const people = await until('both are told', () =>
    one.messages
      .flatMap((m) =>
        m.type === 'presence' && m.number === number && m.people.length === 2 ? [m.people] : [],
      )
      .at(-1),
  )
  expect(people.map((p) => [p.name, p.state]).toSorted()).toEqual([
    ['Ana Petrova', 'viewing'],
    ['Ben Carter', 'writing'],
  ])
  two.close()
  await until('Ben is gone', () => {
    const last = one.messages.findLast((m) => m.type === 'presence')
    return last?.type === 'presence' && last.people.length === 1
  })
})

describe('The socket is refused', () => {
  test('to strangers, to requesters and to other sites’ pages', async () => {
    const session = await door.signedIn(ana)
    await expect(openSocket(door.url, {})).rejects.toThrow('401')
    await expect(
      openSocket(door.url, { cookie: `${door.cookie}=${(await door.signedIn(jane)).key.token}` }),
    ).rejects.toThrow('403')
    for (const origin of ['https://evil.example', 'null', `${door.url}.evil.example`])
      await expect(
        openSocket(door.url, { cookie: `${door.cookie}=${session.key.token}`, origin }),
        origin,
      ).rejects.toThrow('403')
    await listen(session.key.token, { origin: door.url })
  })

  test('to a token that may not read tickets', async () => {
    const agent = await door.as(ana, ['person.read'])
    expect((await agent.ask('GET', '/api/v1/tickets')).status).toBe(403)
  })
})

describe('Rights revoked mid-session stop at once, the socket included', () => {
  const endsSoon = async (socket: LiveSocket, revoke: () => Promise<unknown>) => {
    await until('hello', () => socket.messages.length > 0)
    await revoke()
    // Half a second here; the limit leaves room for a machine that pauses, and none for a sweep by the minute.
    await until('the socket is closed', () => socket.closed, 10_000)
  }

  test('when the session is ended elsewhere', async () => {
    const mine = await door.signedIn(ana)
    const other = await door.signedIn(ana)
    await endsSoon(await listen(mine.key.token), () =>
      other.call(contract.identity.endSession, { params: { id: mine.key.id } }),
    )
    expect((await mine.ask('GET', '/api/v1/me')).status).toBe(401)
    expect((await other.ask('GET', '/api/v1/me')).status).toBe(200)
  })

  test('when the person signs out', async () => {
    const mine = await door.signedIn(ben)
    await endsSoon(await listen(mine.key.token), () => mine.call(contract.identity.signOut))
  })

  test('when the person is disabled', async () => {
    const owner = await door.as(olivia)
    const session = await door.signedIn(chioma)
    const token = await door.as(chioma)
    await endsSoon(await listen(session.key.token), () =>
      owner.call(contract.people.change, { params: { id: chioma.id }, body: { state: 'disabled' } }),
    )
    expect((await session.ask('GET', '/api/v1/tickets')).status).toBe(401)
    expect((await token.ask('GET', '/api/v1/tickets')).status).toBe(401)
    await owner.call(contract.people.change, { params: { id: chioma.id }, body: { state: 'active' } })
    expect((await session.ask('GET', '/api/v1/tickets')).status).toBe(401)
  })

  test('when the person becomes somebody with fewer rights', async () => {
    const owner = await door.as(olivia)
    const coordinator = await door.as(carlos)
    await coordinator.call(contract.email.received)
    await owner.call(contract.people.change, { params: { id: carlos.id }, body: { role: 'agent' } })
    expect([401, 403]).toContain((await coordinator.ask('GET', '/api/v1/mail')).status)
  })
})
