// Automation over the API: triggers, the work they do, suggestions, time rules, and why each did or did not act.
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { RuleRun } from '../../contract/automation.ts'
import { contract } from '../../contract/index.ts'
import type { LawItem } from '../../contract/law.ts'
import type { Ticket } from '../../contract/tickets.ts'
import type { Action, Trigger } from '../../rules/automation/rule.ts'
import { doActions } from '../../server/modules/automation/index.ts'
import { sweepRules } from '../../server/modules/automation/sweep.ts'
import { explainTicket } from '../../server/modules/tickets/explain.ts'
import { newId } from '../../server/platform/ids.ts'
import { adam, ana, ben, frida, jane, meridian, mira, teams } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { automation, law, staff, tickets } = contract
let manager: Client
let agent: Client

type Body = z.input<NonNullable<typeof law.create.body>>
const publish = async (body: Body): Promise<LawItem> => {
  const { id } = await manager.call(law.create, { body })
  return manager.call(law.publish, { params: { id }, body: {} })
}
const trigger = (name: string, body: Partial<Trigger>): Promise<LawItem> =>
  publish({
    kind: 'trigger',
    name,
    body: { on: ['created'], targets: [], condition: { all: [] }, actions: [], ...body },
  })
/** Only tickets with this tag: every test has a law of its own. */
const tagged = (tag: string) => ({ field: 'tag', op: 'any_of', value: [tag] }) as const
const open = (tag: string, body: Record<string, unknown> = {}): Promise<Ticket> =>
  agent.call(tickets.create, {
    body: {
      subject: 'VPN drops',
      body: 'Every ten minutes.',
      requester: { email: jane.email },
      tags: [tag],
      teamId: teams.network.id,
      ...body,
    },
  })
const look = (number: number): Promise<Ticket> => agent.call(tickets.get, { params: { number } })
const explain = (number: number) =>
  agent.call(automation.explain, { params: { number }, query: { limit: 20 } })
const over = (number: number, n = 1): Promise<readonly RuleRun[]> =>
  until(`${n} runs of #${number} are over`, async () => {
    const { runs } = await explain(number)
    const ended = runs.filter((r) => r.state === 'done' || r.state === 'stopped')
    return ended.length >= n ? ended : null
  })

beforeAll(async () => {
  manager = await door.as(mira)
  agent = await door.as(ana)
})

describe('A trigger', () => {
  test('changes the ticket before it is written, and says so', async () => {
    const rule = await trigger('Hot ones', {
      condition: tagged('hot'),
      actions: [{ do: 'set', priority: 'urgent', addTags: ['seen'] }],
    })
    const ticket = await open('hot')
    expect(ticket).toMatchObject({ priority: 'urgent', version: 1 })
    expect([...ticket.tags].sort()).toEqual(['hot', 'seen'])
    const { decisions } = await explain(ticket.number)
    expect(decisions).toMatchObject([
      {
        version: 1,
        by: ana.name,
        rules: [{ rule: { id: rule.id, name: 'Hot ones' }, did: 'acted', actions: ['set'] }],
      },
    ])
  })
  test('that did not act says which part of its condition did not hold', async () => {
    await trigger('Urgent of Applications', {
      condition: {
        all: [tagged('why'), { field: 'team', op: 'is', value: teams.applications.id }],
      },
      actions: [{ do: 'note', words: 'Never said.' }],
    })
    const { number } = await open('why')
    const { decisions } = await explain(number)
    const asked = decisions[0]?.rules.find((r) => r.rule.name === 'Urgent of Applications')
    expect(asked).toMatchObject({
      did: 'not',
      failed: { path: 'all.1', text: 'team:Applications', was: teams.network.id },
    })
    const told = await door.desk.db.inWorkspace(meridian.id, (tx) => explainTicket(tx, meridian.id, number))
    expect(told.decisions[0]?.rules).toContainEqual(asked)
  })
  test('does its work afterwards, each action once, and goes on where one cannot be done', async () => {
    const gone = await publish({
      kind: 'approval',
      name: 'Gone by then',
      body: {
        question: 'May we?',
        steps: [{ name: 'One', approvers: ['organisation_lead'], needs: 'any', remindHours: null }],
      },
    })
    const actions: Action[] = [
      { do: 'note', words: 'About {{ ticket.subject }} of {{ requester.name }}.' },
      { do: 'approval', approvalId: gone.id },
      {
        do: 'create',
        what: 'task',
        subject: 'Look at #{{ ticket.number }}',
        words: '',
        teamId: null,
        assigneeId: ben.id,
      },
      {
        do: 'create',
        what: 'child',
        subject: 'Order a router',
        words: 'One.',
        teamId: teams.workplace.id,
        assigneeId: null,
      },
      { do: 'notify', to: ['requester', 'assignee', { personId: ben.id }], words: 'News for you.' },
    ]
    await trigger('Many things', { condition: tagged('many'), actions })
    const { number } = await open('many', { assigneeId: ana.id })
    const [run] = await over(number)
    expect(run?.steps.map((s) => s.state)).toEqual(['done', 'failed', 'done', 'done', 'done'])
    expect(run?.steps[1]?.note).toBeTruthy()
    const ticket = await look(number)
    const notes = ticket.messages.filter((m) => m.kind === 'note')
    expect(notes.map((m) => [m.text, m.author.name])).toEqual([
      [`About VPN drops of ${jane.name}.`, meridian.name],
      ['News for you.', meridian.name],
    ])
    expect(ticket.tasks).toMatchObject({ open: 1, total: 1 })
    expect(ticket.waitingSince).not.toBeNull()
    const child = await until('the child is counted', async () => {
      const { children } = await look(number)
      return children.total === 1 ? children : null
    })
    expect(child.open).toBe(1)
    const mail = await until('the requester was told', () =>
      door.sink.mails.find(
        (m) => m.mail.subject?.includes(`#${number}`) && m.mail.text?.includes('News for you.'),
      ),
    )
    expect(mail.mail.subject).toContain('News about your request')
  })
  test('sets off others, but no two each other for ever', async () => {
    for (const name of ['Ping', 'Pong'])
      await trigger(name, {
        on: ['note_added'],
        condition: tagged('loop'),
        actions: [{ do: 'note', words: name }],
      })
    const { number } = await open('loop')
    await agent.call(tickets.addMessage, { params: { number }, body: { kind: 'note', body: 'Begin.' } })
    await over(number, 2)
    const said = (await look(number)).messages.filter((m) => m.kind === 'note').map((m) => m.text)
    expect(said.toSorted()).toEqual(['Begin.', 'Ping', 'Pong'])
  })
  test('waits, and does the rest only if the ticket is still open', async () => {
    await trigger('Later', {
      condition: tagged('later'),
      actions: [
        { do: 'wait', minutes: 60 },
        { do: 'set', addTags: ['waited'] },
      ],
    })
    const [kept, closed] = [await open('later'), await open('later')]
    await until('both wait', async () =>
      (await Promise.all([kept, closed].map((t) => explain(t.number)))).every(
        (e) => e.runs[0]?.state === 'waiting',
      ),
    )
    await agent.call(tickets.change, { params: { number: closed.number }, body: { status: 'solved' } })
    door.clock.forward({ hours: 1, seconds: 1 })
    await over(kept.number)
    expect((await look(kept.number)).tags).toContain('waited')
    expect((await over(closed.number))[0]?.state).toBe('stopped')
    expect((await look(closed.number)).tags).not.toContain('waited')
  })
})

test('A rule hands over, promises, asks for approval, starts a workflow and has somebody found', async () => {
  const asked = await publish({
    kind: 'approval',
    name: 'May we?',
    body: {
      question: 'May we order for {{ requester.name }}?',
      steps: [{ name: 'Ben', approvers: [{ personId: ben.id }], needs: 'any', remindHours: null }],
    },
  })
  const flow = await publish({
    kind: 'workflow',
    name: 'Ordering',
    body: {
      description: '',
      start: 'tell',
      states: [
        {
          id: 'tell',
          name: 'Tell',
          kind: 'act',
          actions: [{ do: 'note', words: 'Ordering began.' }],
          next: [{ when: null, to: 'end' }],
        },
        { id: 'end', name: 'Done', kind: 'end' },
      ],
    },
  })
  await trigger('Order', {
    condition: tagged('order'),
    actions: [
      { do: 'promise', minutes: 120 },
      { do: 'approval', approvalId: asked.id },
      { do: 'workflow', workflowId: flow.id },
      { do: 'hand_over', teamId: teams.workplace.id, tier: null, words: 'Please order.' },
      { do: 'route' },
    ],
  })
  const { number } = await open('order')
  const [run] = await over(number)
  expect(run?.steps.map((s) => [s.action.do, s.state, s.note])).toEqual([
    ['approval', 'done', null],
    ['workflow', 'done', null],
    ['hand_over', 'done', null],
    ['route', 'done', null],
  ])
  const ticket = await until('the workflow spoke', async () => {
    const now = await look(number)
    return now.messages.some((m) => m.text === 'Ordering began.') ? now : null
  })
  expect(ticket).toMatchObject({ openApprovals: 1, team: { id: teams.workplace.id } })
  expect(ticket.promisedAt).not.toBeNull()
  expect(ticket.handoverId).not.toBeNull()
})

test('An escalation reaches whoever stands above the ticket, by name', async () => {
  await (await door.as(adam)).call(staff.changeLeading, {
    params: { id: teams.network.id },
    body: { leadId: ben.id, managerId: mira.id },
  })
  await trigger('Report', {
    condition: tagged('report'),
    actions: [{ do: 'escalate', to: 'lead', words: 'Please look, {{ team.name }}.', raise: true }],
  })
  const { number } = await open('report', { assigneeId: ana.id })
  await over(number)
  const ticket = await look(number)
  expect(ticket).toMatchObject({ escalationLevel: 1, priority: 'high' })
  expect(ticket.messages.at(-1)).toMatchObject({ kind: 'note', text: 'Please look, Network.' })
  expect(ticket.followers.map((f) => f.name)).toContain(ben.name)
})

test('Words that cannot be read and values that a field does not take are refused by name', async () => {
  const body = (action: object) => ({
    kind: 'trigger',
    name: 'Faulty',
    body: { on: ['created'], targets: [], condition: { all: [] }, actions: [action] },
  })
  for (const [action, field] of [
    [{ do: 'note', words: '{{ broken' }, 'words'],
    [{ do: 'note', words: '{{ ticket.password }}' }, 'words'],
    [{ do: 'set', fields: { lost: 'x' } }, 'fields.lost'],
  ] as const) {
    const reply = await manager.ask('POST', '/api/v1/law', { body: body(action) })
    expect(reply.status, reply.text).toBe(422)
    expect(reply.text).toContain(`body.body.actions.0.${field}`)
  }
})

describe('A rule that suggests', () => {
  test('changes nothing until somebody accepts, who then did it', async () => {
    const rule = await trigger('Maybe', {
      condition: tagged('maybe'),
      actions: [{ do: 'set', priority: 'urgent' }],
    })
    await manager.call(law.switch, { params: { id: rule.id }, body: { mode: 'suggest' } })
    const { number } = await open('maybe')
    expect((await look(number)).priority).toBe('normal')
    const { items } = await agent.call(automation.suggestions, { params: { number } })
    expect(items).toMatchObject([{ state: 'open', actions: [{ do: 'set', priority: 'urgent' }] }])
    const params = { id: items[0]?.id ?? '' }
    const decided = await agent.call(automation.decide, { params, body: { as: 'accepted' } })
    expect(decided).toMatchObject({ state: 'accepted', decidedBy: { name: ana.name } })
    expect((await look(number)).priority).toBe('urgent')
    await agent.call(automation.decide, { params, body: { as: 'accepted' } })
    expect((await explain(number)).runs).toHaveLength(1)
    const { number: other } = await open('maybe')
    const [suggestion] = (await agent.call(automation.suggestions, { params: { number: other } })).items
    await agent.call(automation.decide, { params: { id: suggestion?.id ?? '' }, body: { as: 'dismissed' } })
    expect((await look(other)).priority).toBe('normal')
    const again = await agent.ask('POST', `/api/v1/rule-suggestions/${suggestion?.id}/decision`, {
      body: { as: 'accepted' },
    })
    expect(again.status).toBe(409)
  })
})

test('A time rule acts once for each stretch, also after the desk was down, and again when asked to', async () => {
  const rule = await publish({
    kind: 'time_rule',
    name: 'Forgotten',
    body: {
      condition: {
        all: [tagged('time'), { field: 'created', op: 'longer_than', value: { amount: 2, unit: 'hour' } }],
      },
      actions: [{ do: 'set', addTags: ['forgotten'] }],
      repeatHours: 24,
    },
  })
  const { number } = await open('time')
  const sweep = () => sweepRules(door.desk, meridian.id)
  await sweep()
  expect((await explain(number)).timeRules).toMatchObject([
    { rule: { id: rule.id }, holds: false, failed: { path: 'all.1' }, times: 0 },
  ])
  door.clock.forward({ hours: 9 })
  await Promise.all([sweep(), sweep()])
  await sweep()
  await over(number)
  expect((await look(number)).tags).toContain('forgotten')
  expect((await explain(number)).timeRules).toMatchObject([{ holds: true, times: 1 }])
  door.clock.forward({ hours: 25 })
  await sweep()
  await sweep()
  expect((await explain(number)).timeRules).toMatchObject([{ times: 2 }])
  expect((await over(number, 2)).length).toBe(2)
  await manager.call(law.switch, { params: { id: rule.id }, body: { isOn: false } })
})

test('A stretch is over when the condition is, and the next one begins another', async () => {
  const rule = await publish({
    kind: 'time_rule',
    name: 'On hold',
    body: {
      condition: { all: [tagged('hold'), { field: 'status', op: 'is', value: 'on_hold' }] },
      actions: [{ do: 'note', words: 'Still on hold.' }],
      repeatHours: null,
    },
  })
  const { number } = await open('hold')
  const become = async (status: 'on_hold' | 'open') => {
    await agent.call(tickets.change, { params: { number }, body: { status } })
    await sweepRules(door.desk, meridian.id)
  }
  await become('on_hold')
  await sweepRules(door.desk, meridian.id)
  await become('open')
  await become('on_hold')
  await over(number, 2)
  expect((await look(number)).messages.filter((m) => m.text === 'Still on hold.')).toHaveLength(2)
  await manager.call(law.switch, { params: { id: rule.id }, body: { isOn: false } })
})

test('A rule answers the requester as the desk, and a stranger’s words go to nobody', async () => {
  await trigger('Thanks', {
    condition: { field: 'subject', op: 'contains', value: 'parrot' },
    actions: [
      {
        do: 'reply',
        words: 'Thank you, {{ requester.name }}. About: {{ ticket.subject }}.',
        status: 'pending',
      },
    ],
  })
  await door.mailTo('support@meridian.example', jane, { subject: 'A parrot', text: 'Help.' })
  const mail = await until('the answer is there', () =>
    door.sink.mails.find((m) => m.mail.text?.includes('Thank you')),
  )
  expect(mail.mail.text).toContain('Thank you, . About: .')
  const { number } = await open('thanks', { subject: 'Another parrot' })
  await over(number)
  const ticket = await look(number)
  expect(ticket).toMatchObject({ status: 'pending', assignee: null })
  expect(ticket.messages.at(-1)).toMatchObject({
    kind: 'reply',
    side: 'team',
    author: { name: meridian.name },
    text: `Thank you, ${jane.name}. About: Another parrot.`,
  })
})

test('What is ordered twice under one key, and worked on twice at once, is done once', async () => {
  const { number, id: ticketId } = await open('twice')
  const order = {
    key: `${newId()} place`,
    ticketId,
    actions: [1, 2, 3].map((n) => ({ do: 'note' as const, words: `Note ${n}` })),
    name: 'Twice',
    because: 'The workflow came to it.',
  }
  await Promise.all([1, 2, 3].map(() => doActions(door.desk, meridian.id, order)))
  const said = (await look(number)).messages.filter((m) => m.kind === 'note').map((m) => m.text)
  expect(said).toEqual(['Note 1', 'Note 2', 'Note 3'])
})

test('Runs are listed for those who may read the law, and nobody of elsewhere', async () => {
  const page = await manager.call(automation.runs, { query: { limit: 2 } })
  expect(page.items).toHaveLength(2)
  const more = await manager.call(automation.runs, { query: { limit: 2, cursor: page.next ?? '' } })
  expect(more.items.map((r) => r.id)).not.toContain(page.items[0]?.id)
  expect((await manager.call(automation.runs, { query: { state: 'failed' } })).items).toHaveLength(1)
  const elsewhere = await door.as(frida)
  expect((await elsewhere.call(automation.runs, { query: {} })).items).toEqual([])
  expect((await (await door.as(jane)).ask('GET', '/api/v1/rule-runs')).status).toBe(401)
  expect((await (await door.as(adam)).call(automation.runs, { query: {} })).items.length).toBeGreaterThan(2)
})
