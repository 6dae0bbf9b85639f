// Collections as readers get them: only those that hold something for them.
import { sql } from 'kysely'
import type { Reader } from '../../../../rules/knowledge/audience.ts'
import type { Tx } from '../../../platform/database.ts'
import { openCollections, visibleArticles } from '../visible.ts'
import { type CollectionView, inLanguage } from './views.ts'

type Texts = Record<string, string>
interface Row {
  id: string
  parentId: string | null
  slug: string
  icon: string
  names: Texts
  descriptions: Texts
  position: number
  articles: number
}

export const listCollections = async (
  tx: Tx,
  workspaceId: string,
  { reader, language }: { reader: Reader; language: string },
): Promise<CollectionView[]> => {
  const { rows } = await sql<Row>`
    with held as (
      select article.collection_id as id, count(*)::int as n from article
      where article.workspace_id = ${workspaceId} and article.collection_id is not null and ${visibleArticles(reader)}
        and exists (select 1 from article_edition e
          where e.workspace_id = article.workspace_id and e.article_id = article.id and e.version > 0)
      group by article.collection_id
    )
    select c.id, c.parent_id as "parentId", c.slug, c.icon, c.names, c.descriptions, c.position,
      coalesce(h.n, 0)::int as articles
    from collection c left join held h on h.id = c.id
    where c.workspace_id = ${workspaceId} and c.id in (${openCollections(reader)})`.execute(tx)
  return inOrder(rows, language).filter((c) => c.articles > 0)
}

/** Below a parent by position, then by name; each counts what lies below it, too. */
const inOrder = (rows: readonly Row[], language: string): CollectionView[] => {
  const below = new Map<string | null, CollectionView[]>()
  for (const { names, descriptions, ...row } of rows) {
    const one = { ...row, name: inLanguage(names, language), description: inLanguage(descriptions, language) }
    below.set(row.parentId, [...(below.get(row.parentId) ?? []), one])
  }
  const walk = (parentId: string | null): CollectionView[] =>
    (below.get(parentId) ?? [])
      .toSorted((a, b) => a.position - b.position || a.name.localeCompare(b.name, language))
      .flatMap((one) => {
        const under = walk(one.id)
        const direct = under.filter((c) => c.parentId === one.id)
        return [{ ...one, articles: one.articles + direct.reduce((sum, c) => sum + c.articles, 0) }, ...under]
      })
  return walk(null)
}

/** From the top down to the collection itself. */
export const loadTrail = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  language: string,
): Promise<{ id: string; slug: string; name: string }[]> => {
  const { rows } = await sql<{ id: string; slug: string; names: Texts }>`
    with recursive trail as (
      select c.id, c.parent_id, c.slug, c.names, 1 as depth from collection c
      where c.workspace_id = ${workspaceId} and c.id = ${id}
      union all
      select c.id, c.parent_id, c.slug, c.names, t.depth + 1 from trail t
        join collection c on c.workspace_id = ${workspaceId} and c.id = t.parent_id
      where t.depth < 20
    ) select id, slug, names from trail order by depth desc`.execute(tx)
  return rows.map((r) => ({ id: r.id, slug: r.slug, name: inLanguage(r.names, language) }))
}
