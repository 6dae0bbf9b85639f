// Who sees and who changes a view.
//
// A personal one is its owner's alone. One of a team is seen by the team, one for everybody by everybody; they are
// changed by their owner and by whoever may share views. Making one for everybody needs that right, too.
import { allows } from '../../../rules/access/roles.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import type { ViewRow } from './store.ts'

type Shared = Pick<ViewRow, 'scope' | 'owner_id' | 'team_id'>

const mayShare = (actor: PersonActor): boolean => allows(actor.role, 'view.share', actor.scopes)

export const maySee = (actor: PersonActor, view: Shared, teamIds: readonly string[]): boolean => {
  if (view.owner_id === actor.id || view.scope === 'shared') return true
  if (view.scope === 'personal') return false
  return mayShare(actor) || teamIds.includes(view.team_id ?? '')
}

export const mayChange = (actor: PersonActor, view: Shared): boolean => {
  if (view.scope === 'shared') return mayShare(actor)
  return view.owner_id === actor.id || (view.scope === 'team' && mayShare(actor))
}

/** Whether somebody may give a view this reach. */
export const judgeScope = (
  actor: PersonActor,
  { scope, team_id }: Omit<Shared, 'owner_id'>,
  teamIds: readonly string[],
): Refusal | null => {
  if ((scope === 'team') !== (team_id !== null))
    return refuse('invalid', 'A view of a team names the team, and no other does.', {
      faults: [{ field: 'body.teamId', message: 'must be a team with scope team, and null otherwise' }],
    })
  if (scope === 'personal' || mayShare(actor) || (scope === 'team' && teamIds.includes(team_id ?? '')))
    return null
  return refuse('not_allowed', 'This needs the permission view.share.', {
    data: { permission: 'view.share' },
  })
}
