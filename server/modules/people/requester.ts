// The person behind an address from outside: known already, or made now as a requester.
import type { Actor } from '../../../rules/actor.ts'
import { system } from '../../../rules/actor.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { newId } from '../../platform/ids.ts'
import { createPerson } from './create.ts'
import { cleanName, nameFromAddress } from './names.ts'
import type { PersonRow } from './person-row.ts'
import { loadPersonByEmail, loadPersonsByEmails } from './store/addresses.ts'
import { loadOrganisationByDomain, loadOrganisationsByDomains } from './store/organisations.ts'
import { insertPersons } from './store/persons.ts'

/** `actor` says who brought the address; the desk itself unless told. The row may be of a disabled person. */
export const findOrCreateRequester = async (
  _desk: Desk,
  tx: Tx,
  workspaceId: string,
  from: { email: string; name?: string | undefined; language?: string | undefined },
  now: Temporal.Instant,
  actor: Actor = system('intake'),
): Promise<PersonRow> => {
  const email = from.email.trim().toLowerCase()
  const known = await loadPersonByEmail(tx, email)
  if (known) return known
  const organisation = await loadOrganisationByDomain(tx, email.slice(email.lastIndexOf('@') + 1))
  const made = await createPerson(tx, workspaceId, now, actor, {
    email,
    name: cleanName(from.name ?? '') || nameFromAddress(email),
    role: 'requester',
    state: 'active',
    organisationId: organisation?.id ?? null,
    language: from.language,
  })
  if (made) return made
  const other = await loadPersonByEmail(tx, email)
  if (!other) throw new Error('a person with this address exists but cannot be read')
  return other
}

/** The people behind several addresses, by address: found or made with a handful of statements. */
export const findOrCreateRequesters = async (
  tx: Tx,
  workspaceId: string,
  from: readonly Sender[],
  now: Temporal.Instant,
  actor: Actor = system('intake'),
): Promise<Map<string, PersonRow>> => {
  const wanted = new Map(from.map((sender) => [addressOf(sender), sender]))
  const load = async () =>
    new Map((await loadPersonsByEmails(tx, [...wanted.keys()])).map((p) => [p.address, p] as const))
  const known = await load()
  const missing = [...wanted].filter(([email]) => !known.has(email))
  if (missing.length === 0) return known
  const organisations = await loadOrganisationsByDomains(tx, [
    ...new Set(missing.map(([email]) => domainOf(email))),
  ])
  const made = await insertPersons(
    tx,
    missing.map(([email, { name, language }]) => ({
      workspace_id: workspaceId,
      id: newId(),
      email,
      name: cleanName(name ?? '') || nameFromAddress(email),
      role: 'requester' as const,
      state: 'active' as const,
      organisation_id: organisations.find((o) => o.domains.includes(domainOf(email)))?.id ?? null,
      language: language ?? 'en',
      created_at: iso(now),
      last_seen_at: null,
    })),
  )
  await writeEvents(
    tx,
    workspaceId,
    now,
    made.map((row) => ({
      subjectType: 'person' as const,
      subjectId: row.id,
      type: 'person.created',
      actor,
      data: { role: row.role, state: row.state, organisationId: row.organisation_id },
    })),
  )
  if (made.length < missing.length) return load()
  return new Map<string, PersonRow>([...known, ...made.map((row) => [row.email, row] as const)])
}

interface Sender {
  email: string
  name?: string | undefined
  language?: string | undefined
}

const addressOf = ({ email }: Sender): string => email.trim().toLowerCase()
const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1)
