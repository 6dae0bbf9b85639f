// The SQL of brands and their hosts.
import type { Selectable, Updateable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type BrandRow = Selectable<Tables['brand']>

export const listBrands = (tx: Tx, workspaceId: string): Promise<BrandRow[]> =>
  tx
    .selectFrom('brand')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('is_main', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute()

export const lockBrand = async (tx: Tx, workspaceId: string, id: string): Promise<BrandRow | null> =>
  (await tx
    .selectFrom('brand')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null

export const updateBrand = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['brand']>,
): Promise<void> => {
  await tx
    .updateTable('brand')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export const hostsOf = async (tx: Tx, workspaceId: string): Promise<Map<string, string[]>> => {
  const rows = await tx
    .selectFrom('brand_host')
    .select(['host', 'brand_id'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('position')
    .orderBy('host')
    .execute()
  return byBrand(rows.map(({ host, brand_id }) => [brand_id, host]))
}

export const byBrand = (
  pairs: readonly (readonly [brandId: string, of: string])[],
): Map<string, string[]> => {
  const lists = new Map<string, string[]>()
  for (const [brandId, of] of pairs) lists.set(brandId, [...(lists.get(brandId) ?? []), of])
  return lists
}

/** Every one of these that somebody else has: another brand, or any workspace as its own. */
export const takenHosts = async (tx: Tx, brandId: string, hosts: readonly string[]): Promise<string[]> => {
  if (hosts.length === 0) return []
  const brands = await tx
    .selectFrom('brand_host')
    .select('host')
    .where('host', 'in', [...hosts])
    .where('brand_id', '<>', brandId)
    .execute()
  const workspaces = await tx
    .selectFrom('workspace')
    .select('host')
    .where('host', 'in', [...hosts])
    .execute()
  return [...brands, ...workspaces].flatMap(({ host }) => host ?? [])
}

export const setHosts = async (
  tx: Tx,
  workspaceId: string,
  brandId: string,
  hosts: readonly string[],
): Promise<void> => {
  await tx
    .deleteFrom('brand_host')
    .where('workspace_id', '=', workspaceId)
    .where('brand_id', '=', brandId)
    .execute()
  if (hosts.length > 0)
    await tx
      .insertInto('brand_host')
      .values(
        [...new Set(hosts)].map((host, position) => ({
          workspace_id: workspaceId,
          brand_id: brandId,
          host,
          position,
        })),
      )
      .execute()
}
