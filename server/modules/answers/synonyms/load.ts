// The synonyms of a workspace, ready to be looked up.
import { readSynonyms, type Synonyms } from '../../../../rules/answers/synonyms.ts'
import type { Tx } from '../../../platform/database.ts'

export const loadSynonyms = async (tx: Tx, workspaceId: string): Promise<Synonyms> => {
  const rows = await tx
    .selectFrom('answer_synonym')
    .select('words')
    .where('workspace_id', '=', workspaceId)
    .orderBy('id')
    .execute()
  return readSynonyms(rows.map((r) => r.words))
}
