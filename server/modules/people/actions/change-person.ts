// Changes a person: facts, role, state. Rights that were taken end with the commit: every request asks them anew.
import type { Person } from '../../../../contract/people.ts'
import { judgePersonChange } from '../../../../rules/access/people.ts'
import type { Role } from '../../../../rules/access/roles.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { Refused } from '../../../platform/refused.ts'
import { cleanName } from '../names.ts'
import type { PersonRow } from '../person-row.ts'
import { showPerson } from '../show.ts'
import { lockActiveOwners, lockPerson, updatePerson } from '../store/persons.ts'
import { deleteMemberships } from '../store/teams.ts'
import { needOrganisation } from './add-requester.ts'

export interface PersonChangeInput {
  name?: string | undefined
  organisationId?: string | null | undefined
  language?: string | undefined
  role?: Role | undefined
  state?: 'active' | 'disabled' | undefined
}

export const changePerson = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  input: PersonChangeInput,
): Promise<Person> =>
  commitIn(desk, workspaceId, async (tx) => {
    const ranks = input.role !== undefined || input.state !== undefined
    const owners = ranks ? await lockActiveOwners(tx) : []
    const before = await lockPerson(tx, id)
    if (!before) throw new Refused(refuse('not_found', 'There is no such person.'))
    if (before.state === 'merged') throw new Refused(mergedAway)
    const facts =
      input.name !== undefined || input.organisationId !== undefined || input.language !== undefined
    const refusal = judgePersonChange(
      actor,
      before,
      { facts, role: input.role, state: input.state },
      owners.filter((owner) => owner !== id).length,
    )
    if (refusal) throw new Refused(refusal)
    if (input.organisationId) await needOrganisation(tx, input.organisationId)
    const change = changesOf(before, input)
    if (Object.keys(change).length === 0) return showPerson(tx, before)
    const now = desk.clock.now()
    const off = change.state === 'disabled' ? { disabled_at: iso(now) } : {}
    const after = await updatePerson(tx, workspaceId, id, { ...change, ...off })
    const left = change.role === 'requester' ? await deleteMemberships(tx, workspaceId, id) : []
    await writeEvents(tx, workspaceId, now, eventsOf(actor, before, after, left))
    return showPerson(tx, after)
  })

const mergedAway = refuse('not_possible', 'This person was merged into somebody else; undo that first.')

type Change = Partial<Pick<PersonRow, 'name' | 'organisation_id' | 'language' | 'role' | 'state'>>

const changesOf = (before: PersonRow, input: PersonChangeInput): Change => {
  const name = input.name === undefined ? before.name : cleanName(input.name) || before.name
  const organisation = input.organisationId === undefined ? before.organisation_id : input.organisationId
  return {
    ...(name === before.name ? {} : { name }),
    ...(organisation === before.organisation_id ? {} : { organisation_id: organisation }),
    ...(input.language === undefined || input.language === before.language
      ? {}
      : { language: input.language }),
    ...(input.role === undefined || input.role === before.role ? {} : { role: input.role }),
    ...(input.state === undefined || input.state === before.state ? {} : { state: input.state }),
  }
}

const eventsOf = (
  actor: PersonActor,
  before: PersonRow,
  after: PersonRow,
  leftTeams: readonly string[],
): NewEvent[] => {
  const fields = (['name', 'organisation_id', 'language'] as const).filter(
    (key) => before[key] !== after[key],
  )
  const of = (type: string, data: Record<string, unknown>): NewEvent => ({
    subjectType: 'person',
    subjectId: after.id,
    type,
    actor,
    data: { personId: after.id, ...data },
  })
  return [
    ...(fields.length > 0 ? [of('person.changed', { fields, organisationId: after.organisation_id })] : []),
    ...(before.role === after.role
      ? []
      : [of('person.role_changed', { from: before.role, to: after.role, leftTeams })]),
    ...(before.state === after.state
      ? []
      : [of(after.state === 'disabled' ? 'person.disabled' : 'person.enabled', { from: before.state })]),
  ]
}

/** The facts a person may change of themselves, whatever the role. */
export const changeOwnFacts = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  input: Pick<PersonChangeInput, 'name' | 'language'>,
): Promise<PersonRow> => {
  const before = await lockPerson(tx, actor.id)
  if (!before) throw new Refused(refuse('not_found', 'There is no such person.'))
  const change = changesOf(before, input)
  if (Object.keys(change).length === 0) return before
  const after = await updatePerson(tx, workspaceId, actor.id, change)
  await writeEvents(tx, workspaceId, desk.clock.now(), eventsOf(actor, before, after, []))
  return after
}
