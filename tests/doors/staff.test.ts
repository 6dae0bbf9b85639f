// Who is here: presence, on-call, absence that hands work over, calendar links.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { adam, ana, ben, carlos, finn, meridian, mira, teams } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { openSocket } from '../harness/socket.ts'
import { openFor } from '../harness/tickets.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { roster, staff } = contract
let as: Record<'adam' | 'ana' | 'ben' | 'carlos' | 'mira', Client>

// A Monday morning.
const monday = '2027-02-01'
const at = (time: string, day = monday) => `${day}T${time}:00.000Z`
const office = { from: '08:00', to: '16:00', breaks: [{ from: '12:00', to: '12:30' }] }

beforeAll(async () => {
  door.clock.set(at('09:00'))
  as = {
    adam: await door.as(adam),
    ana: await door.as(ana),
    ben: await door.as(ben),
    carlos: await door.as(carlos),
    mira: await door.as(mira),
  }
  const { id } = await as.carlos.call(roster.createPattern, {
    body: {
      name: 'Early',
      zone: 'UTC',
      weeks: [Array.from({ length: 7 }, (_, i) => (i < 5 ? [office] : []))],
    },
  })
  await as.carlos.call(roster.assign, { body: { personId: ana.id, patternId: id, startsOn: '2027-01-01' } })
  await as.mira.call(staff.changeLeading, {
    params: { id: teams.network.id },
    body: { leadId: ben.id, managerId: mira.id, tier: 2 },
  })
})

describe('Presence', () => {
  test('follows the shift until somebody chooses, and again when the shift is over', async () => {
    const me = () => as.ana.call(staff.me)
    expect((await me()).presence).toEqual({ state: 'online', until: at('12:00'), isChosen: false })
    expect((await me()).shift).toEqual({ from: at('08:00'), to: at('16:00') })
    const busy = await as.ana.call(staff.setMyPresence, { body: { state: 'busy' } })
    expect(busy.presence).toEqual({ state: 'busy', until: at('16:00'), isChosen: true })
    await as.ben.refused(403, staff.setPresence, { params: { id: ana.id }, body: { state: 'online' } })
    await as.ana.refused(422, staff.setMyPresence, { body: { state: 'away', until: at('08:59') } })
    door.clock.set(at('16:00'))
    expect((await me()).presence).toMatchObject({ state: 'off', isChosen: false })
    door.clock.set(at('12:10'))
    await as.carlos.call(staff.setPresence, { params: { id: ana.id }, body: { state: null } })
    expect((await me()).presence).toEqual({ state: 'on_break', until: at('12:30'), isChosen: false })
    door.clock.set(at('13:00'))
  })

  test('whoever has no pattern and uses the desk on a Sunday is there', async () => {
    door.clock.set(at('11:00', '2027-01-31'))
    const presence = async () => (await as.ana.call(staff.one, { params: { id: carlos.id } })).presence.state
    expect(await presence()).toBe('off')
    const browser = await door.signedIn(carlos)
    const me = await browser.call(staff.me)
    expect(me).toMatchObject({ presence: { state: 'online' }, shift: null })
    door.clock.set(at('11:16', '2027-01-31'))
    expect(await presence()).toBe('off')
    door.clock.set(at('13:00'))
  })

  test('browsers of the same workspace hear of a change, others do not', async () => {
    const [signedIn, stranger] = [await door.signedIn(ben), await door.signedIn(finn)]
    const [live, theirs] = await Promise.all(
      [signedIn, stranger].map(({ key }) => openSocket(door.url, { cookie: `${door.cookie}=${key.token}` })),
    )
    await as.ana.call(staff.setMyPresence, { body: { state: 'away' } })
    const heard = () => live?.messages.filter((m) => m.type === 'roster')
    await until('it is heard', () => (heard()?.length ?? 0) > 0)
    expect(heard()?.at(-1)).toEqual({ type: 'roster', personIds: [ana.id] })
    expect(theirs?.messages.filter((m) => m.type === 'roster')).toEqual([])
    live?.close()
    theirs?.close()
    await as.ana.call(staff.setMyPresence, { body: { state: null } })
  })

  test('on-call is told apart from work, with the team it is for', async () => {
    await as.carlos.call(roster.createEntry, {
      body: { personId: ben.id, kind: 'on_call', from: at('00:00'), to: at('23:00') },
    })
    const { items } = await as.ana.call(staff.leading)
    const network = items.find((t) => t.id === teams.network.id)
    expect(network).toMatchObject({ lead: { id: ben.id }, manager: { id: mira.id }, tier: 2 })
    expect(network?.onCall.map((p) => p.id)).toEqual([ben.id])
    expect(items.find((t) => t.id === teams.applications.id)?.onCall).toEqual([])
  })
})

describe('Skills and sites', () => {
  test('a name is taken once; what is given up is nobody’s any more, unless a service asks for it', async () => {
    const skill = await as.carlos.call(staff.createSkill, { body: { name: 'Printers' } })
    const site = await as.carlos.call(staff.createSite, { body: { name: 'Dock', zone: 'Asia/Singapore' } })
    await as.ana.refused(403, staff.createSkill, { body: { name: 'Mail' } })
    await as.carlos.refused(422, staff.createSite, { body: { name: 'Moon', zone: 'Moon/Tranquility' } })
    await as.carlos.refused(409, staff.createSite, { body: { name: 'DOCK', zone: 'UTC' } })
    const change = {
      params: { id: ben.id },
      body: { skills: [{ skillId: skill.id, level: 3 }], siteId: site.id, languages: ['de', 'pt-BR'] },
    }
    const profile = await as.carlos.call(staff.change, change)
    expect(profile).toMatchObject({ siteId: site.id, zone: 'Asia/Singapore', languages: ['de', 'pt-BR'] })
    await as.carlos.refused(412, staff.change, { ...change, headers: { 'if-match': '"1"' } })
    const twice = { skillId: skill.id, level: 1 }
    await as.carlos.refused(422, staff.change, { params: { id: ben.id }, body: { skills: [twice, twice] } })
    expect((await as.ben.call(staff.skills)).items).toMatchObject([{ name: 'Printers', people: 1 }])
    const service = {
      parentId: null,
      description: '',
      teamId: null,
      skills: [{ skillId: skill.id, level: 2 }],
      impact: null,
      urgency: null,
      isOnSite: false,
      isRequestable: true,
    }
    const { id } = await as.mira.call(contract.law.create, {
      body: { kind: 'service', name: 'Printing', body: service },
    })
    const refused = await as.carlos.refused(409, staff.removeSkill, { params: { id: skill.id } })
    expect(refused.detail).toContain('Printing')
    await as.mira.call(contract.law.remove, { params: { id } })
    await as.carlos.call(staff.removeSkill, { params: { id: skill.id } })
    await as.carlos.call(staff.removeSite, { params: { id: site.id } })
    expect(await as.ben.call(staff.me)).toMatchObject({ skills: [], siteId: null, zone: 'UTC' })
    await as.carlos.call(staff.createSkill, { body: { name: 'Printers' } })
  })
})

describe('Out of office', () => {
  test('open work goes to the deputy, and along to theirs when they are out too', async () => {
    const ticket = await openFor(as.ana)
    await as.ana.call(contract.tickets.change, {
      params: { number: ticket.number },
      body: { assigneeId: ana.id, teamId: teams.network.id },
    })
    const out = { from: at('13:00'), to: at('00:00', '2027-02-06'), words: 'Skiing', handsOver: true }
    await as.ben.call(staff.changeMe, {
      body: { deputyId: carlos.id, outOfOffice: { ...out, handsOver: false } },
    })
    await as.ana.refused(422, staff.changeMe, { body: { deputyId: ana.id } })
    const profile = await as.ana.call(staff.changeMe, { body: { deputyId: ben.id, outOfOffice: out } })
    expect(profile).toMatchObject({ isOut: true, deputy: { id: ben.id } })
    const assignee = async () =>
      (await as.ana.call(contract.tickets.get, { params: { number: ticket.number } })).assignee?.id
    await until('the work is handed over', async () => (await assignee()) === carlos.id)
    const { items } = await as.ana.call(contract.tickets.history, { params: { number: ticket.number } })
    expect(items.find((e) => e.type === 'ticket.assigned' && e.because !== null)?.because).toBeDefined()
  })
})

describe('Calendar links', () => {
  test('a link shows shifts to whoever has it, without reasons of absence, and ends when it is removed', async () => {
    const mine = await as.ana.call(roster.createFeed, { body: {} })
    const ours = await as.ben.call(roster.createFeed, { body: { teamId: teams.network.id } })
    await as.carlos.call(roster.createEntry, {
      body: {
        personId: ana.id,
        kind: 'sick',
        from: at('00:00', '2027-02-11'),
        to: at('00:00', '2027-02-12'),
      },
    })
    const path = (url: string) => new URL(url).pathname
    const own = await door.stranger.ask('GET', path(mine.url))
    expect(own.status).toBe(200)
    expect(own.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(own.text).toContain(`DTSTART:20270201T080000Z\r\nDTEND:20270201T160000Z\r\nSUMMARY:Shift`)
    expect(own.text).toContain('SUMMARY:Sick')
    const team = await door.stranger.ask('GET', path(ours.url))
    expect(team.text).toContain('NAME:Network')
    expect(team.text).toContain('SUMMARY:Ana Petrova: Away')
    expect(team.text).not.toContain('Sick')
    const { items } = await as.ana.call(roster.feeds)
    expect(items).toHaveLength(1)
    expect(JSON.stringify(items)).not.toContain('hrc_')
    await as.ben.refused(404, roster.removeFeed, { params: { id: mine.id } })
    await as.ana.call(roster.removeFeed, { params: { id: mine.id } })
    expect((await door.stranger.ask('GET', path(mine.url))).status).toBe(404)
    const wrong = path(ours.url).replace(
      meridian.id.replaceAll('-', ''),
      finn.workspaceId.replaceAll('-', ''),
    )
    expect((await door.stranger.ask('GET', wrong)).status).toBe(404)
    await as.adam.call(contract.people.change, { params: { id: ben.id }, body: { state: 'disabled' } })
    expect((await door.stranger.ask('GET', path(ours.url))).status).toBe(404)
  })
})

test('another workspace has a roster of its own', async () => {
  const client = await door.as(finn)
  expect((await client.call(staff.skills)).items).toEqual([])
  expect((await client.call(staff.list)).items.map((s) => s.person.name)).toEqual(['Finn Aas', 'Frida Dahl'])
  await client.refused(422, roster.get, {
    query: { from: at('00:00'), to: at('10:00'), personId: ana.id },
  })
})
