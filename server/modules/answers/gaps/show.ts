// Gaps as the team sees them.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Gap, GapTicket } from '../../../../contract/answers.ts'
import type { GapKind, GapReason, GapState } from '../../../../rules/answers/words.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPeopleByIds } from '../../people/index.ts'

interface Row {
  id: string
  kind: GapKind
  state: GapState
  words: string[]
  size: number
  reasons: GapReason[]
  taken_by: string | null
  note: string
  version: number
  found_at: string
  seen_at: string
  article_id: string | null
  article_number: number | null
  article_title: string | null
}

const most = 300

export const loadGaps = async (
  tx: Tx,
  workspaceId: string,
  which: { id?: string; states?: readonly GapState[]; kind?: GapKind | undefined },
): Promise<Gap[]> => {
  const { rows } = await sql<Row>`
    select g.id, g.kind, g.state, g.words, g.size, g.reasons, g.taken_by, g.note, g.version, g.found_at, g.seen_at,
      g.article_id, a.number as article_number,
      (select e.title from article_edition e where e.workspace_id = a.workspace_id and e.article_id = a.id
        order by (e.version > 0) desc, (e.language = a.main_language) desc limit 1) as article_title
    from answer_gap g left join article a on a.workspace_id = g.workspace_id and a.id = g.article_id
    where g.workspace_id = ${workspaceId}
      ${which.id ? sql`and g.id = ${which.id}::uuid` : sql``}
      ${which.states ? sql`and g.state = any(${which.states}::text[])` : sql``}
      ${which.kind ? sql`and g.kind = ${which.kind}` : sql``}
    order by g.size desc, g.id limit ${most}`.execute(tx)
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((r) => r.taken_by ?? []),
  )
  return rows.map((r) => ({
    id: r.id,
    kind: r.kind,
    state: r.state,
    words: r.words,
    size: r.size,
    reasons: r.reasons,
    article:
      r.article_id === null || r.article_number === null
        ? null
        : { id: r.article_id, number: r.article_number, title: r.article_title ?? '' },
    takenBy: r.taken_by === null ? null : (people.get(r.taken_by) ?? null),
    note: r.note,
    version: r.version,
    foundAt: r.found_at,
    seenAt: r.seen_at,
  }))
}

export const loadGapTickets = async (
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<z.infer<typeof GapTicket>[]> => {
  const { rows } = await sql<z.infer<typeof GapTicket>>`
    select t.number, t.subject, t.status, r.name as requester, t.created_at as at
    from answer_gap g
      join ticket t on t.workspace_id = g.workspace_id and t.id = any(g.ticket_ids)
      join person r on r.workspace_id = t.workspace_id and r.id = t.requester_id
    where g.workspace_id = ${workspaceId} and g.id = ${id}
    order by t.created_at desc, t.number desc limit 50`.execute(tx)
  return rows
}

export const loadCounts = async (
  tx: Tx,
  workspaceId: string,
): Promise<{ counts: Record<GapKind, number>; lookedAt: string | null }> => {
  const { rows } = await sql<{ kind: GapKind; count: number }>`
    select kind, count(*)::int as count from answer_gap
    where workspace_id = ${workspaceId} and state in ('open', 'taken') group by kind`.execute(tx)
  const looked = await tx
    .selectFrom('answer_setting')
    .select('looked_at')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  const of = (kind: GapKind): number => rows.find((r) => r.kind === kind)?.count ?? 0
  return {
    counts: { tickets: of('tickets'), search: of('search'), article: of('article') },
    lookedAt: looked?.looked_at ?? null,
  }
}
