// Makes a person and says so in the event log.
import type { Role } from '../../../rules/access/roles.ts'
import type { Actor } from '../../../rules/actor.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { newId } from '../../platform/ids.ts'
import type { PersonRow } from './person-row.ts'
import { loadPersonByEmail } from './store/addresses.ts'
import { insertPerson } from './store/persons.ts'

export interface NewPerson {
  email: string
  name: string
  role: Role
  state: 'invited' | 'active'
  organisationId?: string | null
  language?: string | undefined
}

/** Null when somebody with this address exists. */
export const createPerson = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  actor: Actor,
  person: NewPerson,
): Promise<PersonRow | null> => {
  if (await loadPersonByEmail(tx, person.email)) return null
  const row = await insertPerson(tx, {
    workspace_id: workspaceId,
    id: newId(),
    email: person.email,
    name: person.name,
    role: person.role,
    state: person.state,
    organisation_id: person.organisationId ?? null,
    ...(person.language === undefined ? {} : { language: person.language }),
    created_at: iso(now),
    last_seen_at: null,
  })
  if (!row) return null
  const data = { role: row.role, state: row.state, organisationId: row.organisation_id }
  await writeEvents(tx, workspaceId, now, [
    { subjectType: 'person', subjectId: row.id, type: 'person.created', actor, data },
  ])
  return row
}
