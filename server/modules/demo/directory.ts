// Organisations, people and teams of the demo as rows, with the events that tell of their making.
import type { Cast } from './cast.ts'
import type { IdAt } from './ids.ts'
import { type EventRow, noRows, type Rows } from './rows.ts'

/** Leaves out the people the desk has already. */
export const directoryRows = (
  workspaceId: string,
  cast: Cast,
  idAt: IdAt,
  at: number,
  existing: ReadonlySet<string>,
): Rows => {
  const rows = noRows()
  const own = { workspace_id: workspaceId }
  const created_at = new Date(at).toISOString()
  const tell = (
    subject_type: string,
    subject_id: string,
    type: string,
    data: Record<string, unknown>,
  ): void => {
    const event: EventRow = {
      ...own,
      id: idAt(at, Math.min(4095, rows.event.length)),
      subject_type,
      subject_id,
      type,
      actor_kind: 'system',
      actor_id: null,
      actor_name: 'demo',
      data,
      because: null,
      at: created_at,
    }
    rows.event.push(event)
  }
  for (const { id, name, domain } of cast.organisations) {
    rows.organisation.push({ ...own, id, name, domains: [domain], created_at })
    tell('organisation', id, 'organisation.created', { joined: 0 })
  }
  for (const person of cast.people) {
    if (existing.has(person.id)) continue
    const { id, email, name, role, language, organisationId } = person
    rows.person.push({
      ...own,
      id,
      email,
      name,
      role,
      state: 'active',
      organisation_id: organisationId,
      language,
      preferences: {},
      created_at,
      last_seen_at: null,
    })
    tell('person', id, 'person.created', { role, state: 'active', organisationId })
  }
  for (const { id, name, members } of Object.values(cast.teams)) {
    rows.team.push({ ...own, id, name, created_at })
    for (const member of members) rows.team_member.push({ ...own, team_id: id, person_id: member.id })
    tell('team', id, 'team.created', { memberIds: members.map((member) => member.id) })
  }
  return rows
}
