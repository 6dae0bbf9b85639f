// A merge that may be undone: done, not undone yet, and of the one it is asked of.
import { refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { lockMerge, type MergeRow, type Subject } from './record.ts'

/** Locked; throws Refused. */
export const needUndoable = async (
  tx: Tx,
  workspaceId: string,
  subject: Subject,
  keptId: string,
  mergeId: string,
): Promise<MergeRow> => {
  const merge = await lockMerge(tx, workspaceId, mergeId)
  if (merge?.subject !== subject || merge.kept_id !== keptId)
    throw new Refused(refuse('not_found', 'There is no such merge.'))
  if (merge.state === 'done') return merge
  throw new Refused(
    refuse(
      'not_possible',
      merge.state === 'running'
        ? 'The tickets are still on their way. Try again in a moment.'
        : 'This merge was undone already.',
    ),
  )
}
