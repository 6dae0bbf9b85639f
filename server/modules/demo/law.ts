// The law of the demo desk: calendars, agreements, services, priorities, routing, rules, as if published long ago.
import type { Action } from '../../../rules/automation/rule.ts'
import type { Condition } from '../../../rules/conditions/ast.ts'
import { type Bodies, emptyLaw, type Kind, type Law, type LawItem } from '../../../rules/law/law.ts'
import type { Routing, Strategy } from '../../../rules/routing/strategy.ts'
import type { Minutes } from '../../../rules/sla/policy.ts'
import type { Cast, Team } from './cast.ts'
import type { IdAt } from './ids.ts'
import { noRows, type Rows } from './rows.ts'
import type { TeamName } from './texts/scenario.ts'

export interface DemoLaw {
  law: Law
  rows: Rows
  /** Service of a team's ticket by its tags; the team's own where none of them tells. */
  serviceOf(team: TeamName, tags: readonly string[]): string | null
}

const hour = 60
const always: Condition = { all: [] }
const of = (
  urgent: number | null,
  high: number | null,
  normal: number | null,
  low: number | null,
): Minutes => ({
  urgent,
  high,
  normal,
  low,
})
const none = of(null, null, null, null)
const office = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:30' },
]

/** Each with the tags that tell it, below the service of its team. */
const catalogue: Readonly<Record<TeamName, readonly (readonly [string, string, readonly string[]])[]>> = {
  Network: [
    ['VPN', 'Working from elsewhere', ['vpn']],
    ['Wi-Fi', 'Wireless in offices and docks', ['wifi']],
    ['Firewall', 'Openings and blocks', ['firewall']],
    ['Monitoring', 'What machines report', ['monitoring', 'outage']],
  ],
  Workplace: [
    ['Laptops', 'Devices, docks and screens', ['laptop', 'dock', 'screen']],
    ['Printers', 'Printers and badge printers', ['printer']],
    ['Phones', 'Desk and mobile phones', ['phone']],
    ['Joining and leaving', 'Everything a colleague needs', ['onboarding', 'offboarding']],
  ],
  Applications: [
    ['Warehouse software', 'ERP, EDI and reports', ['erp', 'edi', 'invoice', 'report']],
    ['Mail', 'Mailboxes and spam', ['mail', 'phishing', 'security']],
    [
      'Accounts',
      'Passwords, MFA and access',
      ['account', 'password', 'mfa', 'access', 'licence', 'software'],
    ],
  ],
  Facilities: [
    ['Doors and badges', 'Getting in', ['badge', 'doors']],
    ['Rooms', 'Rooms and events', ['room', 'event']],
    ['Buildings', 'Heating, water, light', ['building']],
  ],
}

export const demoLaw = (workspaceId: string, cast: Cast, idAt: IdAt, at: number): DemoLaw => {
  const law = structuredClone(emptyLaw) as { -readonly [K in Kind]: LawItem<K>[] } & { version: number }
  const add = <K extends Kind>(
    kind: K,
    name: string,
    body: Bodies[K],
    mode: LawItem['mode'] = 'act',
  ): string => {
    const id = idAt(at)
    const items = law[kind] as LawItem<K>[]
    items.push({ id, name, version: 1, mode, body })
    return id
  }
  law.version = 1
  const weekdays = add('calendar', 'Head office', {
    zone: 'Europe/Berlin',
    days: [office, office, office, office, [{ from: '08:00', to: '15:00' }], [], []],
    holidays: [
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2026-12-26', name: 'Boxing Day' },
      { date: '2027-01-01', name: 'New Year' },
    ],
    exceptions: [{ date: '2026-12-24', name: 'Christmas Eve', spans: [{ from: '08:00', to: '12:00' }] }],
  })
  const clock = add('calendar', 'Around the clock', {
    zone: 'Europe/Berlin',
    days: [[], [], [], [], [], [], []],
    holidays: [],
    exceptions: [],
  })
  const clinic = cast.organisations[2]
  if (clinic)
    add('sla_policy', 'Clinics, around the clock', {
      condition: { field: 'organisation', op: 'is', value: clinic.id },
      calendarId: clock,
      targets: {
        first_response: of(15, hour, 4 * hour, 12 * hour),
        next_response: of(30, 2 * hour, 8 * hour, 24 * hour),
        update: of(hour, 4 * hour, null, null),
        resolution: of(4 * hour, 12 * hour, 48 * hour, 120 * hour),
      },
      pauses: ['pending'],
      warnAt: [50, 80],
    })
  add('sla_policy', 'Standard', {
    condition: always,
    calendarId: weekdays,
    targets: {
      first_response: of(30, 2 * hour, 8 * hour, 16 * hour),
      next_response: of(hour, 4 * hour, 12 * hour, 24 * hour),
      update: none,
      resolution: of(8 * hour, 18 * hour, 45 * hour, 90 * hour),
    },
    pauses: ['pending', 'on_hold'],
    warnAt: [75],
  })
  add('ola', 'Network answers other teams', {
    teamId: cast.teams.Network.id,
    calendarId: weekdays,
    minutes: of(2 * hour, 6 * hour, 27 * hour, 54 * hour),
    pauses: ['pending'],
    warnAt: [80],
  })
  add('priority_policy', 'VIPs first', {
    condition: { field: 'vip', op: 'is', value: true },
    cells: null,
    raise: 1,
  })

  const serviceIds = new Map<string, string>()
  for (const team of Object.values(cast.teams)) {
    const parentId = add('service', areas[team.name], serviceBody(null, areaWords[team.name], team))
    serviceIds.set(team.name, parentId)
    for (const [name, about, tags] of catalogue[team.name]) {
      const id = add('service', name, serviceBody(parentId, about, null, team.name === 'Facilities'))
      for (const tag of tags) serviceIds.set(`${team.name} ${tag}`, id)
    }
  }
  const laptop = serviceIds.get('Workplace laptop') ?? null
  const question = { label: '', help: '', askedWhen: null }
  add('form', 'A device is broken', {
    description: 'Laptops, screens, docks and scanners',
    serviceId: laptop,
    subject: 'Broken device',
    questions: [
      { ...question, key: 'category', label: 'What kind of device is it?', isRequired: true },
      { ...question, key: 'site', label: 'Where is it?', isRequired: true },
      {
        ...question,
        key: 'serial_number',
        label: 'Its serial number',
        help: 'On the back or below',
        isRequired: false,
        askedWhen: { field: 'field.category', op: 'any_of', value: ['hardware'] },
      },
    ],
    channels: ['agent', 'phone', 'portal'],
    completesMail: false,
  })

  for (const team of Object.values(cast.teams))
    add('routing', `${team.name}: who takes it`, routingOf(team, strategyOf[team.name]))

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
  return {
    law,
    rows: rowsOf(workspaceId, law, at),
    serviceOf: (team, tags) =>
      [...tags.map((tag) => `${team} ${tag}`), team]
        .map((key) => serviceIds.get(key))
        .find((id) => id !== undefined) ?? null,
  }
}

const areas: Readonly<Record<TeamName, string>> = {
  Network: 'Network and access',
  Workplace: 'Devices and workplaces',
  Applications: 'Applications',
  Facilities: 'Buildings',
}
const areaWords: Readonly<Record<TeamName, string>> = {
  Network: 'Connections, remote work, monitoring',
  Workplace: 'What stands on a desk',
  Applications: 'Software and accounts',
  Facilities: 'Rooms, doors, heating',
}
const strategyOf: Readonly<Record<TeamName, Strategy>> = {
  Network: 'suggest',
  Workplace: 'suggest',
  Applications: 'suggest',
  Facilities: 'pull',
}

const serviceBody = (
  parentId: string | null,
  description: string,
  team: Team | null,
  isOnSite = false,
): Bodies['service'] => ({
  parentId,
  description,
  teamId: team?.id ?? null,
  skills: [],
  impact: null,
  urgency: null,
  isOnSite,
  isRequestable: parentId !== null,
})

const routingOf = (team: Team, strategy: Strategy): Routing => ({
  teamId: team.id,
  strategy,
  weights: { skill: 6, load: 4, fairness: 2, affinity: 3, time_left: 3, language: 2 },
  acceptMinutes: null,
  minutesPerPoint: 60,
  points: {
    channels: { mail: 1, portal: 1, api: 0.5, agent: 1, phone: 1 },
    priorities: { urgent: 3, high: 2, normal: 1, low: 0.5 },
  },
})

const rowsOf = (workspaceId: string, law: Law, at: number): Rows => {
  const rows = noRows()
  const own = { workspace_id: workspaceId }
  const time = new Date(at).toISOString()
  for (const [kind, items] of Object.entries(law))
    if (Array.isArray(items))
      for (const [position, item] of (items as LawItem[]).entries()) {
        rows.law_item.push({
          ...own,
          id: item.id,
          kind,
          name: item.name,
          position,
          mode: item.mode,
          is_on: true,
          version: 1,
          body: item.body,
          published_at: time,
          created_at: time,
        })
        rows.law_version.push({
          ...own,
          item_id: item.id,
          version: 1,
          name: item.name,
          body: item.body,
          note: '',
          author_id: null,
          at: time,
        })
      }
  return rows
}
