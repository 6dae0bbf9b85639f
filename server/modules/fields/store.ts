// The SQL of custom fields.
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CustomField } from '../../../rules/conditions/catalogue.ts'
import type { FieldDefinition } from '../../../rules/fields/definition.ts'
import type { Tx } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'

export type FieldRow = Selectable<Tables['field']>
export type FieldSubject = FieldRow['subject']

/** In their order, archived ones last. */
export const loadFieldRows = (tx: Tx, workspaceId: string, subject?: FieldSubject): Promise<FieldRow[]> =>
  tx
    .selectFrom('field')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(subject !== undefined, (q) => q.where('subject', '=', subject as FieldSubject))
    .orderBy(sql`archived_at is not null`)
    .orderBy('subject')
    .orderBy('position')
    .orderBy('id')
    .execute()

/** As the rules need them. */
export const loadFields = async (
  tx: Tx,
  workspaceId: string,
  subject: FieldSubject,
): Promise<FieldDefinition[]> => (await loadFieldRows(tx, workspaceId, subject)).map(definitionOf)

/** Of every subject, as conditions name them. */
export const loadAllFields = async (tx: Tx, workspaceId: string): Promise<CustomField[]> =>
  (await loadFieldRows(tx, workspaceId)).map((row) => ({
    subject: row.subject,
    key: row.key,
    name: row.name,
    kind: row.kind,
    options: row.options as string[],
  }))

const definitionOf = (row: FieldRow): FieldDefinition => ({
  key: row.key,
  name: row.name,
  kind: row.kind,
  options: row.options as string[],
  shownWhen: row.shown_when as FieldDefinition['shownWhen'],
  requiredOnSolve: row.required_on_solve,
  isArchived: row.archived_at !== null,
})

export const lockField = async (tx: Tx, workspaceId: string, id: string): Promise<FieldRow | null> =>
  (await tx
    .selectFrom('field')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null

/** Null when the subject has a field of this key. */
export const insertField = async (tx: Tx, row: Insertable<Tables['field']>): Promise<FieldRow | null> =>
  (await tx
    .insertInto('field')
    .values(row)
    .onConflict((c) => c.doNothing())
    .returningAll()
    .executeTakeFirst()) ?? null

export const updateField = (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['field']>,
): Promise<FieldRow> =>
  tx
    .updateTable('field')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const deleteField = async (tx: Tx, workspaceId: string, id: string): Promise<void> => {
  await tx.deleteFrom('field').where('workspace_id', '=', workspaceId).where('id', '=', id).execute()
}

/** What holds a value of the field or speaks of it; null: nothing does. */
export const loadUseOf = async (tx: Tx, row: FieldRow): Promise<string | null> => {
  const own = row.workspace_id
  const spoken = `%"field.${row.key}"%`
  const { rows } = await sql<{ use: string }>`
    select 'a ticket' as use where ${row.subject} = 'ticket' and exists (
      select from ticket where workspace_id = ${own} and fields ? ${row.key})
    union all select 'a person' where ${row.subject} = 'person' and exists (
      select from person where workspace_id = ${own} and fields ? ${row.key})
    union all select 'an organisation' where ${row.subject} = 'organisation' and exists (
      select from organisation where workspace_id = ${own} and fields ? ${row.key})
    union all select 'the field ' || name from field
      where workspace_id = ${own} and id <> ${row.id} and shown_when::text like ${spoken}
    union all select 'the view ' || name from view where workspace_id = ${own} and condition::text like ${spoken}
    union all select 'the macro ' || name from macro
      where workspace_id = ${own} and ${row.subject} = 'ticket' and actions -> 'fields' ? ${row.key}
    limit 1`.execute(tx)
  return rows[0]?.use ?? null
}
