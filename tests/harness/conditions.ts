// Conditions and tickets by chance, for trying that the ways to write and the ways to ask agree.
import fc from 'fast-check'
import type { Catalogue, Condition, FieldSpec, Operand, Operator } from '../../rules/conditions/index.ts'
import { allFields, operatorsOf } from '../../rules/conditions/index.ts'
import { takesList } from '../../rules/conditions/kinds.ts'
import {
  ana,
  ben,
  everybody,
  jane,
  mailboxes,
  meridian,
  organisations,
  priya,
  rafael,
  teams,
} from '../cast/people.ts'

export const caseIds = [
  '018b0000-0000-7000-8000-0000000000c1',
  '018b0000-0000-7000-8000-0000000000c2',
] as const
export const serviceIds = [
  '018b0000-0000-7000-8000-0000000000e1',
  '018b0000-0000-7000-8000-0000000000e2',
] as const
export const siteId = '018b0000-0000-7000-8000-0000000000e3'
export const policyId = '018b0000-0000-7000-8000-0000000000e4'
/** The first ticket, which others may be merged into or be children of. */
export const firstTicketId = '018b0000-0000-7000-8000-0000000000f1'
export const words = [
  'vpn',
  'Drucker',
  'Größe',
  'ÉCOLE',
  'gate 4',
  'a "b" c',
  'x',
  'DROP',
  "'; --",
  '%_',
  'Ιός',
] as const
export const tags = ['vpn', 'office', 'q3:review', 'größe'] as const
export const now = Temporal.Instant.from('2026-11-23T10:00:00.000Z')

const field = (
  subject: 'ticket' | 'person' | 'organisation',
  key: string,
  kind: Catalogue['fields'][number]['kind'],
  options: readonly string[] = [],
) => ({ subject, key, kind, options, name: key.toUpperCase() })

export const catalogue: Catalogue = {
  fields: [
    field('ticket', 'note', 'text'),
    field('ticket', 'size', 'number'),
    field('ticket', 'due', 'date'),
    field('ticket', 'severity', 'choice', ['none', 'minor', 'any']),
    field('ticket', 'place', 'tree', ['oslo/port', 'oslo/office/2', 'bergen', 'os']),
    field('ticket', 'parts', 'choices', ['fan', 'disk, large', 'psu']),
    field('ticket', 'owner', 'person'),
    field('ticket', 'checked', 'checkbox'),
    field('person', 'floor', 'number'),
    field('person', 'wing', 'text'),
    field('organisation', 'tier', 'choice', ['gold', 'iron']),
    field('organisation', 'since', 'date'),
  ],
  people: everybody
    .filter((p) => p.workspaceId === meridian.id)
    .map(({ id, name, email, role }) => ({ id, name, email, isTeam: role !== 'requester' })),
  teams: [teams.network, teams.workplace, teams.applications],
  organisations: [organisations.northwind, organisations.halden],
  mailboxes: [mailboxes.support],
  cases: [
    { id: caseIds[0], name: 'Storm' },
    { id: caseIds[1], name: 'Storm "Ada", 2026' },
  ],
  services: [
    { id: serviceIds[0], name: 'E-mail' },
    { id: serviceIds[1], name: 'VPN, remote' },
  ],
  sites: [{ id: siteId, name: 'Oslo' }],
  policies: [{ id: policyId, name: 'Gold' }],
  tags,
}

const idsOf = (spec: FieldSpec): readonly string[] => {
  if (spec.to === 'team') return [teams.network.id, teams.workplace.id, 'my-teams']
  if (spec.to === 'organisation') return [organisations.northwind.id, organisations.halden.id]
  if (spec.to === 'mailbox') return [mailboxes.support.id]
  if (spec.to === 'case') return caseIds
  if (spec.to === 'service') return serviceIds
  if (spec.to === 'site') return [siteId]
  if (spec.to === 'policy') return [policyId]
  if (spec.to === 'ticket') return [firstTicketId]
  return [ana.id, ben.id, jane.id, rafael.id, priya.id, 'me']
}

/** Minutes before `now`, close together so that limits are met. */
export const moment = fc
  .integer({ min: -4, max: 40 })
  .map((steps) => now.subtract({ minutes: steps * 171 }).toString({ fractionalSecondDigits: 3 }))
export const day = fc
  .integer({ min: -3, max: 12 })
  .map((days) => Temporal.PlainDate.from('2026-11-23').subtract({ days }).toString())
const span = fc.record({
  amount: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0.5, 2.25)),
  unit: fc.constantFrom(
    'minute' as const,
    'hour' as const,
    'day' as const,
    'week' as const,
    'working_hour' as const,
  ),
})
const workingDays = fc.record({
  amount: fc.integer({ min: 0, max: 6 }),
  unit: fc.constant('working_day' as const),
})
const words1 = fc.oneof(
  fc.constantFrom(...words, 'gr', 'gate', 'e'),
  fc.string({ minLength: 1, maxLength: 6 }),
)
export const someText = words1.filter((t) => t.trim() !== '' && t.isWellFormed() && !t.includes('\0'))

const value = (spec: FieldSpec, op: Operator): fc.Arbitrary<Operand> => {
  switch (spec.kind) {
    case 'ref':
    case 'refs':
      return fc.constantFrom(...idsOf(spec))
    case 'tags':
      return fc.constantFrom(...tags)
    case 'number':
      return fc.oneof(fc.integer({ min: -1, max: 6 }), fc.constantFrom(2.5, 1e9))
    case 'flag':
      return fc.boolean()
    case 'text':
    case 'words':
      return someText
    case 'time':
    case 'date': {
      if (op === 'longer_than' || op === 'shorter_than') return fc.oneof(span, workingDays)
      return spec.kind === 'time' ? fc.oneof(moment, day) : day
    }
    case 'tree':
      return fc.constantFrom(...(spec.values ?? []), 'oslo', 'oslo/office')
    default:
      return fc.constantFrom(...(spec.values ?? []))
  }
}

const testOf = (spec: FieldSpec): fc.Arbitrary<Condition> =>
  fc.constantFrom(...operatorsOf(spec)).chain((op): fc.Arbitrary<Condition> => {
    if (op === 'set' || op === 'unset') return fc.constant({ field: spec.name, op })
    const one = value(spec, op)
    const operand = takesList(op)
      ? fc.array(one as fc.Arbitrary<string>, { minLength: 1, maxLength: 3 })
      : one
    return operand.map((v) => ({ field: spec.name, op, value: v }))
  })

/** Every field is asked as often as every other; `but` leaves some out. */
export const conditions = (but: readonly string[] = []): fc.Arbitrary<Condition> => {
  const specs = allFields(catalogue).filter((s) => !but.includes(s.name))
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: fc.constantFrom(...specs).chain(testOf) },
      { weight: 1, arbitrary: fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })) },
      { weight: 1, arbitrary: fc.array(tie('condition'), { maxLength: 3 }).map((any) => ({ any })) },
      { weight: 1, arbitrary: tie('condition').map((not) => ({ not })) },
    ),
  })).condition
}
