// Who may change whom.
//
// Facts of a requester (name, organisation, language) may be changed by whoever may write people; facts of
// a colleague only by that colleague or somebody who manages their role. Giving or taking a role needs the right to
// change roles and standing above both the old role and the new one; switching somebody off needs the right to disable
// and standing above them. Nobody switches themselves off, and a workspace always keeps one active owner.
// Example: an administrator may make an agent a manager, but not an administrator; only an owner may.
import type { PersonActor } from '../actor.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { allows, mayManageRole, type Role } from './roles.ts'

export type PersonState = 'invited' | 'active' | 'disabled' | 'merged'

export interface PersonFacts {
  id: string
  role: Role
  state: PersonState
}

export interface PersonChange {
  /** Whether name, organisation or language shall change. */
  facts: boolean
  role?: Role | undefined
  state?: 'active' | 'disabled' | undefined
}

/** Null: allowed. `otherOwners`: how many active owners there are besides this person. */
export const judgePersonChange = (
  actor: PersonActor,
  person: PersonFacts,
  change: PersonChange,
  otherOwners: number,
): Refusal | null => {
  if (change.facts && !mayChangeFacts(actor, person)) return tooHigh
  const role = change.role !== undefined && change.role !== person.role ? change.role : null
  const state = change.state !== undefined && change.state !== person.state ? change.state : null
  return (
    (role ? judgeRole(actor, person, role) : null) ??
    (state ? judgeState(actor, person, state) : null) ??
    judgeLastOwner(person, role, state, otherOwners)
  )
}

/** Null: `actor` may invite somebody into the team with this role. */
export const judgeInvitation = (actor: PersonActor, role: Role): Refusal | null =>
  allows(actor.role, 'person.invite', actor.scopes) && role !== 'requester' && mayManageRole(actor.role, role)
    ? null
    : refuse('not_allowed', `As ${actor.role} you may not invite somebody as ${role}.`)

const tooHigh = refuse('not_allowed', 'This person’s role is not below yours.')

const mayChangeFacts = (actor: PersonActor, person: PersonFacts): boolean =>
  allows(actor.role, 'person.write', actor.scopes) &&
  (person.role === 'requester' || person.id === actor.id || mayManageRole(actor.role, person.role))

const judgeRole = (actor: PersonActor, person: PersonFacts, role: Role): Refusal | null => {
  if (!allows(actor.role, 'person.role', actor.scopes))
    return refuse('not_allowed', 'You may not change roles.')
  if (!mayManageRole(actor.role, person.role)) return tooHigh
  return mayManageRole(actor.role, role)
    ? null
    : refuse('not_allowed', `As ${actor.role} you may not make somebody ${role}.`)
}

const judgeState = (
  actor: PersonActor,
  person: PersonFacts,
  state: 'active' | 'disabled',
): Refusal | null => {
  if (!allows(actor.role, 'person.disable', actor.scopes))
    return refuse('not_allowed', 'You may not switch people on or off.')
  if (person.id === actor.id) return refuse('not_possible', 'You cannot switch yourself off.')
  if (!mayManageRole(actor.role, person.role)) return tooHigh
  return state === 'active' && person.state === 'invited'
    ? refuse('not_possible', 'This person has not accepted the invitation yet.')
    : null
}

const judgeLastOwner = (
  person: PersonFacts,
  role: Role | null,
  state: PersonState | null,
  otherOwners: number,
): Refusal | null => {
  const isOwner = person.role === 'owner' && person.state === 'active'
  const stays = (role ?? person.role) === 'owner' && (state ?? person.state) === 'active'
  return isOwner && !stays && otherOwners === 0
    ? refuse('not_possible', 'This is the last active owner; make somebody else owner first.')
    : null
}
