// Founds a workspace: its row and whatever each module puts into a new one, in one transaction.
import { sql } from 'kysely'
import { iso } from './clock.ts'
import type { Desk } from './desk.ts'
import { newId } from './ids.ts'
import type { Module } from './module.ts'

export const foundWorkspace = async (
  desk: Desk,
  modules: readonly Module[],
  workspace: { slug: string; name: string; host?: string },
): Promise<string> => {
  const id = newId()
  await desk.db.directory.transaction().execute(async (tx) => {
    await tx
      .insertInto('workspace')
      .values({
        id,
        slug: workspace.slug,
        name: workspace.name,
        host: workspace.host ?? null,
        created_at: iso(desk.clock.now()),
      })
      .execute()
    await sql.raw(`set local handrail.workspace = '${id}'`).execute(tx)
    await tx.insertInto('workspace_setting').values({ workspace_id: id, data: '{}' }).execute()
    for (const module of modules) await module.foundWorkspace?.(desk, tx, id)
  })
  return id
}
