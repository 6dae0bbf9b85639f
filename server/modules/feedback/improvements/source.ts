// What an improvement came from: an idea, a mark, a ticket, a gap, an article; named as it is called today.
import { type RawBuilder, sql } from 'kysely'
import type { Improvement } from '../../../../contract/feedback.ts'
import type { ImprovementState, Source } from '../../../../rules/feedback/states.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'

type Origin = NonNullable<Improvement['origin']>

/** `number`: of the ticket or article that leads there. */
const found: Readonly<Record<Exclude<Source, 'own'>, RawBuilder<unknown>>> = {
  idea: sql`select s.id, s.title as label, null::int as number, s.workspace_id from idea s`,
  survey: sql`select s.id, coalesce(t.subject, v.name) as label, t.number, s.workspace_id from survey_ask s
    join survey v on v.workspace_id = s.workspace_id and v.id = s.survey_id
    left join ticket t on t.workspace_id = s.workspace_id and t.id = s.ticket_id`,
  problem: sql`select s.id, s.subject as label, s.number, s.workspace_id from ticket s`,
  gap: sql`select s.id, array_to_string(s.words[1:6], ' ') as label, null::int as number, s.workspace_id from answer_gap s`,
  review: sql`select s.id, coalesce(nullif(e.title, ''), e.draft_title, '') as label, s.number, s.workspace_id from article s
    left join article_edition e on e.workspace_id = s.workspace_id and e.article_id = s.id and e.language = s.main_language`,
}

/** By the id of the source. */
export const loadOrigins = async (
  tx: Tx,
  workspaceId: string,
  from: readonly { source: Source; source_id: string | null }[],
): Promise<Map<string, Origin>> => {
  const origins = new Map<string, Origin>()
  for (const [source, of] of Map.groupBy(from, (f) => f.source)) {
    const ids = of.flatMap((f) => f.source_id ?? [])
    if (source === 'own' || ids.length === 0) continue
    const { rows } = await sql<
      { id: string } & Origin
    >`/* varied */ select f.id, f.label, f.number from (${found[source]}) f
      where f.workspace_id = ${workspaceId} and f.id = ${anyOf(ids, 'uuid')}`.execute(tx)
    for (const { id, label, number } of rows)
      origins.set(id, { label, number: number === null ? null : Number(number) })
  }
  return origins
}

/** Throws Refused where this workspace has nothing such, or has taken it in before; returns what it is called. */
export const needSource = async (
  tx: Tx,
  workspaceId: string,
  source: Source,
  sourceId: string,
  improvementId: string,
): Promise<string> => {
  const origin = (await loadOrigins(tx, workspaceId, [{ source, source_id: sourceId }])).get(sourceId)
  if (!origin)
    throw new Refused(
      refuse('invalid', 'There is nothing such that it could have come from.', {
        faults: [{ field: 'body.sourceId', message: 'names nothing of this kind in this workspace' }],
      }),
    )
  const before = (await loadTaken(tx, workspaceId, source, [sourceId])).get(sourceId)
  if (before && before.id !== improvementId) throw alreadyTaken(before.id)
  return origin.label
}

export const alreadyTaken = (id: string): Refused =>
  new Refused(refuse('already_exists', 'The register has it already.', { data: { id } }))

/** What became of these in the register, by the id of the source. */
export const loadTaken = async (
  tx: Tx,
  workspaceId: string,
  source: Source,
  ids: readonly string[],
): Promise<Map<string, { id: string; state: ImprovementState }>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('improvement')
    .select(['id', 'state', 'source_id'])
    .where('workspace_id', '=', workspaceId)
    .where('source', '=', source)
    .where('source_id', '=', anyOf(ids, 'uuid'))
    .execute()
  return new Map(rows.flatMap(({ source_id, id, state }) => (source_id ? [[source_id, { id, state }]] : [])))
}
