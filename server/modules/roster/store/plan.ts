// The SQL of patterns, who follows them, entries and needs.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type EntryRow = Selectable<Tables['shift_entry']>
export type AssignmentRow = Selectable<Tables['shift_assignment']>
export type NeedRow = Selectable<Tables['coverage_need']>

/** With how many follow each on `today` or later. */
export const loadPatterns = (tx: Tx, workspaceId: string, today: string) =>
  tx
    .selectFrom('shift_pattern as p')
    .selectAll('p')
    .select(
      sql<number>`(select count(distinct a.person_id) from shift_assignment a where a.workspace_id = p.workspace_id
        and a.pattern_id = p.id and (a.ends_on is null or a.ends_on >= ${today}))`.as('people'),
    )
    .where('p.workspace_id', '=', workspaceId)
    .where('p.removed_at', 'is', null)
    .orderBy(sql`lower(p.name)`)
    .orderBy('p.id')
    .execute()

export type PatternRow = Awaited<ReturnType<typeof loadPatterns>>[number]

export const insertPattern = async (tx: Tx, row: Insertable<Tables['shift_pattern']>): Promise<void> => {
  await tx.insertInto('shift_pattern').values(row).execute()
}

export const updatePattern = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['shift_pattern']>,
): Promise<void> => {
  await tx
    .updateTable('shift_pattern')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Whoever changes a pattern or who follows it waits for the other. */
export const lockPattern = (tx: Tx, workspaceId: string, id: string) =>
  tx
    .selectFrom('shift_pattern')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const loadAssignments = (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<AssignmentRow[]> =>
  tx
    .selectFrom('shift_assignment')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', anyOf(personIds, 'uuid'))
    .orderBy('starts_on')
    .orderBy('id')
    .execute()

export const loadAssignment = (tx: Tx, workspaceId: string, id: string) =>
  tx
    .selectFrom('shift_assignment')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** The weeks of patterns, also of those given up. */
export const loadWeeks = async (tx: Tx, workspaceId: string) =>
  new Map(
    (
      await tx
        .selectFrom('shift_pattern')
        .select(['id', 'weeks'])
        .where('workspace_id', '=', workspaceId)
        .execute()
    ).map((p) => [p.id, { weeks: p.weeks }]),
  )

export const replaceAssignments = async (
  tx: Tx,
  workspaceId: string,
  removed: readonly string[],
  added: readonly Insertable<Tables['shift_assignment']>[],
): Promise<void> => {
  if (removed.length > 0)
    await tx
      .deleteFrom('shift_assignment')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', anyOf(removed, 'uuid'))
      .execute()
  if (added.length > 0)
    await tx
      .insertInto('shift_assignment')
      .values([...added])
      .execute()
}

export const loadEntries = (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
  from: string,
  to: string,
): Promise<EntryRow[]> =>
  tx
    .selectFrom('shift_entry')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', anyOf(personIds, 'uuid'))
    .where('ends_at', '>', from)
    .where('starts_at', '<', to)
    .orderBy('id')
    .execute()

export const lockEntry = (tx: Tx, workspaceId: string, id: string) =>
  tx
    .selectFrom('shift_entry')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const insertEntries = async (
  tx: Tx,
  rows: readonly Insertable<Tables['shift_entry']>[],
): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insertInto('shift_entry')
    .values([...rows])
    .execute()
}

export const updateEntry = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['shift_entry']>,
): Promise<void> => {
  await tx
    .updateTable('shift_entry')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export const deleteEntry = async (tx: Tx, workspaceId: string, id: string): Promise<void> => {
  await tx.deleteFrom('shift_entry').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

export const loadNeeds = (
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[] | null,
): Promise<NeedRow[]> =>
  tx
    .selectFrom('coverage_need')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(teamIds !== null, (q) => q.where('team_id', '=', anyOf(teamIds ?? [], 'uuid')))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()

export const loadNeed = (tx: Tx, workspaceId: string, id: string) =>
  tx
    .selectFrom('coverage_need')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
