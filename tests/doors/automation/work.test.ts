// What rules do besides changing the ticket: hand over, approval, workflow, escalation, replies; each once.
import { expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { doActions } from '../../../server/modules/automation/index.ts'
import { newId } from '../../../server/platform/ids.ts'
import { adam, ana, ben, jane, meridian, mira, teams } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { rulesAt, tagged } from '../../harness/rules.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { staff } = contract
const { asAgent, look, open, over, publish, trigger } = rulesAt(door)

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
  // Its own and the workflow's.
  const run = (await over(number, 2)).find((r) => r.rule !== null)
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

test('What a rule writes is marked as automatic and answers nobody; machines are told nothing', async () => {
  await trigger('Thanks again', {
    condition: { field: 'subject', op: 'contains', value: 'cockatoo' },
    actions: [{ do: 'reply', words: 'Thank you for telling us.' }],
  })
  await door.mailTo('support@meridian.example', jane, { subject: 'A cockatoo', text: 'Help.' })
  const { mail } = await until('the answer is there', () =>
    door.sink.mails.find((m) => m.mail.text?.includes('Thank you for telling us.')),
  )
  expect(mail.headers.find((h) => h.key === 'auto-submitted')?.value).toBe('auto-replied')
  const find = (subject: string) =>
    until(`the ticket "${subject}"`, async () => {
      const { items } = await asAgent().call(contract.tickets.list, { query: { q: `subject:"${subject}"` } })
      return items[0]
    })
  expect((await find('A cockatoo')).waitingSince).not.toBeNull()
  await door.mailTo('support@meridian.example', jane, {
    subject: 'Cockatoo alarm',
    text: 'Disk full.',
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
  const [run] = await over((await find('Cockatoo alarm')).number)
  expect(run?.steps.map((s) => s.note)).toEqual([expect.stringContaining('nothing is said to machines')])
})
