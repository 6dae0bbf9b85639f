// Keeping how many people each team needs, and when.
import type { z } from 'zod'
import type { contract } from '../../../../contract/index.ts'
import type { Need } from '../../../../contract/roster.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { type By, tell } from '../by.ts'
import { needThere } from '../need.ts'
import { showNeed } from '../show/plan.ts'
import * as store from '../store/plan.ts'

type Wanted = Omit<Need, 'id'>
type Changed = z.infer<NonNullable<typeof contract.roster.changeNeed.body>>

const missing = refuse('not_found', 'There is no such need.')

export const addNeed = (by: By, id: string, wanted: Wanted): Promise<Need> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    await judge(tx, by.workspaceId, wanted)
    await tx
      .insertInto('coverage_need')
      .values({
        workspace_id: by.workspaceId,
        id,
        team_id: wanted.teamId,
        ...columnsOf(wanted),
        created_at: iso(by.desk.clock.now()),
      })
      .execute()
    return told(tx, by, id, 'coverage_need.added')
  })

export const changeNeed = (by: By, id: string, input: Changed): Promise<Need> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const before = await store.loadNeed(tx, by.workspaceId, id)
    if (!before) throw new Refused(missing)
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    const wanted: Wanted = { ...showNeed(before), ...given }
    await judge(tx, by.workspaceId, wanted)
    await tx
      .updateTable('coverage_need')
      .set(columnsOf(wanted))
      .where('workspace_id', '=', by.workspaceId)
      .where('id', '=', id)
      .execute()
    return told(tx, by, id, 'coverage_need.changed')
  })

export const removeNeed = (by: By, id: string): Promise<null | Refusal> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    if (!(await store.loadNeed(tx, by.workspaceId, id))) return missing
    await tx
      .deleteFrom('coverage_need')
      .where('workspace_id', '=', by.workspaceId)
      .where('id', '=', id)
      .execute()
    await tell(tx, by, { subjectType: 'roster', subjectId: id, type: 'coverage_need.removed', data: {} })
    return null
  })

const judge = async (tx: Tx, workspaceId: string, wanted: Wanted): Promise<void> => {
  await needThere(tx, workspaceId, [
    { field: 'body.teamId', what: 'team', id: wanted.teamId },
    { field: 'body.skillId', what: 'skill', id: wanted.skillId },
  ])
  if (wanted.startsOn === null || wanted.endsOn === null || wanted.startsOn <= wanted.endsOn) return
  throw new Refused(
    refuse('invalid', 'It ends before it begins.', {
      faults: [{ field: 'body.endsOn', message: 'must not be before the first day' }],
    }),
  )
}

const columnsOf = (w: Wanted) => ({
  name: w.name,
  kind: w.kind,
  days: [...new Set(w.days)].toSorted((a, b) => a - b),
  from_time: w.from,
  to_time: w.to,
  zone: w.zone,
  people: w.people,
  skill_id: w.skillId,
  skill_level: w.skillLevel,
  starts_on: w.startsOn,
  ends_on: w.endsOn,
})

const told = async (tx: Tx, by: By, id: string, type: string): Promise<Need> => {
  await tell(tx, by, { subjectType: 'roster', subjectId: id, type, data: {} })
  const row = await store.loadNeed(tx, by.workspaceId, id)
  if (!row) throw new Refused(missing)
  return showNeed(row)
}
