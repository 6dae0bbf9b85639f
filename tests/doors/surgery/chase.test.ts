// Silent requesters: reminded as their team wishes, solved in the end, open again with an answer.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { adam, ana, jane, rafael, teams } from '../../cast/people.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import type { SentMail } from '../../harness/sink.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { tickets, people } = contract
const get = (client: Client, number: number) => client.call(tickets.get, { params: { number } })
const historyOf = async (client: Client, number: number) =>
  (await client.call(tickets.history, { params: { number }, query: { limit: 100 } })).items
const chase = async (remindAfterDays: number[], solveAfterDays: number | null) =>
  (await door.as(adam)).call(people.changeTeam, {
    params: { id: teams.network.id },
    body: { chase: { remindAfterDays, solveAfterDays } },
  })
const later = (days: number) => {
  door.clock.forward({ hours: Math.round(24 * days) })
  door.desk.hints.poke(ana.workspaceId)
}
const mailsTo = (address: string) => door.sink.mails.filter((m) => m.to.includes(address))
const replyTo = (sent: SentMail | undefined) => sent?.mail.replyTo?.[0]?.address ?? ''
const asked = async (client: Client, person = jane) => {
  const { number } = await openFor(client, person, { teamId: teams.network.id })
  await client.call(tickets.addMessage, {
    params: { number },
    body: { kind: 'reply', body: 'Which scanner is it?', status: 'pending' },
  })
  return number
}

test('a silent requester is reminded twice, told at the end, and an answer opens the ticket again', async () => {
  await chase([3, 7], 7)
  const agent = await door.as(ana)
  const number = await asked(agent)
  const reminders = async () => (await historyOf(agent, number)).filter((e) => e.type === 'ticket.chased')
  later(2)
  expect(await reminders()).toHaveLength(0)
  later(1.1)
  await until('the first reminder', async () => (await reminders()).length === 1)
  await until('its mail', () => Promise.resolve(mailsTo(jane.email).length === 2))
  expect(mailsTo(jane.email)[1]?.mail.subject).toBe(`We are waiting for your answer [#${number}]`)
  expect(mailsTo(jane.email)[1]?.mail.text).not.toContain('scanner at gate 4')
  later(4)
  await until('the second reminder', async () => (await reminders()).length === 2)
  await until('its mail', () => Promise.resolve(mailsTo(jane.email).length === 3))
  expect(mailsTo(jane.email)[2]?.mail.text).toContain('take it as solved on')
  later(6.5)
  expect((await get(agent, number)).status).toBe('pending')
  later(0.6)
  await until('it is solved', async () => (await get(agent, number)).status === 'solved')
  expect((await historyOf(agent, number)).at(-1)).toMatchObject({
    type: 'ticket.status_changed',
    actor: { kind: 'system' },
    because: 'The requester stayed silent for 7 more days.',
  })
  await until('its mail', () => Promise.resolve(mailsTo(jane.email).length === 4))
  expect(mailsTo(jane.email)[3]?.mail.subject).toBe(`We take your request as solved [#${number}]`)
  await door.mailTo(replyTo(mailsTo(jane.email)[3]), jane, { subject: 'Re: scanner', text: 'The blue one.' })
  await until('it is open again', async () => (await get(agent, number)).status === 'open')
})

test('an answer ends the chase; a desk that was off sends one reminder, not all that were due', async () => {
  await chase([1, 2, 3], null)
  const agent = await door.as(ana)
  const number = await asked(agent, rafael)
  const silent = await asked(agent, rafael)
  const steps = async (n: number) =>
    (await historyOf(agent, n)).filter((e) => e.type === 'ticket.chased').map((e) => e.data.step)
  await agent.call(tickets.change, { params: { number }, body: { status: 'open' } })
  later(10)
  await until('the newest is sent', async () => (await steps(silent)).length > 0)
  expect(await steps(silent)).toEqual([3])
  expect(await steps(number)).toEqual([])
})

test('tickets that were silent before their team began to chase are not chased for it', async () => {
  const admin = await door.as(adam)
  const set = (body: object | null) =>
    admin.call(people.changeTeam, { params: { id: teams.network.id }, body: { chase: body as never } })
  await set(null)
  const agent = await door.as(ana)
  const number = await asked(agent)
  later(30)
  await set({ remindAfterDays: [2], solveAfterDays: null })
  const reminders = async () => (await historyOf(agent, number)).filter((e) => e.type === 'ticket.chased')
  later(1)
  expect(await reminders()).toHaveLength(0)
  later(1.1)
  await until('reminded', async () => (await reminders()).length === 1)
})

test('a team may wake its finished tickets longer than the workspace does', async () => {
  const admin = await door.as(adam)
  await admin.call(people.changeTeam, {
    params: { id: teams.network.id },
    body: { chase: null, reopenDays: 100 },
  })
  const agent = await door.as(ana)
  const number = await asked(agent)
  const question = () => mailsTo(jane.email).find((m) => m.mail.subject?.includes(`[#${number}]`))
  await until('the question has left', () => Promise.resolve(question() !== undefined))
  await agent.call(tickets.change, { params: { number }, body: { status: 'solved' } })
  later(60)
  await door.mailTo(replyTo(question()), jane, {
    subject: 'Re: scanner',
    text: 'It is back.',
  })
  await until('it is open again', async () => (await get(agent, number)).status === 'open')
})
