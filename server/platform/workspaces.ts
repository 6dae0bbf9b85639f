// Which workspace a stranger's request is for: by host name (its own or one of its brands'), else the first that was founded.
import type { Database } from './database.ts'

export interface Workspace {
  id: string
  slug: string
  name: string
  /** Where its pages are found, when it has a host of its own. */
  host: string | null
}

export const workspaceOfHost = async (db: Database, host: string | undefined): Promise<Workspace | null> => {
  const name = host?.replace(/:\d+$/, '').toLowerCase() ?? ''
  const brand = await db.directory
    .selectFrom('brand_host')
    .select('workspace_id')
    .where('host', '=', name)
    .executeTakeFirst()
  if (brand) return workspaceById(db, brand.workspace_id)
  const rows = await db.directory
    .selectFrom('workspace')
    .select(['id', 'slug', 'name', 'host'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.find((w) => w.host === name) ?? rows[0] ?? null
}

export const workspaceById = async (db: Database, id: string): Promise<Workspace | null> =>
  (await db.directory
    .selectFrom('workspace')
    .select(['id', 'slug', 'name', 'host'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null
