// Subjects as conditions compare them, for tickets from before there were conditions: SQL alone cannot take off accents.
import { sql } from 'kysely'
import { fold } from '../../../../rules/text/fold.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'

export const foldSubjects = async (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> => {
  const { rows } = await sql<{ id: string; subject: string; subject_fold: string }>`
    select id, subject, subject_fold from ticket
    where workspace_id = ${workspaceId} and id = ${anyOf(ids, 'uuid')} and subject_fold <> subject`.execute(
    tx,
  )
  for (const { id, subject, subject_fold } of rows.filter((r) => r.subject_fold !== fold(r.subject)))
    await tx
      .updateTable('ticket')
      .set({ subject_fold: fold(subject) })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .where('subject_fold', '=', subject_fold)
      .execute()
}
