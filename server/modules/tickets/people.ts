// People a request names must exist in this workspace.
import { refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'

export const requirePeople = async (
  tx: Tx,
  workspaceId: string,
  field: string,
  ids: readonly string[],
): Promise<void> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', wanted)
    .execute()
  if (found.length < wanted.length)
    throw new Refused(
      refuse('invalid', 'Somebody named here does not exist.', {
        faults: [{ field, message: 'names somebody who does not exist in this workspace' }],
      }),
    )
}
