// Dispatch over the API: suggestions, routing by itself, acceptance, pulling, triage, hand-overs, visits, the board.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { usualRouting } from '../../../rules/routing/strategy.ts'
import { ana, ben, carlos, chioma, jane, meridian, mira, rafael, teams } from '../../cast/people.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { dispatch, law, staff, surgery, tickets } = contract
let as: Record<'ana' | 'ben' | 'carlos' | 'chioma' | 'mira', Client>
const { network, workplace, applications } = teams

// A Monday morning, in the working hours of the desk.
const monday = '2027-02-01T09:30:00.000Z'

beforeAll(async () => {
  door.clock.set(monday)
  as = {
    ana: await door.as(ana),
    ben: await door.as(ben),
    carlos: await door.as(carlos),
    chioma: await door.as(chioma),
    mira: await door.as(mira),
  }
})

const routing = async (teamId: string, body: Partial<typeof usualRouting>) => {
  const { id } = await as.mira.call(law.create, {
    body: { kind: 'routing', name: `Routing ${teamId}`, body: { ...usualRouting, ...body, teamId } },
  })
  await as.mira.call(law.publish, { params: { id }, body: {} })
}
const capacity = (id: string, points: number) =>
  as.carlos.call(staff.change, { params: { id }, body: { capacity: points } })
const get = (number: number) => as.ana.call(tickets.get, { params: { number } })
const assigneeOf = async (number: number) => (await get(number)).assignee?.id ?? null
const at = (number: number) => ({ params: { number } })

describe('Suggestions', () => {
  test('rank who may take it with reasons, and say of the others why not', async () => {
    const { number } = await openFor(as.carlos, jane, { teamId: network.id })
    const found = await as.carlos.call(dispatch.suggestions, { ...at(number), query: {} })
    expect(found).toMatchObject({ strategy: 'suggest', team: { name: 'Network' }, points: 1, more: 0 })
    expect(found.people.map((p) => p.person.name).toSorted()).toEqual(['Ana Petrova', 'Ben Carter'])
    expect(found.people[0]?.reasons.map((r) => r.text)).toContain('0 of 10 points')
    await as.carlos.call(staff.setPresence, { params: { id: ben.id }, body: { state: 'busy' } })
    const after = await as.carlos.call(dispatch.suggestions, { ...at(number), query: {} })
    expect(after.people.at(-1)).toMatchObject({ person: { id: ben.id }, blockedBy: [{ code: 'busy' }] })
    await as.carlos.call(staff.setPresence, { params: { id: ben.id }, body: { state: 'online' } })
  })
  test('choosing somebody else is kept, explained in one click, and counted', async () => {
    const { number } = await openFor(as.carlos, jane, { teamId: network.id })
    const found = await as.carlos.call(dispatch.suggestions, { ...at(number), query: {} })
    const [best, other] = found.people
    const given = await as.carlos.call(dispatch.assign, {
      ...at(number),
      body: { personId: other?.person.id ?? '' },
    })
    expect(given.ticket).toMatchObject({ assignee: { id: other?.person.id }, status: 'open' })
    expect(given.override).toMatchObject({
      suggested: { id: best?.person.id },
      chosen: { id: other?.person.id },
      reason: null,
    })
    const id = given.override?.id ?? ''
    await as.carlos.call(dispatch.explainOverride, { params: { id }, body: { reason: 'learning' } })
    const { items } = await as.carlos.call(dispatch.overrides, { query: {} })
    expect(items).toMatchObject([{ id, reason: 'learning', by: { id: carlos.id } }])
    const figures = await as.carlos.call(dispatch.overrideFigures, { query: {} })
    expect(figures).toMatchObject({ assigned: 1, overridden: 1, reasons: [{ reason: 'learning', count: 1 }] })
    await expect(
      as.chioma.call(dispatch.explainOverride, { params: { id }, body: { reason: 'other' } }),
    ).rejects.toThrow()
  })
})

describe('Routing by itself', () => {
  test('gives each ticket to whoever has room, and the rest as soon as room comes', async () => {
    await capacity(chioma.id, 2)
    await routing(applications.id, { strategy: 'least_loaded' })
    const made: Ticket[] = []
    for (let i = 0; i < 4; i++)
      made.push(await openFor(as.carlos, jane, { teamId: applications.id, subject: `Form ${i}` }))
    const taken = () =>
      Promise.all(made.map((t) => assigneeOf(t.number))).then((all) => all.filter((id) => id === chioma.id))
    await until('two are given', async () => (await taken()).length === 2)
    await until('two wait', () => isWaiting(applications.id))
    expect(await taken()).toHaveLength(2)
    const events = await as.ana.call(tickets.history, { ...at(made[0]?.number ?? 0), query: {} })
    expect(events.items.find((e) => e.type === 'ticket.assigned')).toMatchObject({
      actor: { kind: 'system', name: 'routing' },
      because: expect.stringContaining('Routing found them'),
    })
    const first = made.find((_, i) => i === 0)?.number ?? 0
    await as.chioma.call(tickets.change, { ...at(first), body: { status: 'pending' } })
    await until('one more is given', async () => (await taken()).length === 3)
    const [load] = await loadsOf(chioma.id)
    expect(load).toEqual({ hundredths: 200, n: 2 })
  })
  test('who does not accept in time loses it to the next, and is not asked again', async () => {
    await routing(workplace.id, { strategy: 'round_robin', acceptMinutes: 10 })
    const { number } = await openFor(as.carlos, jane, { teamId: workplace.id })
    await until('Ana has it', async () => (await assigneeOf(number)) === ana.id)
    expect((await get(number)).acceptBy).toBe('2027-02-01T09:40:00.000Z')
    door.clock.set('2027-02-01T09:41:00.000Z')
    await until('it was let go', async () => (await assigneeOf(number)) === null)
    const found = await as.carlos.call(dispatch.suggestions, { ...at(number), query: {} })
    expect(found.people).toMatchObject([{ person: { id: ana.id }, blockedBy: [{ code: 'passed' }] }])
  })
  test('whoever acts on it has accepted it', async () => {
    const { number } = await openFor(as.carlos, rafael, { teamId: workplace.id })
    await until('Ana has it', async () => (await assigneeOf(number)) === ana.id)
    await as.ana.call(tickets.addMessage, { ...at(number), body: { kind: 'reply', body: 'Looking.' } })
    expect(await get(number)).toMatchObject({ acceptBy: null, acceptedAt: '2027-02-01T09:41:00.000Z' })
  })
})

describe('Give me the next', () => {
  test('takes the most pressing of own teams, until there is none', async () => {
    const { number } = await openFor(as.carlos, jane, { teamId: network.id, subject: 'Next one' })
    const taken = []
    for (let i = 0; i < 5; i++) {
      const { ticket } = await as.ben.call(dispatch.next, { body: { teamId: network.id } })
      if (ticket) taken.push(ticket)
    }
    expect(taken.every((t) => t.assignee?.id === ben.id)).toBe(true)
    expect(taken.map((t) => t.number)).toContain(number)
    expect(await as.ben.call(dispatch.next, { body: { teamId: network.id } })).toEqual({
      ticket: null,
      suggestion: null,
    })
  })
})

describe('Triage', () => {
  test('a verdict is taken back: the ticket stands in the queue again', async () => {
    const { number } = await openFor(as.carlos, rafael, { subject: 'Too quick' })
    const queued = async () =>
      (await as.carlos.call(dispatch.triageList, { query: {} })).items.some((t) => t.ticket.number === number)
    await as.carlos.call(dispatch.verdict, { ...at(number), body: { verdict: 'accept' } })
    expect(await queued()).toBe(false)
    await as.carlos.call(tickets.change, { ...at(number), body: { status: 'new', assigneeId: null } })
    expect(await as.carlos.call(dispatch.takeBack, at(number))).toMatchObject({ triagedAt: null })
    expect(await queued()).toBe(true)
  })
  test('one verdict takes a ticket out of the queue', async () => {
    const numbers = []
    for (const subject of ['Accept me', 'Twin', 'No', 'Later', 'Which one?'])
      numbers.push((await openFor(as.carlos, rafael, { subject })).number)
    const [accepted = 0, twin = 0, no = 0, later = 0, which = 0] = numbers
    const queue = async () =>
      (await as.carlos.call(dispatch.triageList, { query: {} })).items.map((i) => i.ticket.number)
    expect(await queue()).toEqual(expect.arrayContaining(numbers))
    const say = (number: number, body: object) =>
      as.carlos.call(dispatch.verdict, { ...at(number), body: body as never })
    expect(await say(accepted, { verdict: 'accept', teamId: network.id, asSuggested: true })).toMatchObject({
      team: { id: network.id },
      triagedAt: expect.any(String),
    })
    expect(await assigneeOf(accepted)).not.toBeNull()
    expect(await say(twin, { verdict: 'duplicate', of: accepted })).toMatchObject({ number: accepted })
    expect(
      await say(no, { verdict: 'decline', reason: 'Not ours', reply: 'We cannot help here.' }),
    ).toMatchObject({ status: 'solved' })
    await say(later, { verdict: 'snooze', until: '2027-02-02T09:00:00.000Z' })
    expect(await say(which, { verdict: 'ask', words: 'Which printer?' })).toMatchObject({ status: 'pending' })
    const left = await queue()
    expect(numbers.filter((n) => left.includes(n))).toEqual([])
  })
  test('agents give verdicts on tickets of their own teams and of none', async () => {
    const foreign = await openFor(as.carlos, jane, { teamId: network.id })
    const { items } = await as.chioma.call(dispatch.triageList, { query: { limit: 100 } })
    expect(items.map((i) => i.ticket.number)).not.toContain(foreign.number)
    await expect(
      as.chioma.call(dispatch.verdict, { ...at(foreign.number), body: { verdict: 'accept' } }),
    ).rejects.toThrow()
  })
})

describe('A visit', () => {
  test('is planned, moved and done; nobody is at two places at once', async () => {
    const { number } = await openFor(as.carlos, jane, { teamId: network.id, assigneeId: ana.id })
    const body = { personId: ana.id, from: '2027-02-01T11:00:00.000Z', to: '2027-02-01T12:00:00.000Z' }
    const visit = await as.carlos.call(dispatch.planVisit, {
      ...at(number),
      body: { ...body, place: 'Gate 4' },
    })
    expect(visit).toMatchObject({ person: { id: ana.id }, place: 'Gate 4', state: 'planned', version: 1 })
    const other = await openFor(as.carlos, jane, { teamId: network.id })
    await expect(as.carlos.call(dispatch.planVisit, { ...at(other.number), body })).rejects.toThrow()
    const moved = await as.carlos.call(dispatch.changeVisit, {
      params: { id: visit.id },
      body: { from: '2027-02-01T13:00:00.000Z', to: '2027-02-01T14:00:00.000Z' },
    })
    expect(moved).toMatchObject({ from: '2027-02-01T13:00:00.000Z', version: 2 })
    const { items } = await as.ana.call(dispatch.visitsOfTicket, at(number))
    expect(items.map((v) => v.id)).toEqual([visit.id])
  })
})

describe('The board', () => {
  test('shows the tray with suggestions, people with load and expected work, and assigns all as suggested', async () => {
    await capacity(ana.id, 30)
    await capacity(ben.id, 30)
    for (let i = 0; i < 3; i++) await openFor(as.carlos, jane, { teamId: network.id, subject: `Tray ${i}` })
    const board = await as.carlos.call(dispatch.board, { query: { team: network.id } })
    expect(board.people.map((p) => p.person.name).toSorted()).toEqual(['Ana Petrova', 'Ben Carter'])
    expect(board.onShift).toBe(2)
    expect(board.tray.length).toBeGreaterThanOrEqual(3)
    expect(board.suggestions).toBe(board.tray.length)
    const anas = board.people.find((p) => p.person.id === ana.id)
    expect(anas?.load).toMatchObject({ capacity: 30 })
    expect(anas?.cards.map((c) => c.kind)).toEqual(expect.arrayContaining(['work', 'visit']))
    const preview = await as.carlos.call(dispatch.previewAll, { query: { team: network.id } })
    expect(preview.items).toHaveLength(board.tray.length)
    const [first] = preview.items
    await as.carlos.call(dispatch.assign, {
      ...at(first?.ticket.number ?? 0),
      body: { personId: first?.suggestion.person.id ?? '' },
    })
    const done = await as.carlos.call(dispatch.assignAll, {
      body: {
        items: preview.items.map((i) => ({ number: i.ticket.number, personId: i.suggestion.person.id })),
      },
    })
    expect(done.assigned).toBe(preview.items.length - 1)
    expect(done.items[0]).toMatchObject({ isDone: false, because: { code: 'assigned_meanwhile' } })
    await expect(as.ana.call(dispatch.board, { query: {} })).rejects.toThrow()
  })
})

test('tasks of a team stand among those of its people until somebody has them', async () => {
  const { number } = await openFor(as.carlos, jane, { teamId: network.id })
  const added = await as.carlos.call(surgery.addTask, {
    ...at(number),
    body: { title: 'Lay a cable', teamId: workplace.id },
  })
  expect(added.taskList).toMatchObject([{ title: 'Lay a cable', team: { id: workplace.id }, assignee: null }])
  const of = async (client: Client) =>
    (await client.call(surgery.myTasks, { query: {} })).items.map((t) => t.title)
  expect(await of(as.ana)).toContain('Lay a cable')
  expect(await of(as.ben)).not.toContain('Lay a cable')
})

const isWaiting = (teamId: string): Promise<boolean> =>
  door.db.inWorkspace(meridian.id, async (tx) => {
    const jobs = await tx
      .selectFrom('job')
      .select(['queue', 'key'])
      .where('queue', 'in', ['route-ticket', 'route-waiting'])
      .execute()
    return jobs.every((j) => j.queue === 'route-waiting') && jobs.some((j) => j.key === teamId)
  })

const loadsOf = (personId: string) =>
  door.db
    .inWorkspace(meridian.id, (tx) =>
      tx
        .selectFrom('ticket_load')
        .select((e) => [e.fn.sum<number>('hundredths').as('hundredths'), e.fn.countAll<number>().as('n')])
        .where('person_id', '=', personId)
        .execute(),
    )
    .then((rows) => rows.map((r) => ({ hundredths: Number(r.hundredths), n: r.n })))
