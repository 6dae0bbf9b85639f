// The person behind an address from outside: known already, or made now as a requester.
import type { Actor } from '../../../rules/actor.ts'
import { system } from '../../../rules/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { createPerson } from './create.ts'
import { cleanName, nameFromAddress } from './names.ts'
import type { PersonRow } from './person-row.ts'
import { loadOrganisationByDomain } from './store/organisations.ts'
import { loadPersonByEmail } from './store/persons.ts'

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
