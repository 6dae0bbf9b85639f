// The law of the demo desk: calendars, agreements, services, priorities, routing, rules, as if published long ago.
import type { Condition } from '../../../rules/conditions/ast.ts'
import { type Bodies, emptyLaw, type Kind, type Law, type LawItem } from '../../../rules/law/law.ts'
import type { Routing, Strategy } from '../../../rules/routing/strategy.ts'
import type { Minutes } from '../../../rules/sla/policy.ts'
import type { Cast, Team } from './cast.ts'
import type { IdAt } from './ids.ts'
import { addForms } from './law-forms.ts'
import { type Add, addRules } from './law-rules.ts'
import { areas, areaWords, catalogue, serviceBody } from './law-services.ts'
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

export const demoLaw = (workspaceId: string, cast: Cast, idAt: IdAt, at: number): DemoLaw => {
  const law = structuredClone(emptyLaw) as { -readonly [K in Kind]: LawItem<K>[] } & { version: number }
  const add: Add = <K extends Kind>(
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
  addForms(add, (team, tag) => serviceIds.get(`${team} ${tag}`) ?? null)

  for (const team of Object.values(cast.teams))
    add('routing', `${team.name}: who takes it`, routingOf(team, strategyOf[team.name]))

  addRules(add, cast)
  return {
    law,
    rows: rowsOf(workspaceId, law, at),
    serviceOf: (team, tags) =>
      [...tags.map((tag) => `${team} ${tag}`), team]
        .map((key) => serviceIds.get(key))
        .find((id) => id !== undefined) ?? null,
  }
}

const strategyOf: Readonly<Record<TeamName, Strategy>> = {
  Network: 'suggest',
  Workplace: 'suggest',
  Applications: 'suggest',
  Facilities: 'pull',
}

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
