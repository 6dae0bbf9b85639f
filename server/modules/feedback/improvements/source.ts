// Refuses an improvement that says it came from something this workspace does not have.
import type { Source } from '../../../../rules/feedback/states.ts'
import { refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'

const tables = { idea: 'idea', survey: 'survey_ask', problem: 'ticket', gap: 'answer_gap' } as const

export const needSource = async (
  tx: Tx,
  workspaceId: string,
  source: Source,
  sourceId: string | null,
): Promise<void> => {
  if (sourceId === null) return
  const table = source === 'own' || source === 'review' ? null : tables[source]
  const found =
    table &&
    (await tx
      .selectFrom(table)
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', sourceId)
      .executeTakeFirst())
  if (found) return
  throw new Refused(
    refuse('invalid', 'There is nothing such that it could have come from.', {
      faults: [{ field: 'body.sourceId', message: 'names nothing of this kind in this workspace' }],
    }),
  )
}
