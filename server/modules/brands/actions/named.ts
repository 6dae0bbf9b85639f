// Brands that a page or a notice names must be there.
import type { Tx } from '../../../platform/database.ts'
import { listBrands } from '../store/brands.ts'
import { refused } from './write.ts'

export const needBrands = async (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  const known = new Set((await listBrands(tx, workspaceId)).map((brand) => brand.id))
  const strange = ids.findIndex((id) => !known.has(id))
  if (strange !== -1) throw refused('invalid', 'names no brand of this workspace', `body.brandIds.${strange}`)
}
