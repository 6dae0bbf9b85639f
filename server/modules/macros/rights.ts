// Who sees a macro and who changes it.
//
// - A personal one is its owner's alone. One of a team is seen by its members, one for everybody by everybody.
// - Sharing with everybody, and changing what is shared so, needs view.share.
// - A team's macro is written by its members; its owner and whoever may share with everybody change it.
import { allows } from '../../../rules/access/roles.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import type { MacroRow } from './store.ts'

type Owned = Pick<MacroRow, 'scope' | 'owner_id' | 'team_id'>

const shares = (actor: PersonActor): boolean => allows(actor.role, 'view.share', actor.scopes)

export const maySee = (actor: PersonActor, macro: Owned, teamIds: readonly string[]): boolean => {
  if (macro.scope === 'personal') return macro.owner_id === actor.id
  return macro.scope === 'shared' || (macro.team_id !== null && teamIds.includes(macro.team_id))
}

export const mayChange = (actor: PersonActor, macro: Owned): boolean => {
  if (macro.scope === 'personal') return macro.owner_id === actor.id
  return shares(actor) || (macro.scope === 'team' && macro.owner_id === actor.id)
}

/** Whether the actor may keep a macro for those. */
export const judgeScope = (
  actor: PersonActor,
  { scope, team_id }: Pick<Owned, 'scope' | 'team_id'>,
  teamIds: readonly string[],
): Refusal | null => {
  const fault = (field: string, message: string) =>
    refuse('invalid', 'The macro cannot be kept so.', { faults: [{ field, message }] })
  if ((scope === 'team') !== (team_id !== null))
    return fault(
      'body.teamId',
      scope === 'team' ? 'must name the team it is for' : 'is for macros of a team; send null',
    )
  if (scope === 'shared' && !shares(actor))
    return refuse('not_allowed', 'Macros for everybody need the permission view.share.', {
      data: { permission: 'view.share' },
    })
  if (team_id && !teamIds.includes(team_id) && !shares(actor))
    return fault('body.teamId', 'names no team you belong to')
  return null
}
