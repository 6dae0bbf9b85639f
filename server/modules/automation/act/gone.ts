// Of the people whom an action names, those who are not there any more.
import type { Action } from '../../../../rules/automation/rule.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'

export const loadGone = async (tx: Tx, workspaceId: string, action: Action): Promise<ReadonlySet<string>> => {
  const named =
    action.do === 'set'
      ? [...(action.assigneeId ? [action.assigneeId] : []), ...(action.followerIds ?? [])]
      : []
  const there = new Set(await loadActive(tx, workspaceId, named))
  return new Set(named.filter((id) => !there.has(id)))
}

/** Of these, who can be spoken to in the team, in the order given. */
export const loadActive = async (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf([...new Set(ids)], 'uuid'))
    .where('role', '<>', 'requester')
    .where('state', '=', 'active')
    .execute()
  const there = new Set(rows.map((r) => r.id))
  return [...new Set(ids)].filter((id) => there.has(id))
}
