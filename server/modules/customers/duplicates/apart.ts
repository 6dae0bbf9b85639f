// Keeps that two people are not the same, so that it is suggested no more.
import type { PersonActor } from '../../../../rules/actor.ts'
import type { Refusal } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Desk } from '../../../platform/desk.ts'
import { loadPersons } from '../../people/index.ts'
import { noPerson } from '../person/rights.ts'

export const keepApart = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  ids: readonly [string, string],
): Promise<null | Refusal> =>
  commitIn(desk, workspaceId, async (tx) => {
    const [one = '', other = ''] = ids.toSorted()
    if ((await loadPersons(tx, ids)).length < 2) return noPerson
    await tx
      .insertInto('not_duplicate')
      .values({
        workspace_id: workspaceId,
        person_id: one,
        other_id: other,
        created_by: actor.id,
        created_at: iso(desk.clock.now()),
      })
      .onConflict((c) => c.doNothing())
      .execute()
    return null
  })
