// The person whom somebody names by address on the portal, as far as they may name them.

import { isTeamRole } from '../../../../rules/access/roles.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { mayName } from '../../../../rules/portal/colleague.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPersonByEmail } from '../../people/index.ts'
import { loadOwnOrganisation } from '../store/shares.ts'

export const mayNameAddress = async (
  tx: Tx,
  workspaceId: string,
  me: PersonActor,
  address: string,
): Promise<boolean> => {
  const own = await loadOwnOrganisation(tx, workspaceId, me.id)
  const other = await loadPersonByEmail(tx, address.toLowerCase())
  return mayName({
    me: { id: me.id, isTeam: isTeamRole(me.role), organisationId: own.id, domains: own.domains },
    other: other && {
      id: other.id,
      isActive: other.state === 'active',
      organisationId: other.organisation_id,
    },
    address,
  })
}
