// Who of the demo's staff knows what, works where and when.
import type { Shift } from '../../../rules/roster/book.ts'
import type { TeamName } from './texts/scenario.ts'

export const demoSkills = [
  'VPN and network',
  'Printers',
  'Laptops',
  'Warehouse software',
  'Mail',
  'Doors and badges',
] as const
export type DemoSkill = (typeof demoSkills)[number]

/** Service → what its tickets ask for. */
export const skillsOfServices: Readonly<Record<string, readonly [DemoSkill, number]>> = {
  VPN: ['VPN and network', 3],
  'Wi-Fi': ['VPN and network', 2],
  Firewall: ['VPN and network', 4],
  Printers: ['Printers', 2],
  Laptops: ['Laptops', 2],
  'Warehouse software': ['Warehouse software', 3],
  Mail: ['Mail', 2],
  'Doors and badges': ['Doors and badges', 2],
}

export const demoSites = [
  { name: 'Head office', zone: 'Europe/Berlin', address: 'Speicherstraße 12, Hamburg' },
  { name: 'Harbour dock', zone: 'Europe/Berlin', address: 'Dock 1 to 7, Hamburg' },
  { name: 'Clinic', zone: 'Europe/London', address: 'Halden Clinic, London' },
] as const

export type DemoPattern = 'Office' | 'Early, late, night' | 'On call every second week'

interface Technician {
  skills: Partial<Record<DemoSkill, number>>
  site: (typeof demoSites)[number]['name']
  languages: readonly string[]
  pattern: DemoPattern
  /** Which week of the pattern they are in. */
  week?: number
  tier?: number
  capacity?: number
}

export const technicians: Readonly<Record<string, Technician>> = {
  'Ana Petrova': {
    skills: { 'VPN and network': 5, Mail: 2 },
    site: 'Head office',
    languages: ['en', 'de'],
    pattern: 'On call every second week',
  },
  'Dmitri Volkov': {
    skills: { 'VPN and network': 4, Laptops: 2 },
    site: 'Harbour dock',
    languages: ['en'],
    pattern: 'On call every second week',
    week: 1,
    tier: 3,
  },
  'Ben Carter': {
    skills: { Laptops: 4, Printers: 3, 'VPN and network': 2 },
    site: 'Head office',
    languages: ['en'],
    pattern: 'Early, late, night',
  },
  'Elin Strand': {
    skills: { Printers: 5, Laptops: 3 },
    site: 'Harbour dock',
    languages: ['en', 'de'],
    pattern: 'Early, late, night',
    week: 1,
  },
  'Farid Nouri': {
    skills: { Laptops: 3, Printers: 2, Mail: 2 },
    site: 'Head office',
    languages: ['en', 'de'],
    pattern: 'Early, late, night',
    week: 2,
    capacity: 8,
  },
  'Chioma Eze': {
    skills: { 'Warehouse software': 5, Mail: 3 },
    site: 'Head office',
    languages: ['en'],
    pattern: 'On call every second week',
  },
  'Gesa Harms': {
    skills: { Mail: 5, 'Warehouse software': 2 },
    site: 'Head office',
    languages: ['de', 'en'],
    pattern: 'Office',
  },
  'Hiro Tanaka': {
    skills: { 'Warehouse software': 4, Mail: 2 },
    site: 'Clinic',
    languages: ['en'],
    pattern: 'On call every second week',
    week: 1,
    tier: 3,
  },
  'Iris Vandenberg': {
    skills: { 'Doors and badges': 5 },
    site: 'Head office',
    languages: ['en', 'de'],
    pattern: 'Office',
  },
  'Jorge Pinto': {
    skills: { 'Doors and badges': 3 },
    site: 'Harbour dock',
    languages: ['en'],
    pattern: 'Office',
  },
  'Carlos Mendes': { skills: {}, site: 'Head office', languages: ['en'], pattern: 'Office', capacity: 0 },
}

const work = (from: string, to: string, lunch: string, until: string): Shift => ({
  kind: 'work',
  from,
  to,
  breaks: [{ from: lunch, to: until }],
})
const onCall = (from: string, to: string): Shift => ({ kind: 'on_call', from, to, breaks: [] })
const office = work('08:30', '17:00', '12:15', '12:45')
const week = (weekday: readonly Shift[], weekend: readonly Shift[] = []): Shift[][] =>
  Array.from({ length: 7 }, (_, day) => [...(day < 5 ? weekday : weekend)])

export const patterns: Readonly<Record<DemoPattern, Shift[][][]>> = {
  Office: [week([office])],
  'Early, late, night': [
    week([work('06:00', '14:00', '10:00', '10:30')]),
    week([work('14:00', '22:00', '18:00', '18:30')]),
    week([work('22:00', '06:00', '02:00', '02:30')]),
  ],
  'On call every second week': [
    week([office]),
    week([office, onCall('17:00', '08:30')], [onCall('08:30', '08:30')]),
  ],
}

export const leading: Readonly<Record<TeamName, { lead: string; tier: number }>> = {
  Network: { lead: 'Ana Petrova', tier: 2 },
  Workplace: { lead: 'Ben Carter', tier: 1 },
  Applications: { lead: 'Chioma Eze', tier: 2 },
  Facilities: { lead: 'Iris Vandenberg', tier: 1 },
}
export const managerOfTeams = 'Mira Lindqvist'

export const needs: readonly {
  team: TeamName
  name: string
  kind: 'work' | 'on_call'
  days: readonly number[]
  from: string
  to: string
  people: number
}[] = [
  {
    team: 'Network',
    name: 'Network by day',
    kind: 'work',
    days: [1, 2, 3, 4, 5],
    from: '08:00',
    to: '18:00',
    people: 1,
  },
  {
    team: 'Network',
    name: 'Network on call',
    kind: 'on_call',
    days: [6, 7],
    from: '00:00',
    to: '00:00',
    people: 1,
  },
  {
    team: 'Workplace',
    name: 'Counter',
    kind: 'work',
    days: [1, 2, 3, 4, 5],
    from: '06:00',
    to: '22:00',
    people: 1,
  },
  {
    team: 'Applications',
    name: 'Applications by day',
    kind: 'work',
    days: [1, 2, 3, 4, 5],
    from: '08:30',
    to: '17:00',
    people: 2,
  },
]
