// Counts the law of a workspace on, so that what was read of it under the number before is read again.
import type { Tx } from './database.ts'

/** Inside the transaction that changes the law, or what its conditions are judged by (custom fields, working hours). */
export const touchLaw = async (tx: Tx, workspaceId: string): Promise<void> => {
  await tx
    .insertInto('law')
    .values({ workspace_id: workspaceId, version: 1 })
    .onConflict((c) =>
      c.column('workspace_id').doUpdateSet((e) => ({
        version: e('law.version', '+', 1),
        stamp: e.fn<string>('gen_random_uuid'),
      })),
    )
    .execute()
}
