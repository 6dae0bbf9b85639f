// Reads cases with how many tickets they hold: open ones first, the newest first.
import { sql } from 'kysely'
import type { Case } from '../../../../contract/surgery.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPeopleByIds } from '../../people/index.ts'
import { readCursor, writeCursor } from '../cursor.ts'

const cases = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('ticket_case as c')
    .select(['c.id', 'c.name', 'c.created_by', 'c.created_at', 'c.closed_at'])
    .select((e) => {
      const members = e
        .selectFrom('ticket as t')
        .whereRef('t.workspace_id', '=', 'c.workspace_id')
        .whereRef('t.case_id', '=', 'c.id')
      return [
        members.select((s) => s.fn.countAll<number>().as('n')).as('count'),
        members
          .where('t.is_open', '=', true)
          .select((s) => s.fn.countAll<number>().as('n'))
          .as('open_count'),
      ]
    })
    .where('c.workspace_id', '=', workspaceId)

type Row = Awaited<ReturnType<ReturnType<typeof cases>['execute']>>[number]

export const listCases = async (
  tx: Tx,
  workspaceId: string,
  { q, cursor, limit }: { q?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<{ items: Case[]; next: string | null }> => {
  const after = cursor ? readCursor(cursor, ['number', 'string'] as const) : null
  const rows = await cases(tx, workspaceId)
    .$if(q !== undefined && q !== '', (s) =>
      s.where(sql<boolean>`strpos(lower(c.name), ${(q ?? '').toLowerCase()}) > 0`),
    )
    .$if(after !== null, (s) =>
      s.where((e) =>
        after?.[0] === 0
          ? e.or([
              e.and([e('c.closed_at', 'is', null), e('c.id', '<', after[1])]),
              e('c.closed_at', 'is not', null),
            ])
          : e.and([e('c.closed_at', 'is not', null), e('c.id', '<', after?.[1] ?? '')]),
      ),
    )
    .orderBy(sql`c.closed_at is not null`)
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await present(tx, page),
    next: rows.length > limit && last ? writeCursor([last.closed_at === null ? 0 : 1, last.id]) : null,
  }
}

export const showCase = async (tx: Tx, workspaceId: string, id: string): Promise<Case | null> => {
  const row = await cases(tx, workspaceId).where('c.id', '=', id).executeTakeFirst()
  return row ? ((await present(tx, [row]))[0] ?? null) : null
}

const present = async (tx: Tx, rows: readonly Row[]): Promise<Case[]> => {
  const people = await loadPeopleByIds(
    tx,
    rows.map((r) => r.created_by),
  )
  return rows.flatMap((r) => {
    const createdBy = people.get(r.created_by)
    if (!createdBy) return []
    return [
      {
        id: r.id,
        name: r.name,
        count: r.count ?? 0,
        openCount: r.open_count ?? 0,
        createdBy,
        createdAt: r.created_at,
        closedAt: r.closed_at,
      },
    ]
  })
}
