// Views as the contract shows them, with their conditions as text.
import type { View } from '../../../contract/views.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import type { Condition } from '../../../rules/conditions/index.ts'
import type { Tx } from '../../platform/database.ts'
import { writeTexts } from '../conditions/index.ts'
import { loadPeopleByIds } from '../people/index.ts'
import { mayChange } from './rights.ts'
import type { ViewRow } from './store.ts'

export const showViews = async (
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  rows: readonly ViewRow[],
): Promise<View[]> => {
  const people = await loadPeopleByIds(
    tx,
    rows.map((row) => row.owner_id),
  )
  const texts = await writeTexts(
    tx,
    workspaceId,
    rows.map((row) => row.condition as Condition),
  )
  return rows.flatMap((row, i) => {
    const owner = people.get(row.owner_id)
    return owner
      ? [
          {
            id: row.id,
            name: row.name,
            scope: row.scope,
            teamId: row.team_id,
            condition: row.condition as Condition,
            sort: row.sort as View['sort'],
            columns: row.columns as View['columns'],
            grouping: row.grouping as View['grouping'],
            text: texts[i] ?? '',
            owner,
            mayChange: mayChange(actor, row),
            position: row.position,
            version: row.version,
          },
        ]
      : []
  })
}
