// A macro as the contract shows it.
import type { Macro } from '../../../contract/macros.ts'
import type { PersonRef } from '../../../contract/people.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { mayChange } from './rights.ts'
import type { UsedMacro } from './store.ts'

export const showMacros = async (
  tx: Tx,
  actor: PersonActor,
  rows: readonly UsedMacro[],
): Promise<Macro[]> => {
  const people = await loadPeopleByIds(
    tx,
    rows.map((row) => row.owner_id),
  )
  return rows.flatMap((row) => {
    const owner = people.get(row.owner_id)
    return owner ? [showMacro(actor, row, owner)] : []
  })
}

const showMacro = (actor: PersonActor, row: UsedMacro, owner: PersonRef): Macro => ({
  id: row.id,
  name: row.name,
  scope: row.scope,
  teamId: row.team_id,
  actions: row.actions as Macro['actions'],
  owner,
  mayChange: mayChange(actor, row),
  uses: row.uses,
  lastUsedAt: row.last_at,
  version: row.version,
})
