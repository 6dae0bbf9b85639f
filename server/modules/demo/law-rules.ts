// What the demo desk does by itself: triggers, a time rule, an approval, a workflow.
import type { Action } from '../../../rules/automation/rule.ts'
import type { Bodies, Kind, LawItem } from '../../../rules/law/law.ts'
import type { Cast, Team } from './cast.ts'

/** Returns the item's id. */
export type Add = <K extends Kind>(kind: K, name: string, body: Bodies[K], mode?: LawItem['mode']) => string

const question = { label: '', help: '', askedWhen: null }

export const addRules = (add: Add, cast: Cast): void => {
  add('trigger', 'Outages are urgent', {
    on: ['created', 'tags_changed'],
    targets: [],
    condition: { field: 'tag', op: 'any_of', value: ['outage'] },
    actions: [
      { do: 'set', impact: 'high', urgency: 'high', teamId: cast.teams.Network.id },
      {
        do: 'notify',
        to: ['team', 'manager'],
        words: 'An outage: #{{ ticket.number }} {{ ticket.subject }}',
      },
    ],
  })
  add('trigger', 'Half an hour before it is late, the lead hears of it', {
    on: ['clock_warned'],
    targets: ['resolution', 'first_response'],
    condition: { field: 'priority', op: 'gte', value: 'high' },
    actions: [
      {
        do: 'escalate',
        to: 'lead',
        words: '#{{ ticket.number }} is due soon: {{ ticket.subject }}',
        raise: false,
      },
    ],
  })
  add('trigger', 'Late and urgent goes up to the manager', {
    on: ['clock_breached'],
    targets: ['resolution'],
    condition: { field: 'priority', op: 'gte', value: 'high' },
    actions: [
      {
        do: 'escalate',
        to: 'manager',
        words: '#{{ ticket.number }} is late: {{ ticket.subject }}',
        raise: true,
      },
    ],
  })
  add(
    'trigger',
    'Opened again twice: the second line',
    {
      on: ['reopened'],
      targets: [],
      condition: { field: 'reopens', op: 'gte', value: 2 },
      actions: [{ do: 'hand_over', teamId: null, tier: 2, words: 'It came back twice.' }],
    },
    'suggest',
  )
  add('time_rule', 'Nobody has answered for three days', {
    condition: {
      all: [
        { field: 'status', op: 'any_of', value: ['new', 'open'] },
        { field: 'waiting', op: 'longer_than', value: { amount: 3, unit: 'working_day' } },
      ],
    },
    actions: [
      { do: 'notify', to: ['lead'], words: 'Waiting for three days: #{{ ticket.number }}' } satisfies Action,
    ],
    repeatHours: 24,
  })
  const approval = add('approval', 'Spending above the limit', {
    question: 'May we buy this for {{ requester.name }}? {{ ticket.subject }}',
    steps: [
      { name: 'Team lead', approvers: ['lead'], needs: 'any', remindHours: 24 },
      { name: 'Management', approvers: ['manager'], needs: 'any', remindHours: 48 },
    ],
  })
  const task = (title: string, team: Team, dueHours: number) => ({
    title,
    teamId: team.id,
    assigneeId: null,
    dueHours,
  })
  const { Workplace, Applications, Facilities } = cast.teams
  const next = (to: string) => [{ when: null, to }]
  add('workflow', 'A new colleague starts', {
    description: 'From the signed contract to the first day, over IT and facilities',
    start: 'equipment',
    states: [
      {
        id: 'equipment',
        name: 'What is needed',
        kind: 'form',
        questions: [
          { ...question, key: 'site', label: 'Where will they work?', isRequired: true },
          { ...question, key: 'category', label: 'Which equipment?', isRequired: true },
        ],
        asks: 'team',
        next: next('approval'),
      },
      {
        id: 'approval',
        name: 'Approval of the spending',
        kind: 'approval',
        approvalId: approval,
        approved: 'prepare',
        declined: 'end',
      },
      {
        id: 'prepare',
        name: 'Preparing',
        kind: 'parallel',
        parts: ['it', 'accounts', 'place'],
        next: next('end'),
      },
      { id: 'it', name: 'Device', kind: 'work', tasks: [task('Set up the laptop', Workplace, 16)], next: [] },
      {
        id: 'accounts',
        name: 'Accounts',
        kind: 'work',
        tasks: [task('Create accounts and mailbox', Applications, 16)],
        next: [],
      },
      {
        id: 'place',
        name: 'Workplace',
        kind: 'work',
        tasks: [task('Desk, badge and key', Facilities, 24)],
        next: [],
      },
      { id: 'end', name: 'Done', kind: 'end' },
    ],
  })
}
