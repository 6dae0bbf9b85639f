// Triggers over the API: what they change, the work they do, and why each did or did not act.
import { describe, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import type { Action } from '../../../rules/automation/rule.ts'
import { explainTicket } from '../../../server/modules/tickets/explain.ts'
import { ana, ben, jane, meridian, teams } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'
import { rulesAt, tagged } from '../../harness/rules.ts'
import { until } from '../../harness/until.ts'

const door = doorForAll()
const { automation, tickets } = contract
const { asAgent, asManager, explain, look, open, over, publish, trigger } = rulesAt(door)

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
    const failed = await asManager().call(automation.runs, { query: { state: 'failed' } })
    expect(failed.items.map((r) => r.id)).toEqual([run?.id])
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
    await asAgent().call(tickets.addMessage, { params: { number }, body: { kind: 'note', body: 'Begin.' } })
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
    await asAgent().call(tickets.change, { params: { number: closed.number }, body: { status: 'solved' } })
    door.clock.forward({ hours: 1, seconds: 1 })
    await over(kept.number)
    expect((await look(kept.number)).tags).toContain('waited')
    expect((await over(closed.number))[0]?.state).toBe('stopped')
    expect((await look(closed.number)).tags).not.toContain('waited')
  })
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
    const reply = await asManager().ask('POST', '/api/v1/law', { body: body(action) })
    expect(reply.status, reply.text).toBe(422)
    expect(reply.text).toContain(`body.body.actions.0.${field}`)
  }
})
