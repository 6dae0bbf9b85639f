// Who reads a course in the workspace: the person behind the session or token.
import type { PersonActor } from '../../../rules/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPerson } from '../people/index.ts'
import type { Learner } from './offer.ts'

export const learnerOf = async (tx: Tx, actor: PersonActor): Promise<Learner> => {
  const person = await loadPerson(tx, actor.id)
  return {
    personId: actor.id,
    role: actor.role,
    organisationId: person?.organisation_id ?? null,
    brandId: null,
    language: person?.language ?? 'en',
  }
}
