// Splitting, cases, one answer to many, checklists and blocked senders.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ana, ben, jane, mailboxes, priya, rafael } from '../../cast/people.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { tickets, surgery } = contract
const get = (client: Client, number: number) => client.call(tickets.get, { params: { number } })

describe('a message that is split off', () => {
  test('begins a ticket of its writer with its words and files, linked, and says so where it stays', async () => {
    const agent = await door.as(ana)
    const form = new FormData()
    form.set(
      'json',
      JSON.stringify({
        subject: 'VPN',
        body: 'And a second monitor.',
        requester: { email: jane.email },
        tags: ['vpn'],
      }),
    )
    form.append('files', new Blob(['plan']), 'desk.txt')
    const made = await agent.ask('POST', '/api/v1/tickets', { body: form })
    const source = tickets.create.reply.parse(made.json)
    const id = source.messages[0]?.id ?? ''
    const fresh = await agent.call(surgery.split, {
      params: { number: source.number, id },
      body: { subject: 'A second monitor' },
    })
    expect(fresh).toMatchObject({
      subject: 'A second monitor',
      requester: { id: jane.id },
      tags: [],
      links: [{ kind: 'split', isBack: true, ticket: { number: source.number } }],
    })
    expect(fresh.messages).toMatchObject([
      { text: 'And a second monitor.', attachments: [{ name: 'desk.txt' }] },
    ])
    const after = await get(agent, source.number)
    expect(after.messages[0]).toMatchObject({ id, splitInto: fresh.number })
    const again = await agent.ask('POST', `/api/v1/tickets/${source.number}/messages/${id}/split`, {
      body: { subject: 'Once more' },
    })
    expect(again.status).toBe(409)
  })
  test('is split once, however many ask at the same time or again with the same key', async () => {
    const agents = [await door.as(ana), await door.as(ben)] as const
    const source = await openFor(agents[0], rafael)
    const path = `/api/v1/tickets/${source.number}/messages/${source.messages[0]?.id}/split`
    const replies = await Promise.all(
      [0, 1, 0, 1].map((i) => agents[i === 0 ? 0 : 1].ask('POST', path, { body: { subject: 'Own' } })),
    )
    expect(replies.map((r) => r.status).toSorted()).toEqual([201, 409, 409, 409])
  })
  test('is never a note', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const noted = await agent.call(tickets.addMessage, {
      params: { number },
      body: { kind: 'note', body: 'Between us.' },
    })
    const reply = await agent.ask(
      'POST',
      `/api/v1/tickets/${number}/messages/${noted.messages.at(-1)?.id}/split`,
      { body: { subject: 'No' } },
    )
    expect(reply.status).toBe(409)
  })
})

describe('a case', () => {
  test('groups tickets without changing them, tells one thing to all, and is closed and opened again', async () => {
    const agent = await door.as(ana)
    const some = [await openFor(agent, jane), await openFor(agent, rafael), await openFor(agent, priya)]
    const numbers = some.map((t) => t.number)
    const made = await agent.call(surgery.startCase, {
      body: { name: 'Gate 4', numbers: numbers.slice(0, 2) },
    })
    expect(made).toMatchObject({ count: 2, openCount: 2, createdBy: { id: ana.id } })
    const change = (body: object) =>
      agent.call(surgery.changeCase, { params: { id: made.id }, body: body as never })
    const more = await change({ add: [numbers[2]], name: 'Gate 4 and 5' })
    expect(more.tickets.map((t) => t.number)).toEqual(numbers)
    expect((await get(agent, numbers[0] ?? 0)).case).toEqual({ id: made.id, name: 'Gate 4 and 5', count: 3 })
    const answered = await agent.call(surgery.answerCase, {
      params: { id: made.id },
      body: { body: 'The scanners are back.', status: 'solved' },
    })
    expect(answered).toEqual({ sent: 3, refused: [] })
    for (const number of numbers)
      expect(await get(agent, number)).toMatchObject({ status: 'solved', messageCount: 2 })
    expect((await change({ remove: [numbers[0]], isClosed: true })).count).toBe(2)
    const refused = await agent.ask('PATCH', `/api/v1/cases/${made.id}`, { body: { add: [numbers[0]] } })
    expect(refused.status).toBe(409)
    expect((await change({ isClosed: false })).closedAt).toBeNull()
    const { items } = await agent.call(surgery.cases, { query: { q: 'gate 4' } })
    expect(items.map((c) => c.id)).toEqual([made.id])
    const whole = await agent.call(surgery.getCase, { params: { id: made.id } })
    expect(whole).toMatchObject({ count: 2, openCount: 0 })
  })
  test('put together and taken apart by two at once ends with one truth', async () => {
    const agents = [await door.as(ana), await door.as(ben)] as const
    const some = await Promise.all([1, 2, 3, 4].map(() => openFor(agents[0])))
    const numbers = some.map((t) => t.number)
    const made = await agents[0].call(surgery.startCase, { body: { name: 'Both', numbers } })
    const replies = await Promise.all(
      numbers.flatMap((n, i) => [
        agents[0].ask('PATCH', `/api/v1/cases/${made.id}`, { body: { remove: [n] } }),
        agents[1].ask('POST', '/api/v1/cases', {
          body: { name: `Own ${i}`, numbers: [...numbers].reverse() },
        }),
      ]),
    )
    expect(replies.filter((r) => r.status >= 300)).toEqual([])
  })
})

test('all open children are answered and solved at one stroke, each requester in their own ticket', async () => {
  const agent = await door.as(ana)
  const parent = await openFor(agent)
  const children = [await openFor(agent, jane), await openFor(agent, rafael), await openFor(agent, priya)]
  for (const child of children)
    await agent.call(surgery.parent, { params: { number: child.number }, body: { number: parent.number } })
  await agent.call(tickets.change, {
    params: { number: children[2]?.number ?? 0 },
    body: { status: 'solved' },
  })
  const answered = await agent.call(surgery.answerChildren, {
    params: { number: parent.number },
    body: { body: 'The switch is replaced.', status: 'solved' },
  })
  expect(answered).toMatchObject({ sent: 2, refused: [] })
  await until('none is open', async () => (await get(agent, parent.number)).children.open === 0)
  expect((await get(agent, children[0]?.number ?? 0)).messages.at(-1)).toMatchObject({
    text: 'The switch is replaced.',
  })
  const none = await agent.ask('POST', `/api/v1/tickets/${parent.number}/children/messages`, {
    body: { body: 'Once more' },
  })
  expect(none.status).toBe(409)
})

test('a checklist becomes tasks in its order and changes them no more', async () => {
  const admin = await door.as(adam)
  const agent = await door.as(ana)
  const list = await admin.call(surgery.createChecklist, {
    body: { name: 'New colleague', items: ['Account', 'Laptop', 'Badge'] },
  })
  const { number } = await openFor(agent)
  const added = await agent.call(surgery.addTask, { params: { number }, body: { checklistId: list.id } })
  expect(added.taskList.map((t) => [t.title, t.checklist])).toEqual([
    ['Account', 'New colleague'],
    ['Laptop', 'New colleague'],
    ['Badge', 'New colleague'],
  ])
  await admin.call(surgery.changeChecklist, { params: { id: list.id }, body: { items: ['Nothing'] } })
  expect((await agent.call(surgery.checklists, {})).items).toMatchObject([{ items: ['Nothing'] }])
  await admin.call(surgery.removeChecklist, { params: { id: list.id } })
  expect((await get(agent, number)).taskList).toHaveLength(3)
})

describe('a blocked sender', () => {
  test('writes into the bin, where the ledger keeps the mail with the reason, until let in again', async () => {
    const agent = await door.as(ana)
    const admin = await door.as(adam)
    const spammer = { name: 'Lucky Prize', email: 'prize@lucky.example' }
    await door.mailTo(mailboxes.support.address, spammer, { subject: 'You won' })
    const all = async () => (await agent.call(tickets.list, { query: { list: 'all', limit: 100 } })).items
    await until('it is there', async () => (await all()).some((t) => t.subject === 'You won'))
    const spam = (await all()).find((t) => t.subject === 'You won')
    await agent.call(surgery.spam, {
      params: { number: spam?.number ?? 0 },
      body: { isSpam: true, block: true },
    })
    const { items } = await agent.call(surgery.blocked, { query: {} })
    expect(items).toMatchObject([{ sender: 'prize@lucky.example', by: ana.name }])
    await door.mailTo(mailboxes.support.address, spammer, { subject: 'You won again' })
    const ledger = async () =>
      (await admin.call(contract.email.received, { query: {} })).items.find(
        (m) => m.subject === 'You won again',
      )
    await until('the mail is in the ledger', async () => (await ledger()) !== undefined)
    expect(await ledger()).toMatchObject({ fate: 'binned', because: expect.stringContaining('are blocked') })
    await agent.call(surgery.unblock, { params: { id: items[0]?.id ?? '' } })
    await door.mailTo(mailboxes.support.address, spammer, { subject: 'Really won' })
    await until('it comes in again', async () => (await all()).some((t) => t.subject === 'Really won'))
  })
  test('may be a whole domain; never one of ours', async () => {
    const agent = await door.as(ana)
    const block = (sender: string) => agent.ask('POST', '/api/v1/blocked-senders', { body: { sender } })
    expect((await block('@spam.example')).status).toBe(201)
    expect((await block('@spam.example')).status).toBe(201)
    for (const ours of ['@meridian.example', ben.email, mailboxes.support.address, 'nonsense'])
      expect((await block(ours)).status, ours).toBe(422)
    const { items } = await agent.call(surgery.blocked, { query: { q: 'spam.ex' } })
    expect(items).toHaveLength(1)
  })
})
