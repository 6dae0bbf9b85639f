// A person as the table keeps it, and what may be written of one.
import type { Selectable } from 'kysely'
import type { PersonRef } from '../../../contract/people.ts'
import type { PersonTable } from '../../platform/tables.ts'

export type PersonRow = Selectable<PersonTable>

/** The few facts every other noun shows of a person. */
export const refOf = (row: Pick<PersonRow, 'id' | 'name' | 'email' | 'role'>): PersonRef => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role,
})
