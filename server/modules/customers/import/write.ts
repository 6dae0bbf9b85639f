// Writes what a row makes of a person: the row itself, further addresses and numbers, the organisation, an event.
import type { Actor } from '../../../../rules/actor.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { newId } from '../../../platform/ids.ts'
import {
  identities,
  insertPersons,
  nameFromAddress,
  organisations,
  updatePerson,
} from '../../people/index.ts'
import type { Facts, KnownPerson } from './plan.ts'

export interface Writing {
  tx: Tx
  workspaceId: string
  actor: Actor
  now: Temporal.Instant
}

export interface NewcomerFacts {
  facts: Facts
  /** null: that of the address's domain. */
  organisationId: string | null
}

/** All of a stretch together, by the ids they are to have. Whoever was made in the same moment by others is left out. */
export const writeNew = async (to: Writing, people: ReadonlyMap<string, NewcomerFacts>): Promise<void> => {
  const { tx, workspaceId, actor, now } = to
  const domainOf = (facts: Facts) => (facts.emails[0] ?? '').replace(/^.*@/, '')
  const homeless = [...people.values()].filter((p) => p.organisationId === null)
  const byDomain = await organisations.loadOrganisationsByDomains(tx, [
    ...new Set(homeless.map((p) => domainOf(p.facts))),
  ])
  const rows = [...people].map(([id, { facts, organisationId }]) => ({
    workspace_id: workspaceId,
    id,
    email: facts.emails[0] ?? '',
    role: 'requester' as const,
    state: 'active' as const,
    created_at: iso(now),
    last_seen_at: null,
    ...changeOf(facts),
    name: facts.name || nameFromAddress(facts.emails[0] ?? ''),
    organisation_id: organisationId ?? byDomain.find((o) => o.domains.includes(domainOf(facts)))?.id ?? null,
  }))
  const made = new Set((await insertPersons(tx, rows)).map((row) => row.id))
  const there = rows.filter((row) => made.has(row.id))
  await addIdentities(
    to,
    [...people]
      .filter(([id]) => made.has(id))
      .flatMap(([id, p]) => identitiesOf(id, p.facts.emails.slice(1), p.facts.phones)),
  )
  await writeEvents(
    tx,
    workspaceId,
    now,
    there.map((row) => ({
      subjectType: 'person' as const,
      subjectId: row.id,
      type: 'person.created',
      actor,
      data: { role: row.role, state: row.state, organisationId: row.organisation_id },
      because: 'A list of people was brought in.',
    })),
  )
}

export const writeChanges = async (
  to: Writing,
  person: KnownPerson,
  facts: Facts,
  organisationId: string | null,
): Promise<void> => {
  const { tx, workspaceId, actor, now } = to
  await updatePerson(tx, workspaceId, person.id, {
    ...changeOf(facts),
    ...(organisationId ? { organisation_id: organisationId } : {}),
  })
  const added = (all: readonly string[], before: readonly string[]) => all.filter((v) => !before.includes(v))
  await addIdentities(
    to,
    identitiesOf(person.id, added(facts.emails, person.emails), added(facts.phones, person.phones)),
  )
  const fields = (Object.keys(facts) as (keyof Facts)[]).filter(
    (key) => JSON.stringify(facts[key]) !== JSON.stringify(person[key]),
  )
  await writeEvents(tx, workspaceId, now, [
    {
      subjectType: 'person',
      subjectId: person.id,
      type: 'person.changed',
      actor,
      data: { personId: person.id, fields },
      because: 'A list of people was brought in.',
    },
  ])
}

export const writeOrganisation = async (
  { tx, workspaceId, actor, now }: Writing,
  name: string,
  domains: readonly string[],
): Promise<string> => {
  const taken = new Set(
    (await organisations.loadOrganisationsByDomains(tx, domains)).flatMap((o) => o.domains),
  )
  const { id } = await organisations.insertOrganisation(tx, {
    workspace_id: workspaceId,
    id: newId(),
    name,
    domains: domains.filter((domain) => !taken.has(domain)),
    created_at: iso(now),
  })
  await writeEvents(tx, workspaceId, now, [
    {
      subjectType: 'organisation',
      subjectId: id,
      type: 'organisation.created',
      actor,
      data: { joined: 0 },
      because: 'A list of people was brought in.',
    },
  ])
  return id
}

const changeOf = (facts: Facts) => ({
  name: facts.name,
  title: facts.title,
  language: facts.language,
  note: facts.note,
  is_vip: facts.isVip,
  fields: JSON.stringify(facts.fields),
})

interface OwnIdentity {
  person_id: string
  kind: 'email' | 'phone'
  value: string
}

const identitiesOf = (
  person_id: string,
  emails: readonly string[],
  phones: readonly string[],
): OwnIdentity[] => [
  ...emails.map((value) => ({ person_id, kind: 'email' as const, value })),
  ...phones.map((value) => ({ person_id, kind: 'phone' as const, value })),
]

const addIdentities = ({ tx, workspaceId, now }: Writing, all: readonly OwnIdentity[]): Promise<void> =>
  identities.insertIdentities(
    tx,
    all.map((one) => ({
      workspace_id: workspaceId,
      id: newId(),
      label: '',
      created_at: iso(now),
      ...one,
    })),
  )
