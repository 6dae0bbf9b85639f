// Customers at the API's door: addresses, merging and undoing it, who is probably the same.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import {
  adam,
  ana,
  ben,
  carlos,
  jane,
  mailboxes,
  meridian,
  mira,
  organisations,
  priya,
  rafael,
} from '../../../tests/cast/people.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'
import { until } from '../../../tests/harness/until.ts'

const door = doorForAll()
const { customers, people, tickets } = contract

const open = async (email: string, subject = 'Scanner', cc: string[] = []) => {
  const made = await (await door.as(ana)).call(tickets.create, {
    body: { subject, body: 'It beeps.', requester: { email } },
  })
  if (cc.length > 0)
    await (await door.as(ana)).call(tickets.addMessage, {
      params: { number: made.number },
      body: { kind: 'reply', body: 'Copied.', recipients: { to: [email], cc } },
    })
  return made
}
const read = async (number: number) => (await door.as(ana)).call(tickets.get, { params: { number } })
const add = async (name: string, email: string, more: Record<string, unknown> = {}) =>
  (await door.as(carlos)).call(people.create, { body: { name, email, ...more } })
const profile = async (id: string) => (await door.as(ana)).call(customers.get, { params: { id } })

test('a further address is the person’s: mails, links and tickets from it are theirs', async () => {
  const coordinator = await door.as(carlos)
  const after = await coordinator.call(customers.addIdentity, {
    params: { id: jane.id },
    body: { kind: 'email', value: 'Jane@Home.example', label: 'private' },
  })
  expect(after.identities).toMatchObject([{ kind: 'email', value: 'jane@home.example', label: 'private' }])
  expect((await open('jane@home.example')).requester.id).toBe(jane.id)
  await door.mailTo(
    mailboxes.support.address,
    { name: 'Jane', email: 'jane@home.example' },
    { subject: 'From home' },
  )
  await until('the mail is Jane’s ticket', async () => {
    const { items } = await coordinator.call(tickets.list, { query: { list: 'all', requester: jane.id } })
    return items.some((t) => t.subject === 'From home')
  })
  const before = door.sink.mails.length
  await door.stranger.ask('POST', '/sign-in', {
    body: 'email=jane%40home.example',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: door.url },
  })
  await until('the link goes where it was asked for', () =>
    door.sink.mails.slice(before).some((m) => JSON.stringify(m.to ?? m).includes('jane@home.example')),
  )
})

test('an address is one person’s; a number may be several people’s', async () => {
  const coordinator = await door.as(carlos)
  const to = (id: string, body: { kind: 'email' | 'phone'; value: string }) => ({ params: { id }, body })
  const problem = await coordinator.refused(
    409,
    customers.addIdentity,
    to(rafael.id, { kind: 'email', value: priya.email }),
  )
  expect(problem.data).toEqual({ id: priya.id, name: priya.name })
  await coordinator.refused(409, people.create, { body: { name: 'J', email: 'jane@home.example' } })
  for (const id of [rafael.id, priya.id])
    await coordinator.call(customers.addIdentity, to(id, { kind: 'phone', value: '0044 20 7946 0018' }))
  const shown = await profile(rafael.id)
  expect(shown.identities).toMatchObject([{ kind: 'phone', value: '+442079460018' }])
  expect(shown.duplicates).toMatchObject([{ id: priya.id, because: ['same_number'] }])
  await coordinator.call(customers.notTheSame, { params: { id: rafael.id, otherId: priya.id } })
  expect((await profile(priya.id)).duplicates).toEqual([])
  for (const q of ['+44 20 7946', 'rafael', 'sato raf'])
    expect((await coordinator.call(people.list, { query: { q } })).items.map((p) => p.id)).toContain(
      rafael.id,
    )
})

test('the main address and a further one change places', async () => {
  const coordinator = await door.as(carlos)
  const { identities } = await profile(jane.id)
  const home = identities.find((i) => i.value === 'jane@home.example')?.id ?? ''
  const swapped = await coordinator.call(customers.makeMain, { params: { id: jane.id, identityId: home } })
  expect(swapped.email).toBe('jane@home.example')
  expect(swapped.identities.map((i) => i.value)).toEqual([jane.email])
  const back = await coordinator.call(customers.makeMain, { params: { id: jane.id, identityId: home } })
  expect(back.email).toBe(jane.email)
})

test('addresses of the team are for administrators: a link must not go where somebody else reads', async () => {
  const body = { kind: 'email', value: 'ben@home.example', label: '' } as const
  const params = { id: ben.id }
  for (const who of [carlos, mira])
    await (await door.as(who)).refused(403, customers.addIdentity, { params, body })
  await (await door.as(adam)).call(customers.addIdentity, { params, body })
  const before = door.sink.mails.length
  await door.stranger.ask('POST', '/sign-in', {
    body: 'email=ben%40home.example',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: door.url },
  })
  const mail = await until('a link is mailed', () => door.sink.mails[before])
  expect(JSON.stringify(mail)).toContain(ben.email)
})

test('what is known of a person is changed; zones are real, unknown fields are refused', async () => {
  const coordinator = await door.as(carlos)
  const params = { id: rafael.id }
  const after = await coordinator.call(customers.change, {
    params,
    body: { title: 'Head of warehouse', note: 'Calls at night.', zone: 'Europe/Oslo', isVip: true },
  })
  expect(after).toMatchObject({ title: 'Head of warehouse', zone: 'Europe/Oslo', isVip: true })
  await coordinator.refused(422, customers.change, { params, body: { zone: 'Mars/Olympus' } })
  await coordinator.refused(422, customers.change, { params, body: { fields: { nothing: 'x' } } })
  await (await door.as(ana)).refused(403, customers.change, { params, body: { note: '' } })
})

test('merged, everything of the other comes here; undone, everything is back', async () => {
  const coordinator = await door.as(carlos)
  const other = await add('Jane Miller', 'jane.miller@old.example')
  await coordinator.call(customers.change, {
    params: { id: other.id },
    body: { note: 'Writes from two addresses.', title: 'Buyer' },
  })
  await coordinator.call(customers.addIdentity, {
    params: { id: other.id },
    body: { kind: 'phone', value: '+47 22 22 22 22' },
  })
  const asked = await open(other.email, 'Asked as the other')
  const copied = await open(rafael.email, 'Copied to the other', [other.email])
  const both = await open(jane.email, 'Copied to herself', [other.email])
  expect((await profile(jane.id)).duplicates).toMatchObject([
    { id: other.id, because: ['same_local_part', 'same_name'] },
  ])
  const groups = await coordinator.call(customers.duplicates, {})
  expect(groups.items.map((g) => g.people.map((p) => p.id).toSorted())).toEqual([
    [jane.id, other.id].toSorted(),
  ])

  const query = { otherId: other.id }
  const preview = await coordinator.call(customers.previewMerge, { params: { id: jane.id }, body: query })
  expect(preview).toMatchObject({
    tickets: 1,
    moves: [
      { kind: 'email', value: other.email },
      { kind: 'phone', value: '+4722222222' },
    ],
    fills: [{ field: 'title', value: 'Buyer' }],
    notesJoined: true,
  })
  const before = await profile(jane.id)
  const merged = await coordinator.call(customers.merge, { params: { id: jane.id }, body: query })
  expect(merged).toMatchObject({ title: 'Buyer', note: 'Writes from two addresses.' })
  expect(merged.identities.map((i) => i.value)).toEqual(
    expect.arrayContaining([other.email, '+4722222222', 'jane@home.example']),
  )
  expect(merged.merges).toMatchObject([{ mergedId: other.id, state: 'done', tickets: 3, done: 3 }])
  expect((await read(asked.number)).requester.id).toBe(jane.id)
  expect((await read(copied.number)).participants.map((p) => p.id)).toEqual([jane.id])
  expect((await read(both.number)).participants).toEqual([])
  // What she wrote under the other address she reads on her own pages, too.
  const page = await (await door.signedIn(jane)).ask('GET', `/requests/${asked.number}`)
  expect(page.text).toContain('It beeps.')
  expect(await profile(other.id)).toMatchObject({ state: 'merged', mergedInto: { id: jane.id } })
  const found = await coordinator.call(people.list, { query: { q: 'jane' } })
  expect(found.items.map((p) => p.id)).toEqual([jane.id])
  const late = await open(other.email, 'After the merge')
  expect(late.requester.id).toBe(jane.id)
  await coordinator.refused(409, customers.merge, { params: { id: priya.id }, body: query })

  // Even where the address that came along was made the main one.
  const main = merged.identities.find((i) => i.value === other.email)?.id ?? ''
  await coordinator.call(customers.makeMain, { params: { id: jane.id, identityId: main } })
  const mergeId = merged.merges[0]?.id ?? ''
  const undone = await coordinator.call(customers.unmerge, { params: { id: jane.id, mergeId } })
  expect(undone.merges[0]?.state).toBe('undone')
  const { tickets: figures, merges, duplicates, ...facts } = before
  expect({ ...undone, identities: undone.identities.map((i) => i.value).toSorted() }).toMatchObject({
    ...facts,
    identities: facts.identities.map((i) => i.value).toSorted(),
  })
  expect(await profile(other.id)).toMatchObject({
    state: 'active',
    email: other.email,
    mergedInto: null,
    identities: [{ value: '+4722222222' }],
  })
  expect((await read(asked.number)).requester.id).toBe(other.id)
  expect((await read(copied.number)).participants.map((p) => p.id)).toEqual([other.id])
  expect((await read(both.number)).participants.map((p) => p.id)).toEqual([other.id])
  expect((await read(late.number)).requester.id).toBe(jane.id)
  await coordinator.refused(409, customers.unmerge, { params: { id: jane.id, mergeId } })
  expect((await open(other.email)).requester.id).toBe(other.id)
})

test('nobody of the team is merged away, nobody is merged twice or with themselves', async () => {
  const coordinator = await door.as(carlos)
  const merge = (id: string, otherId: string) =>
    coordinator.refused(409, customers.merge, { params: { id }, body: { otherId } })
  expect((await merge(jane.id, ana.id)).detail).toContain('team')
  await merge(jane.id, jane.id)
  await coordinator.refused(403, customers.merge, { params: { id: ben.id }, body: { otherId: jane.id } })
})

test('merges in a row are undone in a row', async () => {
  const coordinator = await door.as(carlos)
  const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((n) => add(`Lena ${n}`, `lena.${n}@chain.example`)))
  const ids = [a?.id ?? '', b?.id ?? '', c?.id ?? ''] as const
  const ticket = await open('lena.c@chain.example')
  const merge = (id: string, otherId: string) =>
    coordinator.call(customers.merge, { params: { id }, body: { otherId } })
  const first = (await merge(ids[1], ids[2])).merges[0]?.id ?? ''
  const second = (await merge(ids[0], ids[1])).merges[0]?.id ?? ''
  expect((await read(ticket.number)).requester.id).toBe(ids[0])
  expect((await profile(ids[2])).mergedInto?.id).toBe(ids[0])
  await coordinator.refused(409, customers.unmerge, { params: { id: ids[1], mergeId: first } })
  await coordinator.call(customers.unmerge, { params: { id: ids[0], mergeId: second } })
  expect((await profile(ids[2])).mergedInto?.id).toBe(ids[1])
  expect((await read(ticket.number)).requester.id).toBe(ids[1])
  await coordinator.call(customers.unmerge, { params: { id: ids[1], mergeId: first } })
  expect((await read(ticket.number)).requester.id).toBe(ids[2])
})

test('a merge of many tickets goes on by itself', async () => {
  const coordinator = await door.as(carlos)
  const many = await add('Many Tickets', 'many@tickets.example')
  const kept = await add('Many Kept', 'many@kept.example')
  const agent = await door.as(ana)
  for (let i = 0; i < 105; i += 1)
    await agent.call(tickets.create, {
      body: { subject: `No ${i}`, body: 'x', requester: { email: many.email } },
    })
  const merged = await coordinator.call(customers.merge, {
    params: { id: kept.id },
    body: { otherId: many.id },
  })
  expect(merged.merges[0]).toMatchObject({ state: 'running', tickets: 105, done: 100 })
  await until('all are moved', async () => (await profile(kept.id)).merges[0]?.state === 'done')
  expect((await profile(kept.id)).tickets.total).toBe(105)
  const mergeId = merged.merges[0]?.id ?? ''
  await coordinator.call(customers.unmerge, { params: { id: kept.id, mergeId } })
  await until('all are back', async () => (await profile(kept.id)).merges[0]?.state === 'undone')
  expect((await profile(many.id)).tickets.total).toBe(105)
})

test('two organisations become one, and two again', async () => {
  const coordinator = await door.as(carlos)
  const twin = await coordinator.call(people.createOrganisation, {
    body: { name: 'Northwind Ltd', domains: ['northwind-ltd.example'] },
  })
  const lena = await add('Lena Berg', 'lena@northwind-ltd.example')
  const ticket = await open(lena.email)
  expect((await read(ticket.number)).organisation?.id).toBe(twin.id)
  await coordinator.call(customers.changeOrganisation, {
    params: { id: twin.id },
    body: { note: 'Bought in 2025.' },
  })
  const params = { id: organisations.northwind.id }
  const preview = await coordinator.call(customers.previewMergeOrganisation, {
    params,
    body: { otherId: twin.id },
  })
  expect(preview).toMatchObject({
    tickets: 1,
    moves: [
      { kind: 'domain', value: 'northwind-ltd.example' },
      { kind: 'people', value: '1' },
    ],
    notesJoined: true,
  })
  const merged = await coordinator.call(customers.mergeOrganisation, { params, body: { otherId: twin.id } })
  expect(merged.domains).toContain('northwind-ltd.example')
  expect(merged.note).toBe('Bought in 2025.')
  expect((await read(ticket.number)).organisation?.id).toBe(params.id)
  expect((await profile(lena.id)).organisation?.id).toBe(params.id)
  const named = await coordinator.call(people.organisations, { query: { q: 'northwind' } })
  expect(named.items.map((o) => o.id)).toEqual([params.id])
  expect((await add('New One', 'new@northwind-ltd.example')).organisation?.id).toBe(params.id)
  const mergeId = merged.merges[0]?.id ?? ''
  const undone = await coordinator.call(customers.unmergeOrganisation, { params: { ...params, mergeId } })
  expect(undone).toMatchObject({ note: '', domains: ['northwind.example'] })
  expect((await read(ticket.number)).organisation?.id).toBe(twin.id)
  expect((await profile(lena.id)).organisation?.id).toBe(twin.id)
})
test('no event of a merge holds a name or an address', async () => {
  const rows = await door.db.inWorkspace(meridian.id, (tx) =>
    tx.selectFrom('event').select('data').where('type', 'like', 'person.%').execute(),
  )
  expect(JSON.stringify(rows)).not.toMatch(/@|Miller|Buyer/)
})
