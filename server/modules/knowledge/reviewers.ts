// Who hears that a draft waits: the article’s owner where they publish, else the coordinators, else whoever publishes.
import { allows, type Role, roles } from '../../../rules/access/roles.ts'
import type { Tx } from '../../platform/database.ts'

const publishing: readonly Role[] = roles.filter((role) => allows(role, 'article.publish'))

export const loadReviewers = async (
  tx: Tx,
  workspaceId: string,
  ownerId: string | null,
): Promise<string[]> => {
  const people = await tx
    .selectFrom('person')
    .select(['id', 'role'])
    .where('workspace_id', '=', workspaceId)
    .where('role', 'in', [...publishing])
    .where('state', '=', 'active')
    .orderBy('id')
    .execute()
  const owner = people.find((p) => p.id === ownerId)
  if (owner) return [owner.id]
  // Coordinators look after knowledge; where there are none, whoever else may.
  const coordinators = people.filter((p) => p.role === 'coordinator')
  return (coordinators.length > 0 ? coordinators : people).map((p) => p.id)
}
