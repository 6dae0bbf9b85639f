// Workflows on tickets: an onboarding over several teams, from its form to its end.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import type { WorkflowRun } from '../../../contract/workflows.ts'
import type { Workflow } from '../../../rules/workflow/definition.ts'
import { adam, ana, carlos, frida, jane, mira, teams } from '../../cast/people.ts'
import type { Client } from '../../harness/client.ts'
import { doorForAll } from '../../harness/doors.ts'
import { openFor } from '../../harness/tickets.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { approvals, fields, law, surgery, tickets, workflows } = contract

const publish = async (kind: 'approval' | 'workflow', name: string, body: unknown): Promise<string> => {
  const manager = await door.as(mira)
  const { id } = await manager.call(law.create, { body: { kind, name, body } as never })
  await manager.call(law.publish, { params: { id }, body: {} })
  return id
}
const task = (title: string, teamId: string | null = null) => ({
  title,
  teamId,
  assigneeId: null,
  dueHours: 8,
})
const always = (to: string) => [{ when: null, to }]

const onboarding = (approvalId: string): Workflow => ({
  description: 'A new employee',
  start: 'who',
  states: [
    {
      id: 'who',
      name: 'Who comes?',
      kind: 'form',
      asks: 'team',
      questions: [{ key: 'role', label: '', help: '', isRequired: true, askedWhen: null }],
      next: always('agree'),
    },
    { id: 'agree', name: 'Agree', kind: 'approval', approvalId, approved: 'prepare', declined: 'sorry' },
    {
      id: 'prepare',
      name: 'Prepare',
      kind: 'parallel',
      parts: ['it', 'facilities'],
      next: always('first-day'),
    },
    {
      id: 'it',
      name: 'IT',
      kind: 'work',
      tasks: [task('Create the account', teams.applications.id)],
      next: [{ when: { field: 'field.role', op: 'is', value: 'driver' }, to: 'scanner' }, ...always('ready')],
    },
    { id: 'scanner', name: 'Scanner', kind: 'work', tasks: [task('Order a scanner')], next: [] },
    { id: 'ready', name: 'Ready', kind: 'end' },
    { id: 'facilities', name: 'Facilities', kind: 'work', tasks: [task('Desk and badge')], next: [] },
    { id: 'first-day', name: 'First day', kind: 'wait', minutes: 60, next: always('welcome') },
    {
      id: 'welcome',
      name: 'Welcome',
      kind: 'act',
      actions: [{ do: 'set', addTags: ['welcomed'] }],
      next: [],
    },
    { id: 'sorry', name: 'Not approved', kind: 'end' },
  ],
})

const runOf = async (client: Client, number: number): Promise<WorkflowRun> => {
  const [run] = (await client.call(workflows.ofTicket, { params: { number } })).items
  if (!run) throw new Error('no run')
  return run
}
const comesTo = (client: Client, number: number, states: readonly string[]): Promise<WorkflowRun> =>
  until(`the run to stand at ${states.join(', ') || 'its end'}`, async () => {
    const run = await runOf(client, number)
    const here = run.places.map((p) => p.state).sort()
    if (JSON.stringify(here) === JSON.stringify([...states].sort())) return run
    throw new Error(`it stands at ${here.join(', ')}`)
  })
const finish = async (client: Client, number: number): Promise<void> => {
  const { taskList } = await client.call(tickets.get, { params: { number } })
  for (const { id, doneAt } of taskList)
    if (!doneAt) await client.call(surgery.changeTask, { params: { number, id }, body: { isDone: true } })
}

describe('an onboarding', () => {
  test('goes from its form over approval and teams side by side to its end', async () => {
    await (await door.as(adam)).call(fields.create, {
      body: {
        subject: 'ticket',
        key: 'role',
        name: 'Role',
        kind: 'choice',
        options: ['driver', 'clerk'],
      } as never,
    })
    const approvalId = await publish('approval', 'New employee', {
      question: 'May {{ field.role }} start?',
      steps: [{ name: 'Manager', approvers: [{ personId: carlos.id }], needs: 'all', remindHours: null }],
    })
    const workflowId = await publish('workflow', 'Onboarding', onboarding(approvalId))
    const agent = await door.as(ana)
    const { number } = await openFor(agent, jane, { subject: 'A new driver' })
    const started = await agent.call(workflows.start, { params: { number }, body: { workflowId } })
    expect(started.places).toMatchObject([{ state: 'who', waits: 'answers', asks: { of: 'team' } }])
    await agent.refused(409, workflows.start, { params: { number }, body: { workflowId } })

    const place = started.places[0]?.id ?? ''
    const answer = (role: string | null) => ({
      params: { id: started.id },
      body: { place, fields: { role } },
    })
    const missing = await agent.refused(422, workflows.answer, answer(null))
    expect(missing.errors?.map((e) => e.field)).toEqual(['body.fields.role'])
    const asked = await agent.call(workflows.answer, answer('driver'))
    expect(asked.places).toMatchObject([{ state: 'agree', waits: 'approval' }])

    const boss = await door.as(carlos)
    const [question] = (await boss.call(approvals.mine, { query: {} })).items
    expect(question?.question).toBe('May driver start?')
    await boss.call(approvals.decide, { params: { id: question?.id ?? '' }, body: { decision: 'approve' } })
    const prepared = await comesTo(agent, number, ['facilities', 'it', 'prepare'])
    expect(prepared.places.flatMap((p) => p.tasks.map((t) => t.title)).sort()).toEqual([
      'Create the account',
      'Desk and badge',
    ])
    await finish(agent, number)
    await comesTo(agent, number, ['prepare', 'scanner'])
    await finish(agent, number)
    const waiting = await comesTo(agent, number, ['first-day'])
    expect(waiting.places[0]).toMatchObject({ waits: 'time' })
    door.clock.forward({ hours: 1 })
    door.desk.hints.poke(ana.workspaceId)
    const done = await comesTo(agent, number, [])
    expect(done.state).toBe('done')
    const way = done.past.map((p) => p.state)
    expect([...way.slice(0, 2), ...way.slice(2, 4).sort(), ...way.slice(4)]).toEqual([
      'who',
      'agree',
      'facilities',
      'it',
      'scanner',
      'prepare',
      'first-day',
      'welcome',
    ])
    const ticket = await agent.call(tickets.get, { params: { number } })
    expect(ticket.tags).toContain('welcomed')
    expect(ticket.workflowRunId).toBe(null)
    const history = await agent.call(tickets.history, { params: { number }, query: { limit: 100 } })
    expect(history.items.filter((e) => e.type === 'ticket.workflow_moved').at(-1)?.data.to).toBe(null)
  })

  test('moved on by hand and ended early; another workspace sees nothing', async () => {
    const workflowId = await publish('workflow', 'Two steps', {
      description: '',
      start: 'a',
      states: [
        { id: 'a', name: 'A', kind: 'work', tasks: [task('First')], next: always('b') },
        {
          id: 'b',
          name: 'B',
          kind: 'approval',
          approvalId: await simple(),
          approved: 'end',
          declined: 'end',
        },
        { id: 'end', name: 'End', kind: 'end' },
      ],
    })
    const [agent, stranger] = [await door.as(ana), await door.as(frida)]
    const { number } = await openFor(agent)
    const run = await agent.call(workflows.start, { params: { number }, body: { workflowId } })
    const place = run.places[0]?.id ?? ''
    await stranger.refused(404, workflows.cancel, { params: { id: run.id } })
    await agent.refused(422, workflows.move, { params: { id: run.id }, body: { place, to: 'nowhere' } })
    const moved = await agent.call(workflows.move, { params: { id: run.id }, body: { place, to: 'b' } })
    expect(moved.places).toMatchObject([{ state: 'b', waits: 'approval' }])
    const ended = await agent.call(workflows.cancel, { params: { id: run.id } })
    expect(ended.state).toBe('cancelled')
    const [asked] = (await agent.call(approvals.ofTicket, { params: { number } })).items
    expect(asked?.state).toBe('cancelled')
    await agent.refused(409, workflows.cancel, { params: { id: run.id } })
  })

  test('what nobody can decide waits for help, and says why', async () => {
    const approvalId = await publish('approval', 'Nobody', {
      question: 'Well?',
      steps: [{ name: 'Lead', approvers: ['organisation_lead'], needs: 'all', remindHours: null }],
    })
    const workflowId = await publish('workflow', 'Stuck', {
      description: '',
      start: 'a',
      states: [
        { id: 'a', name: 'A', kind: 'approval', approvalId, approved: 'end', declined: 'end' },
        { id: 'end', name: 'End', kind: 'end' },
      ],
    })
    const agent = await door.as(ana)
    const { number } = await openFor(agent)
    const run = await agent.call(workflows.start, { params: { number }, body: { workflowId } })
    expect(run.places[0]).toMatchObject({ waits: 'help', because: 'Nobody can decide the step “Lead”.' })
    const place = run.places[0]?.id ?? ''
    const moved = await agent.call(workflows.move, { params: { id: run.id }, body: { place, to: 'end' } })
    expect(moved.state).toBe('done')
  })

  test('one that cannot work is not published', async () => {
    const manager = await door.as(mira)
    const refused = await manager.refused(422, law.create, {
      body: {
        kind: 'workflow',
        name: 'Broken',
        body: {
          description: '',
          start: 'a',
          states: [{ id: 'a', name: 'A', kind: 'wait', minutes: 1, next: always('b') }],
        },
      },
    })
    expect(refused.errors?.map((e) => e.field)).toEqual(['body.body.states.0.next.0.to'])
  })
})

const simple = (): Promise<string> =>
  publish('approval', 'Simple', {
    question: 'Well?',
    steps: [{ name: 'Manager', approvers: [{ personId: carlos.id }], needs: 'all', remindHours: null }],
  })
