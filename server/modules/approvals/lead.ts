// Who agrees for the people of an organisation.
import type { PersonRef } from '../../../contract/people.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { Refused } from '../../platform/refused.ts'
import { loadPeopleByIds, loadPerson } from '../people/index.ts'

interface Lead {
  lead: PersonRef | null
}

export const leadOf = async (tx: Tx, workspaceId: string, id: string): Promise<Lead> => {
  const row = await tx
    .selectFrom('organisation')
    .select('lead_id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refused(refuse('not_found', 'There is no such organisation.'))
  const people = await loadPeopleByIds(tx, row.lead_id ? [row.lead_id] : [])
  return { lead: people.get(row.lead_id ?? '') ?? null }
}

/** One of its own people, or somebody of the team who speaks for it. */
export const setLead = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  personId: string | null,
): Promise<Lead> =>
  commitIn(desk, workspaceId, async (tx) => {
    const before = await leadOf(tx, workspaceId, id)
    const person = personId === null ? null : await loadPerson(tx, personId)
    const isOfIt = person?.role !== 'requester' || person.organisation_id === id
    if (personId !== null && (person?.state !== 'active' || !isOfIt))
      throw new Refused(
        refuse('invalid', 'They cannot agree for it.', {
          faults: [
            { field: 'body.personId', message: 'names nobody active of this organisation or the team' },
          ],
        }),
      )
    if ((before.lead?.id ?? null) === personId) return before
    await tx
      .updateTable('organisation')
      .set({ lead_id: personId })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
    await writeEvents(tx, workspaceId, desk.clock.now(), [
      {
        subjectType: 'organisation',
        subjectId: id,
        type: 'organisation.lead_changed',
        actor,
        data: { from: before.lead?.id ?? null, to: personId },
      },
    ])
    return leadOf(tx, workspaceId, id)
  })
