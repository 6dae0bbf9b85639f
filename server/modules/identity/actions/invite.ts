// Inviting somebody to the team: the person, their teams, and a link that lets them set a password.
import { judgeInvitation } from '../../../../rules/access/people.ts'
import { mayManageRole, type Role } from '../../../../rules/access/roles.ts'
import type { PersonActor, SystemActor } from '../../../../rules/actor.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { addressOf } from '../../../platform/address.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { Refused } from '../../../platform/refused.ts'
import {
  cleanName,
  createPerson,
  joinTeams,
  loadPersonByEmail,
  lockPerson,
  nameFromAddress,
  type PersonRow,
  updatePerson,
} from '../../people/index.ts'
import { link as lasts } from '../lifetimes.ts'
import { makeLink } from '../links.ts'
import { deleteLinksOf } from '../store/links.ts'

export interface Invitation {
  email: string
  name?: string | undefined
  role: Exclude<Role, 'requester'>
  teamIds?: readonly string[] | undefined
}

export interface Invited {
  person: PersonRow
  link: string
  expiresAt: string
}

/** Again for somebody who has not accepted yet: a fresh link. A known requester becomes a colleague. */
export const invite = async (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor | SystemActor,
  input: Invitation,
): Promise<Invited> => {
  if (actor.kind === 'person') {
    const refusal = judgeInvitation(actor, input.role)
    if (refusal) throw new Refused(refusal)
  }
  const base = await addressOf(desk, desk.db.directory, workspaceId)
  return commitIn(desk, workspaceId, async (tx) => {
    const now = desk.clock.now()
    const person = await findOrMake(desk, tx, workspaceId, actor, input)
    await joinTeams(tx, workspaceId, person.id, input.teamIds ?? [])
    await deleteLinksOf(tx, workspaceId, person.id, { purposes: ['invitation'] })
    const hours = lasts.invitation
    const token = await makeLink(desk, tx, workspaceId, { personId: person.id, purpose: 'invitation', hours })
    const expiresAt = iso(now.add({ hours }))
    const link = `${base}/desk/link/${token}`
    const data = { link, expiresAt, name: person.name, inviter: actor.name, role: person.role }
    await queueMail(desk, tx, {
      workspaceId,
      kind: 'invitation',
      toAddress: person.email,
      toPersonId: person.id,
      data,
    })
    const event = { personId: person.id, role: person.role, teamIds: input.teamIds ?? [] }
    await writeEvents(tx, workspaceId, now, [
      { subjectType: 'person', subjectId: person.id, type: 'person.invited', actor, data: event },
    ])
    return { person, link, expiresAt }
  })
}

const findOrMake = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: PersonActor | SystemActor,
  input: Invitation,
): Promise<PersonRow> => {
  const known = await loadPersonByEmail(tx, input.email)
  const name = cleanName(input.name ?? '') || nameFromAddress(input.email)
  const made = known
    ? null
    : await createPerson(tx, workspaceId, desk.clock.now(), actor, {
        email: input.email,
        name,
        role: input.role,
        state: 'invited',
      })
  if (made) return made
  const before = known && (await lockPerson(tx, known.id))
  if (!before)
    throw new Refused(
      refuse('changed_meanwhile', 'Somebody added this person at the same moment. Try again.'),
    )
  if (before.state === 'disabled')
    throw new Refused(
      refuse('not_possible', `${before.name} is switched off; switch them on instead.`, {
        data: { id: before.id },
      }),
    )
  if (before.role !== 'requester' && before.state === 'active')
    throw new Refused(
      refuse('already_exists', `${before.name} is in the team already.`, { data: { id: before.id } }),
    )
  if (actor.kind === 'person' && before.role !== 'requester' && !mayManageRole(actor.role, before.role))
    throw new Refused(refuse('not_allowed', 'This person’s role is not below yours.'))
  return before.role === input.role ? before : promote(desk, tx, workspaceId, actor, before, input.role)
}

const promote = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: PersonActor | SystemActor,
  before: PersonRow,
  role: Role,
): Promise<PersonRow> => {
  const data = { personId: before.id, from: before.role, to: role, leftTeams: [] }
  await writeEvents(tx, workspaceId, desk.clock.now(), [
    { subjectType: 'person', subjectId: before.id, type: 'person.role_changed', actor, data },
  ])
  return updatePerson(tx, workspaceId, before.id, { role })
}
