// The SQL of skills and sites: named things that people have or are at.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'

export const loadSkills = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('skill as k')
    .select([
      'k.id',
      'k.name',
      'k.description',
      sql<number>`(select count(*) from staff_skill s join person p on p.workspace_id = s.workspace_id
        and p.id = s.person_id and p.state = 'active' where s.workspace_id = k.workspace_id and s.skill_id = k.id)`.as(
        'people',
      ),
    ])
    .where('k.workspace_id', '=', workspaceId)
    .where('k.removed_at', 'is', null)
    .orderBy(sql`lower(k.name)`)
    .orderBy('k.id')
    .execute()

export const loadSites = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('site as w')
    .select([
      'w.id',
      'w.name',
      'w.zone',
      'w.address',
      sql<number>`(select count(*) from staff s join person p on p.workspace_id = s.workspace_id
        and p.id = s.person_id and p.state = 'active' where s.workspace_id = w.workspace_id and s.site_id = w.id)`.as(
        'people',
      ),
    ])
    .where('w.workspace_id', '=', workspaceId)
    .where('w.removed_at', 'is', null)
    .orderBy(sql`lower(w.name)`)
    .orderBy('w.id')
    .execute()

type Named = 'skill' | 'site'

/** Locked until the transaction ends. */
export const lockNamed = (tx: Tx, workspaceId: string, what: Named, id: string) =>
  tx
    .selectFrom(what)
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const isNameTaken = async (
  tx: Tx,
  workspaceId: string,
  what: Named,
  name: string,
  but: string,
): Promise<boolean> =>
  (await tx
    .selectFrom(what)
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .where('removed_at', 'is', null)
    .where('id', '<>', but)
    .executeTakeFirst()) !== undefined

/** Keeps the row, because tickets and the past speak of it; nobody has it or is at it any more. */
export const removeNamed = async (
  tx: Tx,
  workspaceId: string,
  what: Named,
  id: string,
  at: string,
): Promise<void> => {
  await tx
    .updateTable(what)
    .set({ removed_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
  if (what === 'site') {
    await tx
      .updateTable('staff')
      .set((e) => ({ site_id: null, version: e('version', '+', 1) }))
      .where('workspace_id', '=', workspaceId)
      .where('site_id', '=', id)
      .execute()
    return
  }
  await tx
    .deleteFrom('staff_skill')
    .where('workspace_id', '=', workspaceId)
    .where('skill_id', '=', id)
    .execute()
  await tx
    .updateTable('coverage_need')
    .set({ skill_id: null })
    .where('workspace_id', '=', workspaceId)
    .where('skill_id', '=', id)
    .execute()
}
