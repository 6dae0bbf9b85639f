// Who may change what is known of somebody, and who their addresses.
//
// An address is a key: a sign-in link of a requester goes there, and mails from there are theirs. So addresses of people
// of the team are for whoever may give roles, and never of somebody whose role is not below.
import { judgePersonChange } from '../../../../rules/access/people.ts'
import { allows, mayManageRole } from '../../../../rules/access/roles.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { Refused } from '../../../platform/refused.ts'
import type { PersonRow } from '../../people/index.ts'

export const noPerson = refuse('not_found', 'There is no such person.')

/** Throws Refused. */
export function needChangeable(actor: PersonActor, row: PersonRow | null): asserts row is PersonRow {
  if (!row) throw new Refused(noPerson)
  if (row.state === 'merged')
    throw new Refused(
      refuse('not_possible', 'This person was merged into somebody else; undo that first.', {
        data: { mergedInto: row.merged_into },
      }),
    )
  const refusal = judgePersonChange(actor, row, { facts: true }, 1)
  if (refusal) throw new Refused(refusal)
}

/** Throws Refused. */
export function needAddressable(actor: PersonActor, row: PersonRow | null): asserts row is PersonRow {
  needChangeable(actor, row)
  const mayReach =
    row.role === 'requester' ||
    (allows(actor.role, 'person.role', actor.scopes) &&
      (row.id === actor.id || mayManageRole(actor.role, row.role)))
  if (!mayReach)
    throw new Refused(
      refuse('not_allowed', 'Addresses of people of the team are changed by an administrator.'),
    )
}
