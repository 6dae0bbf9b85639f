// Counts writes of knowledge: what was made of it under another number is made anew.
import type { Tx } from '../../platform/database.ts'

/** 0 before the first write. */
export const loadStamp = async (tx: Tx, workspaceId: string): Promise<number> => {
  const row = await tx
    .selectFrom('knowledge_stamp')
    .select('stamp')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return row?.stamp ?? 0
}

/** In the transaction of every write that pages, feeds or search could show. */
export const touchKnowledge = async (tx: Tx, workspaceId: string): Promise<void> => {
  await tx
    .insertInto('knowledge_stamp')
    .values({ workspace_id: workspaceId, stamp: 1 })
    .onConflict((c) =>
      c.column('workspace_id').doUpdateSet((e) => ({ stamp: e('knowledge_stamp.stamp', '+', 1) })),
    )
    .execute()
}
