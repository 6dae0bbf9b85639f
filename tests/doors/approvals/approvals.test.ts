// Approvals: asked by template or of named people, decided in the desk, on the portal, by link and by mail.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { openBrowser } from '../../../server/modules/portal/tests/browser.ts'
import {
  ana,
  ben,
  carlos,
  frida,
  jane,
  mira,
  organisations,
  priya,
  rafael,
  teams,
} from '../../cast/people.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import type { SentMail } from '../../harness/sink.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { approvals, law, tickets } = contract

const step = (
  approvers: readonly unknown[],
  needs: 'all' | 'any' | number = 'all',
  remindHours: number | null = null,
) => ({
  name: 'Budget',
  approvers,
  needs,
  remindHours,
})
const ask = (
  client: Client,
  number: number,
  steps: readonly ReturnType<typeof step>[],
  question = 'A laptop?',
) =>
  client.call(approvals.ask, {
    params: { number },
    body: { name: 'New laptop', question, steps: steps as never },
  })
/** The newest mail to somebody that asks about this ticket. */
const mailTo = (person: { email: string }, number: number): Promise<SentMail> =>
  until(`a question to ${person.email}`, () =>
    door.sink.mails.findLast(
      (m) =>
        m.to.includes(person.email) &&
        m.mail.subject?.includes(`[#${number}]`) &&
        m.mail.text?.includes('/approvals/link/'),
    ),
  )
const linkIn = (mail: SentMail): string => /\/approvals\/link\/[\w.-]+/.exec(mail.mail.text ?? '')?.[0] ?? ''
const replyTo = (mail: SentMail): string => mail.mail.replyTo?.[0]?.address ?? ''
const stateOf = async (client: Client, number: number) =>
  (await client.call(approvals.ofTicket, { params: { number } })).items[0]

describe('asking', () => {
  test('by a template: its question is filled in, its people are asked by mail, the ticket waits', async () => {
    const manager = await door.as(mira)
    const { id } = await manager.call(law.create, {
      body: {
        kind: 'approval',
        name: 'Purchase',
        body: {
          question: '{{ requester.name }} wants something: {{ ticket.subject }}',
          steps: [step([{ personId: carlos.id }]), { ...step([{ personId: mira.id }]), name: 'Manager' }],
        } as never,
      },
    })
    await manager.call(law.publish, { params: { id }, body: {} })
    const agent = await door.as(ana)
    const { number, subject } = await openFor(agent)
    const asked = await agent.call(approvals.ask, { params: { number }, body: { templateId: id } })
    expect(asked).toMatchObject({
      state: 'waiting',
      name: 'Purchase',
      question: `Jane Miller wants something: ${subject}`,
      steps: [{ state: 'waiting' }, { state: 'later', people: [{ id: mira.id }] }],
    })
    const mail = await mailTo(carlos, number)
    expect(mail.mail.text).toContain(`Jane Miller wants something: ${subject}`)
    expect(replyTo(mail)).toMatch(/\+a\.\d+\.[a-z2-7]{26}@/)
    const mine = await (await door.as(carlos)).call(approvals.mine, { query: {} })
    expect(mine.items.map((a) => a.id)).toContain(asked.id)
  })
  test('of nobody who could decide is refused, and the requester cannot agree to their own wish', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const refused = await agent.refused(409, approvals.ask, {
      params: { number },
      body: { question: 'A laptop?', steps: [step(['organisation_lead'])] },
    })
    expect(refused.detail).toContain('Nobody can decide')
    const two = await agent.refused(409, approvals.ask, {
      params: { number },
      body: { question: 'A laptop?', steps: [step([{ personId: ben.id }], 2)] },
    })
    expect(two.detail).toContain('only 1 can')
  })
})

test('the lead of the requester’s organisation is asked, once there is one', async () => {
  const [agent, chief] = [await door.as(ana), await door.as(carlos)]
  const { number } = await openFor(agent)
  const id = organisations.northwind.id
  await chief.refused(422, approvals.setLead, { params: { id }, body: { personId: priya.id } })
  const set = await chief.call(approvals.setLead, { params: { id }, body: { personId: rafael.id } })
  expect(set.lead?.id).toBe(rafael.id)
  const asked = await ask(agent, number, [step(['organisation_lead'])])
  expect(asked.steps[0]?.votes.map((v) => v.person.id)).toEqual([rafael.id])
  await chief.call(approvals.setLead, { params: { id }, body: { personId: null } })
})

describe('deciding in the desk', () => {
  test('step by step, with what was said; only who is asked, once', async () => {
    const [agent, first, second] = [await door.as(ana), await door.as(carlos), await door.as(mira)]
    const { number } = await openFor(agent)
    const { id } = await ask(agent, number, [step([{ personId: carlos.id }]), step([{ personId: mira.id }])])
    const decide = { params: { id }, body: { decision: 'approve' as const, comment: 'Fine.' } }
    await (await door.as(ben)).refused(404, approvals.decide, decide)
    await first.call(approvals.decide, decide)
    await first.refused(409, approvals.decide, decide)
    const done = await second.call(approvals.decide, decide)
    expect(done.state).toBe('approved')
    expect(done.steps.flatMap((s) => s.votes.map((v) => [v.person.id, v.state, v.comment, v.way]))).toEqual([
      [carlos.id, 'approved', 'Fine.', 'desk'],
      [mira.id, 'approved', 'Fine.', 'desk'],
    ])
    const history = await agent.call(tickets.history, { params: { number }, query: {} })
    expect(
      history.items.filter((e) => e.type === 'ticket.approval_changed').map((e) => [e.data.to, e.because]),
    ).toEqual([
      ['waiting', null],
      ['approved', 'Every step of the approval agreed.'],
    ])
  })
  test('passed on, somebody else decides; taken back, nobody', async () => {
    const [agent, first, second] = [await door.as(ana), await door.as(carlos), await door.as(ben)]
    const { number } = await openFor(agent)
    const { id } = await ask(agent, number, [step([{ personId: carlos.id }])])
    const passed = await first.call(approvals.delegate, { params: { id }, body: { personId: ben.id } })
    expect(passed.steps[0]?.votes.map((v) => [v.person.id, v.state, v.insteadOf?.id])).toEqual([
      [carlos.id, 'delegated', undefined],
      [ben.id, 'waiting', carlos.id],
    ])
    await mailTo(ben, number)
    await agent.call(approvals.cancel, { params: { id }, body: { because: 'Not needed.' } })
    await second.refused(409, approvals.decide, { params: { id }, body: { decision: 'approve' } })
    expect((await stateOf(agent, number))?.state).toBe('cancelled')
  })
  test('two at once: both count, and nothing is decided twice', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const people = [ben, carlos, mira]
    const { id } = await ask(agent, number, [
      step(
        people.map((p) => ({ personId: p.id })),
        2,
      ),
    ])
    const clients = await Promise.all(people.map((p) => door.as(p)))
    await Promise.all(
      clients.map((c) =>
        c.ask('POST', `/api/v1/approvals/${id}/decision`, { body: { decision: 'approve' } }),
      ),
    )
    const after = await stateOf(agent, number)
    expect(after?.state).toBe('approved')
    expect(after?.steps[0]?.votes.map((v) => v.state).sort()).toEqual(['approved', 'approved', 'skipped'])
  })
  test('another workspace sees and decides nothing', async () => {
    const [agent, stranger] = [await door.as(ana), await door.as(frida)]
    const { number } = await openFor(agent)
    const { id } = await ask(agent, number, [step([{ personId: carlos.id }])])
    await stranger.refused(404, approvals.get, { params: { id } })
    await stranger.refused(404, approvals.decide, { params: { id }, body: { decision: 'approve' } })
  })
})

describe('deciding outside', () => {
  test('by the mailed link: looking decides nothing, the button does, once', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    await ask(agent, number, [step([{ personId: rafael.id }])])
    const link = linkIn(await mailTo(rafael, number))
    const browser = openBrowser(door.url)
    const page = await browser.get(link)
    expect(page.status).toBe(200)
    expect(page.html).toContain('A laptop?')
    expect((await stateOf(agent, number))?.state).toBe('waiting')
    const sent = await browser.post(link, { wish: 'decline', comment: 'Too expensive' })
    expect(sent.location).toBe(`${link}?done=decline`)
    expect(await stateOf(agent, number)).toMatchObject({
      state: 'declined',
      steps: [{ votes: [{ state: 'declined', comment: 'Too expensive', way: 'link' }] }],
    })
    expect((await browser.post(link, { wish: 'approve' })).location).toBe(`${link}?done=late`)
    for (const forged of [
      `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`,
      `${link}x`,
      '/approvals/link/a.b',
    ])
      expect((await browser.get(forged)).status).toBe(404)
  })
  test('on the portal, signed in: listed, decided, passed on within the organisation', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const { id } = await ask(agent, number, [step([{ personId: rafael.id }])])
    const { key } = await door.signedIn(rafael)
    const browser = openBrowser(door.url, `${door.cookie}=${key.token}`)
    expect((await browser.get('/approvals')).html).toContain(`/approvals/${id}`)
    expect((await browser.get('/requests')).html).toContain('/approvals')
    const own = await browser.post(`/approvals/${id}`, { wish: 'pass', email: jane.email })
    expect(own.status).toBe(422)
    const passed = await browser.post(`/approvals/${id}`, { wish: 'pass', email: carlos.email })
    expect(passed.location).toBe(`/approvals/${id}?done=pass`)
    await mailTo(carlos, number)
    const { key: other } = await door.signedIn(jane)
    const janes = openBrowser(door.url, `${door.cookie}=${other.token}`)
    expect((await janes.get(`/approvals/${id}`)).status).toBe(404)
  })
  test('by answering the mail: the first line decides, the rest goes along', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    await ask(agent, number, [step([{ personId: rafael.id }, { personId: carlos.id }])])
    const [his, team] = [await mailTo(rafael, number), await mailTo(carlos, number)]
    await door.mailTo(replyTo(his), rafael, {
      subject: `Re: ${his.mail.subject}`,
      text: 'Approved. The small one, please.\n\nOn Mon, 23 Nov 2026 at 09:00, Support <support@meridian.example> wrote:\n> Please decide',
    })
    await door.mailTo(replyTo(team), carlos, { subject: `Re: ${team.mail.subject}`, text: 'Genehmigt' })
    const after = await stateOf(agent, number)
    expect(after?.state).toBe('approved')
    expect(after?.steps[0]?.votes.map((v) => [v.person.id, v.way, v.comment])).toEqual(
      expect.arrayContaining([
        [rafael.id, 'mail', 'The small one, please.'],
        [carlos.id, 'mail', ''],
      ]),
    )
  })
  test('an answer that is no clear yes is a note; somebody else’s waits outside; a machine’s decides nothing', async () => {
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    await ask(agent, number, [step([{ personId: rafael.id }])])
    const mail = await mailTo(rafael, number)
    const subject = `Re: ${mail.mail.subject}`
    await door.mailTo(replyTo(mail), rafael, { subject, text: 'What does it cost?' })
    await door.mailTo(replyTo(mail), jane, { subject, text: 'Approved' })
    await door.mailTo(replyTo(mail), rafael, {
      subject: 'Automatic reply',
      text: 'Yes, I am away',
      headers: { 'Auto-Submitted': 'auto-replied' },
    })
    expect((await stateOf(agent, number))?.state).toBe('waiting')
    const ticket = await agent.call(tickets.get, { params: { number } })
    expect(ticket.messages.at(-1)).toMatchObject({ kind: 'note', text: 'What does it cost?' })
    expect(ticket.heldCount).toBe(1)
    expect(ticket.messages.filter((m) => m.kind !== 'note')).toHaveLength(1)
  })
})

test('whoever does not decide is reminded at the time of the step, and by hand at most once an hour', async () => {
  const agent = await door.as(ana)
  const { number } = await openFor(agent)
  const { id } = await ask(agent, number, [step([{ teamId: teams.network.id }], 'any', 24)])
  const before = door.sink.mails.length
  await agent.refused(429, approvals.remind, { params: { id } })
  door.clock.forward({ hours: 24, minutes: 1 })
  door.desk.hints.poke(ana.workspaceId)
  const reminder = await until('a reminder', () =>
    door.sink.mails
      .slice(before)
      .find((m) => m.mail.subject?.startsWith('Still waiting') && m.mail.subject.includes(`[#${number}]`)),
  )
  expect(reminder.mail.text).toContain('have not heard from you yet')
})
