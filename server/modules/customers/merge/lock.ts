// Locks people or organisations in the order of their ids, so that two merges at once cannot wait for each other. The
// weaker lock: a message that names its author need not wait.
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { PersonRow } from '../../people/index.ts'

/** In the order asked for; null where there is nobody. */
export const lockPeople = async (tx: Tx, ids: readonly string[]): Promise<(PersonRow | null)[]> => {
  const rows = await tx
    .selectFrom('person')
    .selectAll()
    .where('id', '=', anyOf(ids, 'uuid'))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return ids.map((id) => rows.find((row) => row.id === id) ?? null)
}

export const lockOrganisations = async (tx: Tx, ids: readonly string[]) => {
  const rows = await tx
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', anyOf(ids, 'uuid'))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return ids.map((id) => rows.find((row) => row.id === id) ?? null)
}
