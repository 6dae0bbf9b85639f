// Brands: how the portal looks and speaks for each desk, its pages and notices.
import { iso } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import type { Module } from '../../platform/module.ts'
import { brandRoutes } from './routes.ts'

export const brands: Module = {
  name: 'brands',
  needs: ['knowledge', 'people'],
  routes: brandRoutes,
  foundWorkspace: async (desk, tx, workspaceId) => {
    const { name } = await tx
      .selectFrom('workspace')
      .select('name')
      .where('id', '=', workspaceId)
      .executeTakeFirstOrThrow()
    const at = iso(desk.clock.now())
    await tx
      .insertInto('brand')
      .values({ workspace_id: workspaceId, id: newId(), name, is_main: true, created_at: at, updated_at: at })
      .execute()
  },
}
