// The SQL of macros and of how often each is used.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { anyOf } from '../../platform/any-of.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type MacroRow = Selectable<Tables['macro']>
export type UsedMacro = MacroRow & { uses: number; last_at: string | null }

const withUses = (tx: Tx, workspaceId: string, personId: string) =>
  tx
    .selectFrom('macro as m')
    .leftJoin('macro_use as u', (j) =>
      j
        .onRef('u.workspace_id', '=', 'm.workspace_id')
        .onRef('u.macro_id', '=', 'm.id')
        .on('u.person_id', '=', personId),
    )
    .selectAll('m')
    .select([(e) => e.fn.coalesce('u.uses', sql<number>`0`).as('uses'), 'u.last_at'])
    .where('m.workspace_id', '=', workspaceId)

/** Own ones, those of one's teams, and those for everybody. */
export const loadMacros = (
  tx: Tx,
  workspaceId: string,
  personId: string,
  teamIds: readonly string[],
): Promise<UsedMacro[]> =>
  withUses(tx, workspaceId, personId)
    .where((e) =>
      e.or([
        e('m.scope', '=', 'shared'),
        e.and([e('m.scope', '=', 'personal'), e('m.owner_id', '=', personId)]),
        e.and([e('m.scope', '=', 'team'), e('m.team_id', '=', anyOf(teamIds, 'uuid'))]),
      ]),
    )
    .orderBy(sql`lower(m.name)`)
    .orderBy('m.id')
    .execute()

export const loadMacro = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  id: string,
): Promise<UsedMacro | null> =>
  (await withUses(tx, workspaceId, personId).where('m.id', '=', id).executeTakeFirst()) ?? null

export const lockMacro = async (tx: Tx, workspaceId: string, id: string): Promise<void> => {
  await tx
    .selectFrom('macro')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export const insertMacro = async (tx: Tx, row: Insertable<Tables['macro']>): Promise<void> => {
  await tx.insertInto('macro').values(row).execute()
}

export const updateMacro = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['macro']>,
): Promise<void> => {
  await tx
    .updateTable('macro')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export const deleteMacro = async (tx: Tx, workspaceId: string, id: string): Promise<void> => {
  await tx.deleteFrom('macro').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

export const countUse = async (
  tx: Tx,
  use: { workspaceId: string; personId: string; macroId: string },
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('macro_use')
    .values({
      workspace_id: use.workspaceId,
      person_id: use.personId,
      macro_id: use.macroId,
      uses: 1,
      last_at: iso(now),
    })
    .onConflict((c) =>
      c
        .columns(['workspace_id', 'person_id', 'macro_id'])
        .doUpdateSet((e) => ({ uses: sql`macro_use.uses + 1`, last_at: e.ref('excluded.last_at') })),
    )
    .execute()
}

export const isChecklist = async (tx: Tx, workspaceId: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('checklist')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined
