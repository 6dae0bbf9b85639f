// The SQL of surveys.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type SurveyRow = Selectable<Tables['survey']>

export const loadSurveys = (tx: Tx, workspaceId: string): Promise<SurveyRow[]> =>
  tx
    .selectFrom('survey')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(200)
    .execute()

export const loadSurvey = async (tx: Tx, workspaceId: string, id: string): Promise<SurveyRow | null> =>
  (await tx
    .selectFrom('survey')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

export const lockSurvey = async (tx: Tx, workspaceId: string, id: string): Promise<SurveyRow | null> =>
  (await tx
    .selectFrom('survey')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null

export const insertSurvey = async (tx: Tx, row: Insertable<Tables['survey']>): Promise<void> => {
  await tx.insertInto('survey').values(row).execute()
}

export const updateSurvey = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['survey']>,
): Promise<void> => {
  await tx
    .updateTable('survey')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export const deleteSurvey = async (tx: Tx, workspaceId: string, id: string): Promise<void> => {
  await tx.deleteFrom('survey').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

/** How many each survey asked, and how many answered. */
export const countAsks = async (
  tx: Tx,
  workspaceId: string,
): Promise<Map<string, { asked: number; answered: number }>> => {
  const rows = await tx
    .selectFrom('survey_ask')
    .select([
      'survey_id',
      sql<number>`count(*)::int`.as('asked'),
      sql<number>`count(mark)::int`.as('answered'),
    ])
    .where('workspace_id', '=', workspaceId)
    .groupBy('survey_id')
    .execute()
  return new Map(rows.map((r) => [r.survey_id, r]))
}
