// Who decides on somebody's roster, and who sees why they are away.
//
// - Whoever may write the roster, and the lead and manager of one of the person's teams, decide on requests.
// - Nobody decides on their own, unless they are manager or above: then there is nobody to ask.
// - That somebody is sick, and the words of an entry, are for themselves and those who decide; colleagues see "leave".
import { allows } from '../access/roles.ts'
import type { PersonActor } from '../actor.ts'

export interface Leading {
  leadId: string | null
  managerId: string | null
  memberIds: readonly string[]
}

export const leads = (actorId: string, personId: string, teams: readonly Leading[]): boolean =>
  teams.some((t) => (t.leadId === actorId || t.managerId === actorId) && t.memberIds.includes(personId))

export const mayDecide = (actor: PersonActor, personId: string, teams: readonly Leading[]): boolean => {
  if (actor.id === personId) return allows(actor.role, 'law.write', actor.scopes)
  return allows(actor.role, 'roster.write', actor.scopes) || leads(actor.id, personId, teams)
}

export const maySeeWhy = (actor: PersonActor, personId: string, teams: readonly Leading[]): boolean =>
  actor.id === personId ||
  allows(actor.role, 'roster.write', actor.scopes) ||
  leads(actor.id, personId, teams)

/** Everybody who could decide: the leads of the person's teams, or, where there are none, `others`. */
export const deciders = (
  personId: string,
  teams: readonly Leading[],
  others: readonly string[],
): readonly string[] => {
  const ofTeams = teams
    .filter((t) => t.memberIds.includes(personId))
    .flatMap((t) => [t.leadId, t.managerId].filter((id) => id !== null))
    .filter((id) => id !== personId)
  return ofTeams.length > 0 ? [...new Set(ofTeams)] : others.filter((id) => id !== personId)
}
