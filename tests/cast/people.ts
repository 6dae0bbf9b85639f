// The people of both workspaces: the same names in every test, the demo and the documentation.
import type { Role } from '../../rules/access/roles.ts'

export interface CastPerson {
  readonly id: string
  readonly workspaceId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly organisationId: string | null
  readonly teamIds: readonly string[]
}

/** A constant UUID that no desk would make by itself: year 2023, counted up. */
const id = (n: number): string => `018b0000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const meridian = {
  id: id(1),
  slug: 'meridian',
  name: 'Meridian',
  domain: 'meridian.example',
  host: 'desk.meridian.example',
} as const
export const fjord = {
  id: id(2),
  slug: 'fjord',
  name: 'Fjord',
  domain: 'fjord.example',
  host: 'desk.fjord.example',
} as const
export const workspaces = [meridian, fjord] as const

export const teams = {
  network: { id: id(11), workspaceId: meridian.id, name: 'Network' },
  workplace: { id: id(12), workspaceId: meridian.id, name: 'Workplace' },
  applications: { id: id(13), workspaceId: meridian.id, name: 'Applications' },
  harbour: { id: id(14), workspaceId: fjord.id, name: 'Harbour' },
} as const

export const organisations = {
  northwind: {
    id: id(21),
    workspaceId: meridian.id,
    name: 'Northwind Logistics',
    domain: 'northwind.example',
  },
  halden: { id: id(22), workspaceId: meridian.id, name: 'Halden Clinic', domain: 'halden.example' },
  lofoten: { id: id(23), workspaceId: fjord.id, name: 'Lofoten Ferries', domain: 'lofoten.example' },
} as const

export const mailboxes = {
  support: { id: id(31), workspaceId: meridian.id, name: 'Support', address: `support@${meridian.domain}` },
  fjordSupport: { id: id(32), workspaceId: fjord.id, name: 'Support', address: `support@${fjord.domain}` },
} as const

const person = (
  n: number,
  name: string,
  role: Role,
  home: { workspaceId: string; domain: string; organisationId?: string },
  teamIds: readonly string[] = [],
): CastPerson => ({
  id: id(n),
  workspaceId: home.workspaceId,
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@${home.domain}`,
  role,
  organisationId: home.organisationId ?? null,
  teamIds,
})

const atMeridian = { workspaceId: meridian.id, domain: meridian.domain }
const atFjord = { workspaceId: fjord.id, domain: fjord.domain }
const of = (organisation: (typeof organisations)[keyof typeof organisations]) => ({
  workspaceId: organisation.workspaceId,
  domain: organisation.domain,
  organisationId: organisation.id,
})

export const olivia = person(101, 'Olivia Okafor', 'owner', atMeridian)
export const adam = person(102, 'Adam Novak', 'administrator', atMeridian)
export const mira = person(103, 'Mira Lindqvist', 'manager', atMeridian)
export const carlos = person(104, 'Carlos Mendes', 'coordinator', atMeridian)
export const ana = person(105, 'Ana Petrova', 'agent', atMeridian, [teams.network.id, teams.workplace.id])
export const ben = person(106, 'Ben Carter', 'agent', atMeridian, [teams.network.id])
export const chioma = person(107, 'Chioma Eze', 'agent', atMeridian, [teams.applications.id])
export const jane = person(111, 'Jane Miller', 'requester', of(organisations.northwind))
export const rafael = person(112, 'Rafael Sato', 'requester', of(organisations.northwind))
export const priya = person(113, 'Priya Nair', 'requester', of(organisations.halden))

export const frida = person(121, 'Frida Dahl', 'owner', atFjord)
export const finn = person(122, 'Finn Aas', 'agent', atFjord, [teams.harbour.id])
export const greta = person(131, 'Greta Moe', 'requester', of(organisations.lofoten))

export const everybody: readonly CastPerson[] = [
  olivia,
  adam,
  mira,
  carlos,
  ana,
  ben,
  chioma,
  jane,
  rafael,
  priya,
  frida,
  finn,
  greta,
]
