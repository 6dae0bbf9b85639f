// The people of the demo desk: the host's staff in four teams, customers and their requesters.

import type { Role } from '../../../rules/access/roles.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import type { Dice } from './dice.ts'
import type { IdAt } from './ids.ts'
import { addressPart, family, given, organisationName } from './names.ts'
import type { TeamName } from './texts/scenario.ts'

export const host = { name: 'Meridian', slug: 'meridian', domain: 'meridian.example' } as const
export const ownerOfHost = { name: 'Olivia Okafor', email: 'olivia.okafor@meridian.example' } as const

export interface Organisation {
  id: string
  name: string
  domain: string
}

export interface Person {
  id: string
  name: string
  email: string
  role: Role
  organisationId: string | null
  language: 'en' | 'de'
  /** Only for the host's staff. */
  team: TeamName | null
}

export interface Team {
  id: string
  name: TeamName
  members: readonly Person[]
}

export interface Cast {
  organisations: readonly Organisation[]
  people: readonly Person[]
  teams: Readonly<Record<TeamName, Team>>
  coordinator: Person
  requesters: readonly Person[]
  /** In whose name machines report. */
  machine: Person
}

const staff: readonly (readonly [string, Role, TeamName | null])[] = [
  [ownerOfHost.name, 'owner', null],
  ['Adam Novak', 'administrator', null],
  ['Mira Lindqvist', 'manager', null],
  ['Carlos Mendes', 'coordinator', null],
  ['Ana Petrova', 'agent', 'Network'],
  ['Ben Carter', 'agent', 'Workplace'],
  ['Chioma Eze', 'agent', 'Applications'],
  ['Dmitri Volkov', 'agent', 'Network'],
  ['Elin Strand', 'agent', 'Workplace'],
  ['Farid Nouri', 'agent', 'Workplace'],
  ['Gesa Harms', 'agent', 'Applications'],
  ['Hiro Tanaka', 'agent', 'Applications'],
  ['Iris Vandenberg', 'agent', 'Facilities'],
  ['Jorge Pinto', 'agent', 'Facilities'],
]

const known: readonly (readonly [string, number])[] = [
  ['Jane Miller', 1],
  ['Rafael Sato', 1],
  ['Priya Nair', 2],
]

/** `existing` holds the ids of people the desk has already, by address. */
export const makeCast = (
  dice: Dice,
  idAt: IdAt,
  at: number,
  tickets: number,
  existing: ReadonlyMap<string, string>,
): Cast => {
  const organisations = makeOrganisations(idAt, at, clamp(tickets / 40, 8, 400))
  const taken = new Set<string>()
  const person = (name: string, role: Role, domain: string, more: Partial<Person> = {}): Person => {
    const email = freeAddress(name, domain, taken)
    const id = existing.get(email) ?? idAt(at)
    return { id, name, email, role, organisationId: null, language: 'en', team: null, ...more }
  }
  const team = staff.map(([name, role, in_]) => person(name, role, host.domain, { team: in_ }))
  const [own] = organisations
  const home = { organisationId: own?.id ?? null }
  const machine = person('Monitoring', 'requester', host.domain, home)
  const requesters = known.map(([name, of]) => requester(person, name, organisations[of]))
  const wanted = clamp(tickets / 5, 24, 20_000)
  while (requesters.length < wanted) {
    const name = `${dice.pick(given)} ${dice.pick(family)}`
    const of = dice.chance(0.25) ? own : dice.pick(organisations)
    requesters.push(requester(person, name, of, dice.chance(0.18) ? 'de' : 'en'))
  }
  const coordinator = team[3] as Person
  const teamOf = (name: TeamName): Team => ({
    id: idAt(at),
    name,
    members: team.filter((p) => p.team === name),
  })
  const teams = {
    Network: teamOf('Network'),
    Workplace: teamOf('Workplace'),
    Applications: teamOf('Applications'),
    Facilities: teamOf('Facilities'),
  }
  return { organisations, people: [...team, machine, ...requesters], teams, coordinator, requesters, machine }
}

const makeOrganisations = (idAt: IdAt, at: number, invented: number): Organisation[] => {
  const one = (name: string, domain: string): Organisation => ({ id: idAt(at), name, domain })
  return [
    one(host.name, host.domain),
    one('Northwind Logistics', 'northwind.example'),
    one('Halden Clinic', 'halden.example'),
    ...Array.from({ length: invented }, (_, n) => {
      const name = organisationName(n)
      return one(name, `${addressPart(name).replaceAll('.', '-')}.example`)
    }),
  ]
}

const requester = (
  person: (name: string, role: Role, domain: string, more: Partial<Person>) => Person,
  name: string,
  of: Organisation | undefined,
  language: 'en' | 'de' = 'en',
): Person =>
  person(name, 'requester', of?.domain ?? host.domain, { organisationId: of?.id ?? null, language })

const freeAddress = (name: string, domain: string, taken: Set<string>): string => {
  for (let n = 1; ; n++) {
    const email = `${addressPart(name)}${n === 1 ? '' : n}@${domain}`
    if (taken.has(email)) continue
    taken.add(email)
    return email
  }
}

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, Math.round(value)))

export const actorOf = ({ id, name, email, role }: Person): PersonActor => ({
  kind: 'person',
  id,
  name,
  email,
  role,
})
