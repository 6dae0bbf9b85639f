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

/** The weaker lock: a question that names its survey need not wait. */
export const lockSurvey = async (tx: Tx, workspaceId: string, id: string): Promise<SurveyRow | null> =>
  (await tx
    .selectFrom('survey')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
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

/** How many each survey asked, how many answered, and how many its last round asked. */
export const countAsks = async (
  tx: Tx,
  workspaceId: string,
): Promise<Map<string, { asked: number; answered: number; inRound: number }>> => {
  const { rows } = await sql<{ id: string; asked: number; answered: number; inRound: number }>`
    select a.survey_id as id, count(*)::int as asked, count(a.mark)::int as answered,
      (count(*) filter (where a.asked_at >= s.round_began_at))::int as "inRound"
    from survey_ask a
    join survey s on s.workspace_id = a.workspace_id and s.id = a.survey_id
    where a.workspace_id = ${workspaceId}
    group by a.survey_id`.execute(tx)
  return new Map(rows.map((r) => [r.id, r]))
}
