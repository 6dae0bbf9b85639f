// People at the API's door: who may add, change, find and switch off whom.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import {
  adam,
  ana,
  ben,
  carlos,
  chioma,
  everybody,
  finn,
  greta,
  jane,
  meridian,
  mira,
  olivia,
  organisations,
  teams,
} from '../../../tests/cast/people.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'
import { findOrCreateRequester, nameFromAddress } from './index.ts'

const door = doorForAll()
const { people, identity } = contract

const eventsOf = (workspaceId: string, subjectId: string) =>
  door.db.inWorkspace(workspaceId, (tx) =>
    tx
      .selectFrom('event')
      .select(['type', 'data', 'actor_id'])
      .where('subject_id', '=', subjectId)
      .orderBy('id')
      .execute(),
  )

test('the list goes by name, page by page, everybody once', async () => {
  const agent = await door.as(ana)
  const names: string[] = []
  let cursor: string | undefined
  do {
    const page = await agent.call(people.list, { query: { limit: 3, ...(cursor ? { cursor } : {}) } })
    expect(page.items.length).toBeLessThanOrEqual(3)
    names.push(...page.items.map((person) => person.name))
    cursor = page.next ?? undefined
  } while (cursor)
  const ours = everybody.filter((person) => person.workspaceId === meridian.id).map((person) => person.name)
  expect(names).toEqual([...ours].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())))
})

test('it is narrowed by part of name or address, by role, to the team', async () => {
  const agent = await door.as(ana)
  const namesOf = async (query: Record<string, string>) =>
    (await agent.call(people.list, { query })).items.map((person) => person.name)
  expect(await namesOf({ q: 'MILL' })).toEqual([jane.name])
  expect(await namesOf({ q: 'northwind.ex' })).toEqual([jane.name, 'Rafael Sato'])
  expect(await namesOf({ q: '%' })).toEqual([])
  expect(await namesOf({ role: 'manager' })).toEqual([mira.name])
  expect(await namesOf({ team: 'yes' })).not.toContain(jane.name)
  expect(await namesOf({ team: 'no' })).toContain(jane.name)
})

test('a cursor that is none of ours is refused, not guessed at', async () => {
  const agent = await door.as(ana)
  for (const cursor of [
    'x',
    'e30',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('["\\u0000","018b0000-0000-7000-8000-000000000101"]').toString('base64url'),
  ]) {
    const problem = await agent.refused(422, people.list, { query: { cursor } })
    expect(problem.errors?.[0]?.field).toBe('query.cursor')
  }
})

test('a person shows organisation, teams and state, and those of another workspace do not exist', async () => {
  const agent = await door.as(ana)
  const shown = await agent.call(people.get, { params: { id: ana.id } })
  expect(shown).toMatchObject({ name: ana.name, role: 'agent', state: 'active', organisation: null })
  expect(shown.teams.map((team) => team.name)).toEqual(['Network', 'Workplace'])
  expect((await agent.call(people.get, { params: { id: jane.id } })).organisation?.name).toBe(
    'Northwind Logistics',
  )
  for (const stranger of [finn, greta]) await agent.refused(404, people.get, { params: { id: stranger.id } })
})

test('a requester added by hand belongs to the organisation of their address; nobody is added twice', async () => {
  const coordinator = await door.as(carlos)
  const body = { email: 'Lena.Berg@Halden.example', name: '  Lena\u0007 Berg ' }
  const lena = await coordinator.call(people.create, { body })
  expect(lena).toMatchObject({
    email: 'lena.berg@halden.example',
    name: 'Lena Berg',
    role: 'requester',
    state: 'active',
  })
  expect(lena.organisation?.id).toBe(organisations.halden.id)
  const problem = await coordinator.refused(409, people.create, { body })
  expect(problem.data).toEqual({ id: lena.id })
  const [event] = await eventsOf(meridian.id, lena.id)
  expect(event).toMatchObject({ type: 'person.created', actor_id: carlos.id })
  expect(JSON.stringify(event?.data)).not.toMatch(/lena|berg/i)
})

test('an organisation of another workspace is none', async () => {
  const coordinator = await door.as(carlos)
  const organisationId = organisations.lofoten.id
  await coordinator.refused(422, people.create, { body: { email: 'x@y.example', name: 'X', organisationId } })
  await coordinator.refused(422, people.change, { params: { id: jane.id }, body: { organisationId } })
})

test('facts, role and state need their own rights, and nobody reaches above', async () => {
  const coordinator = await door.as(carlos)
  const manager = await door.as(mira)
  const administrator = await door.as(adam)
  const jan = { id: jane.id }
  expect(
    await coordinator.call(people.change, { params: jan, body: { name: 'Jane M. Miller' } }),
  ).toMatchObject({ name: 'Jane M. Miller' })
  await coordinator.refused(403, people.change, { params: jan, body: { role: 'agent' } })
  await coordinator.refused(403, people.change, { params: { id: ben.id }, body: { name: 'Bob' } })
  await manager.refused(403, people.change, { params: { id: ben.id }, body: { state: 'disabled' } })
  await administrator.refused(403, people.change, { params: { id: olivia.id }, body: { role: 'agent' } })
  await administrator.refused(403, people.change, { params: { id: ben.id }, body: { role: 'owner' } })
  await administrator.refused(403, people.change, { params: { id: adam.id }, body: { role: 'owner' } })
  await (await door.as(ana)).refused(403, people.change, { params: { id: ana.id }, body: { role: 'owner' } })
})

test('unknown fields are refused by name, whatever they promise', async () => {
  const owner = await door.as(olivia)
  for (const key of [
    'workspace_id',
    'workspaceId',
    'id',
    'email',
    'password_hash',
    'created_at',
    '__proto__x',
  ]) {
    const problem = await owner.refused(422, people.change, { params: { id: jane.id }, body: { [key]: 'x' } })
    expect(problem.errors?.[0]?.field).toBe(`body.${key}`)
  }
})

test('the last owner cannot go; with a second one they can step down, also when both try at once', async () => {
  const owner = await door.as(olivia)
  const own = { id: olivia.id }
  expect(
    (await owner.refused(409, people.change, { params: own, body: { role: 'agent' } })).detail,
  ).toContain('last active owner')
  expect(
    (await owner.refused(409, people.change, { params: own, body: { state: 'disabled' } })).detail,
  ).toContain('yourself')
  await owner.call(people.change, { params: { id: adam.id }, body: { role: 'owner' } })
  const other = await door.as(adam)
  const both = await Promise.all([
    owner.ask('PATCH', `/api/v1/people/${adam.id}`, { body: { role: 'administrator' } }),
    other.ask('PATCH', `/api/v1/people/${olivia.id}`, { body: { role: 'administrator' } }),
  ])
  expect(both.filter((reply) => reply.status === 200)).toHaveLength(1)
  const left = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('person').select('id').where('role', '=', 'owner').where('state', '=', 'active').execute(),
  )
  expect(left).toHaveLength(1)
  if (left[0]?.id === olivia.id) return
  await other.call(people.change, { params: own, body: { role: 'owner' } })
  await owner.call(people.change, { params: { id: adam.id }, body: { role: 'administrator' } })
})

test('switching somebody off is an event, ends their work in teams, and can be taken back', async () => {
  const administrator = await door.as(adam)
  const params = { id: chioma.id }
  expect((await administrator.call(people.change, { params, body: { state: 'disabled' } })).state).toBe(
    'disabled',
  )
  const team = (await administrator.call(people.teams)).items.find((one) => one.id === teams.applications.id)
  expect(team?.members).toEqual([])
  await administrator.call(people.change, { params, body: { state: 'active' } })
  const types = (await eventsOf(meridian.id, chioma.id)).map((event) => event.type)
  expect(types).toEqual(expect.arrayContaining(['person.created', 'person.disabled', 'person.enabled']))
})

test('a colleague who becomes a requester leaves the teams', async () => {
  const administrator = await door.as(adam)
  const params = { id: chioma.id }
  const changed = await administrator.call(people.change, { params, body: { role: 'requester' } })
  expect(changed.teams).toEqual([])
  await administrator.call(people.change, { params, body: { role: 'agent' } })
  const event = (await eventsOf(meridian.id, chioma.id)).find((one) => one.type === 'person.role_changed')
  expect(event?.data).toMatchObject({ from: 'agent', to: 'requester', leftTeams: [teams.applications.id] })
})

test('teams are made, renamed and filled by a manager; names are unique, members are colleagues', async () => {
  const manager = await door.as(mira)
  const made = await manager.call(people.createTeam, {
    body: { name: 'Telephony', memberIds: [ben.id, ben.id] },
  })
  expect(made.members.map((member) => member.name)).toEqual([ben.name])
  await manager.refused(409, people.createTeam, { body: { name: 'TELEPHONY' } })
  await manager.refused(409, people.changeTeam, { params: { id: made.id }, body: { name: 'network' } })
  const outsider = { name: 'Odd', memberIds: [jane.id] }
  expect((await manager.refused(422, people.createTeam, { body: outsider })).errors?.[0]?.field).toBe(
    'body.memberIds.0',
  )
  await manager.refused(422, people.changeTeam, { params: { id: made.id }, body: { memberIds: [finn.id] } })
  await manager.refused(404, people.changeTeam, { params: { id: teams.harbour.id }, body: { name: 'Ours' } })
  const changed = await manager.call(people.changeTeam, {
    params: { id: made.id },
    body: { name: 'Voice', memberIds: [ana.id] },
  })
  expect(changed).toMatchObject({ name: 'Voice', members: [{ id: ana.id }] })
  await (await door.as(carlos)).refused(403, people.createTeam, { body: { name: 'Mine' } })
  const events = await eventsOf(meridian.id, made.id)
  expect(events.map((event) => event.type)).toEqual(['team.created', 'team.changed'])
  expect(events[1]?.data).toEqual({ renamed: true, fields: ['name'], added: [ana.id], removed: [ben.id] })
})

test('an organisation gathers the requesters of its domains; a domain belongs to one', async () => {
  const coordinator = await door.as(carlos)
  const pia = await coordinator.call(people.create, {
    body: { email: 'pia.holm@harbour.example', name: 'Pia Holm' },
  })
  expect(pia.organisation).toBeNull()
  const made = await coordinator.call(people.createOrganisation, {
    body: { name: 'Harbour Works', domains: ['Harbour.example'] },
  })
  expect(made.domains).toEqual(['harbour.example'])
  expect((await coordinator.call(people.get, { params: { id: pia.id } })).organisation?.id).toBe(made.id)
  await coordinator.refused(409, people.createOrganisation, {
    body: { name: 'Other', domains: ['halden.example', 'new.example'] },
  })
  await coordinator.refused(409, people.changeOrganisation, {
    params: { id: made.id },
    body: { domains: ['northwind.example'] },
  })
  await coordinator.refused(404, people.changeOrganisation, {
    params: { id: organisations.lofoten.id },
    body: { name: 'X' },
  })
  const changed = await coordinator.call(people.changeOrganisation, {
    params: { id: made.id },
    body: { name: 'Harbour' },
  })
  expect(changed).toEqual({ ...made, name: 'Harbour' })
  const list = await coordinator.call(people.organisations, { query: { q: 'ha' } })
  expect(list.items.map((one) => one.name)).toEqual(['Halden Clinic', 'Harbour'])
  await (await door.as(ana)).refused(403, people.createOrganisation, { body: { name: 'Mine' } })
})

test('one changes one’s own name, language and preferences, and a null takes a preference away', async () => {
  const agent = await door.signedIn(ben)
  const body = {
    name: 'Benjamin Carter',
    language: 'de',
    preferences: { theme: 'dark', keys: true },
  } as const
  expect(await agent.call(identity.changeMe, { body })).toMatchObject({
    person: { name: 'Benjamin Carter', language: 'de' },
    preferences: { theme: 'dark', keys: true },
  })
  expect(
    (await agent.call(identity.changeMe, { body: { preferences: { keys: null } } })).preferences,
  ).toEqual({ theme: 'dark' })
})

test('of many mails from one new address at once, one person is made, in the organisation of its domain', async () => {
  const from = { email: 'Tom.Reed@Halden.example', name: 'Tom\r\nBcc: everybody Reed' }
  const rows = await Promise.all(
    Array.from({ length: 12 }, () =>
      door.db.inWorkspace(meridian.id, (tx) =>
        findOrCreateRequester(door.desk, tx, meridian.id, from, door.clock.now()),
      ),
    ),
  )
  expect(new Set(rows.map((row) => row.id)).size).toBe(1)
  expect(rows[0]).toMatchObject({ name: 'Tom Bcc: everybody Reed', organisation_id: organisations.halden.id })
  expect((await eventsOf(meridian.id, rows[0]?.id ?? '')).map((event) => event.type)).toEqual([
    'person.created',
  ])
})

test.each([
  ['jane.miller@northwind.example', 'Jane Miller'],
  ['support@northwind.example', 'Support'],
  ['ola_nordmann-lie+tickets@fjord.example', 'Ola Nordmann Lie'],
  ['...@fjord.example', '...@fjord.example'],
])('without a name, %s is called %s', (email, name) => {
  expect(nameFromAddress(email)).toBe(name)
})
