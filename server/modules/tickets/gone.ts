// People whom rules name and who can be given nothing any more: they left, or are of the team no longer.
import { peopleNamed } from '../../../rules/automation/named.ts'
import type { Law } from '../../../rules/law/law.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'

/** Most laws name nobody: then nothing is asked. */
export const loadGone = async (
  tx: Tx,
  workspaceId: string,
  law: Pick<Law, 'trigger'>,
): Promise<ReadonlySet<string>> => {
  const named = peopleNamed(law.trigger)
  if (named.length === 0) return nobody
  const there = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf([...named], 'uuid'))
    .where('role', '<>', 'requester')
    .where('state', '=', 'active')
    .execute()
  const found = new Set(there.map((p) => p.id))
  return new Set(named.filter((id) => !found.has(id)))
}

const nobody: ReadonlySet<string> = new Set()
