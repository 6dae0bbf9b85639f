// A custom field as the contract shows it.
import type { Field } from '../../../contract/fields.ts'
import type { FieldRow } from './store.ts'

export const showField = (row: FieldRow): Field => ({
  id: row.id,
  subject: row.subject,
  key: row.key,
  name: row.name,
  help: row.help,
  kind: row.kind,
  options: row.options as string[],
  shownWhen: row.shown_when as Field['shownWhen'],
  requiredOnSolve: row.required_on_solve,
  position: row.position,
  isArchived: row.archived_at !== null,
})
