// All collections as the team sees them, parents before their children.
import { sql } from 'kysely'
import type { Collection } from '../../../contract/knowledge.ts'
import type { Tx } from '../../platform/database.ts'

type Row = Omit<Collection, 'audience'> & {
  who: Collection['audience']['who']
  organisationIds: string[]
  roles: Collection['audience']['roles']
  brandIds: string[]
}

export const showCollections = async (tx: Tx, workspaceId: string): Promise<Collection[]> => {
  const { rows } = await sql<Row>`
    select c.id, c.parent_id as "parentId", c.slug, c.icon, c.names, c.descriptions, c.position, c.who,
      c.organisation_ids as "organisationIds", c.roles, c.brand_ids as "brandIds", c.version,
      (select count(*)::int from article a where a.workspace_id = c.workspace_id and a.collection_id = c.id
        and a.archived_at is null) as articles
    from collection c where c.workspace_id = ${workspaceId} order by c.position, c.created_at, c.id`.execute(
    tx,
  )
  const all = rows.map(({ who, organisationIds, roles, brandIds, ...row }) => ({
    ...row,
    audience: { who, organisationIds, roles, brandIds },
  }))
  const walk = (parentId: string | null): Collection[] =>
    all.filter((c) => c.parentId === parentId).flatMap((c) => [c, ...walk(c.id)])
  return walk(null)
}
