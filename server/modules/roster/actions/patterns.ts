// Keeping shift patterns, and who follows them.
import type { z } from 'zod'
import type { contract } from '../../../../contract/index.ts'
import type { Assignment, Pattern } from '../../../../contract/roster.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { makeRoom } from '../../../../rules/roster/assign.ts'
import { judgeWeeks } from '../../../../rules/roster/judge.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import { type By, tell } from '../by.ts'
import { needThere, needVersion } from '../need.ts'
import { showAssignment, showPattern } from '../show/plan.ts'
import * as store from '../store/plan.ts'

type Created = z.infer<NonNullable<typeof contract.roster.createPattern.body>>
type Changed = z.infer<NonNullable<typeof contract.roster.changePattern.body>>
type Wanted = Pick<Assignment, 'personId' | 'patternId' | 'startsOn' | 'endsOn' | 'week'>

const today = ({ desk }: By): string => iso(desk.clock.now()).slice(0, 10)
const noPattern = refuse('not_found', 'There is no such shift pattern.')
const noAssignment = refuse('not_found', 'There is no such assignment.')

export const listPatterns = async (by: By): Promise<{ items: Pattern[] }> =>
  by.desk.db.inWorkspace(by.workspaceId, async (tx) => ({
    items: (await store.loadPatterns(tx, by.workspaceId, today(by))).map(showPattern),
  }))

export const addPattern = (by: By, id: string, input: Created): Promise<Pattern> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    needSound(input.weeks)
    await store.insertPattern(tx, {
      workspace_id: by.workspaceId,
      id,
      name: input.name,
      zone: input.zone,
      weeks: JSON.stringify(input.weeks),
      works_holidays: input.worksHolidays,
      created_at: iso(by.desk.clock.now()),
    })
    await tell(tx, by, { subjectType: 'roster', subjectId: id, type: 'shift_pattern.added', data: {} })
    return onePattern(tx, by, id)
  })

export const changePattern = (by: By, id: string, input: Changed, version: number | null): Promise<Pattern> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const before = await store.lockPattern(tx, by.workspaceId, id)
    if (!before) throw new Refused(noPattern)
    needVersion(version, before.version, 'The pattern')
    if (input.weeks) needSound(input.weeks)
    await store.updatePattern(tx, by.workspaceId, id, {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.zone === undefined ? {} : { zone: input.zone }),
      ...(input.weeks === undefined ? {} : { weeks: JSON.stringify(input.weeks) }),
      ...(input.worksHolidays === undefined ? {} : { works_holidays: input.worksHolidays }),
      version: before.version + 1,
    })
    const data = { fields: Object.keys(input) }
    await tell(tx, by, { subjectType: 'roster', subjectId: id, type: 'shift_pattern.changed', data })
    return onePattern(tx, by, id)
  })

export const removePattern = (by: By, id: string): Promise<null> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    if (!(await store.lockPattern(tx, by.workspaceId, id))) throw new Refused(noPattern)
    const { people } = await onePattern(tx, by, id)
    if (people > 0)
      throw new Refused(
        refuse('not_possible', `${people} people follow this pattern; let them follow another one first.`),
      )
    await store.updatePattern(tx, by.workspaceId, id, { removed_at: iso(by.desk.clock.now()) })
    await tell(tx, by, { subjectType: 'roster', subjectId: id, type: 'shift_pattern.removed', data: {} })
    return null
  })

/** Days of an assignment are taken from those the person has already. */
export const assign = (by: By, id: string, wanted: Wanted): Promise<Assignment> =>
  commitIn(by.desk, by.workspaceId, (tx) => place(tx, by, id, wanted, []))

export const changeAssignment = (
  by: By,
  id: string,
  input: { startsOn?: string | undefined; endsOn?: string | null | undefined; week?: number | undefined },
): Promise<Assignment> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const before = await store.loadAssignment(tx, by.workspaceId, id)
    if (!before) throw new Refused(noAssignment)
    const { id: _, ...was } = showAssignment(before)
    const given = Object.fromEntries(Object.entries(input).filter(([, v]) => v !== undefined))
    return place(tx, by, id, { ...was, ...given }, [id])
  })

export const unassign = (by: By, id: string): Promise<null> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const before = await store.loadAssignment(tx, by.workspaceId, id)
    if (!before) throw new Refused(noAssignment)
    await store.replaceAssignments(tx, by.workspaceId, [id], [])
    await told(tx, by, before.person_id)
    return null
  })

const onePattern = async (tx: Tx, by: By, id: string): Promise<Pattern> => {
  const row = (await store.loadPatterns(tx, by.workspaceId, today(by))).find((p) => p.id === id)
  if (!row) throw new Refused(noPattern)
  return showPattern(row)
}

const needSound = (weeks: Created['weeks']): void => {
  const faults = judgeWeeks(weeks).map((f) => ({ field: `body.${f.path}`, message: f.message }))
  if (faults.length > 0) throw new Refused(refuse('invalid', 'The shifts cannot be kept so.', { faults }))
}

const place = async (
  tx: Tx,
  by: By,
  id: string,
  wanted: Wanted,
  replaced: readonly string[],
): Promise<Assignment> => {
  const { workspaceId } = by
  await needThere(tx, workspaceId, [
    { field: 'body.personId', what: 'person', id: wanted.personId },
    { field: 'body.patternId', what: 'shift_pattern', id: wanted.patternId },
  ])
  if (wanted.endsOn !== null && wanted.endsOn < wanted.startsOn)
    throw new Refused(
      refuse('invalid', 'It ends before it begins.', {
        faults: [{ field: 'body.endsOn', message: 'must not be before the first day' }],
      }),
    )
  // One at a time for each person, so that no day is given twice.
  await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', wanted.personId)
    .forUpdate()
    .execute()
  const others = (await store.loadAssignments(tx, workspaceId, [wanted.personId])).filter(
    (a) => !replaced.includes(a.id),
  )
  const weeks = await store.loadWeeks(tx, workspaceId)
  const at = iso(by.desk.clock.now())
  const rows = others.flatMap((old) => {
    const parts = makeRoom(showAssignment(old), wanted, weeks.get(old.pattern_id) ?? { weeks: [[]] })
    return parts.map((part, i) =>
      rowOf(workspaceId, i === 0 ? old.id : newId(), { ...part, personId: old.person_id }, at),
    )
  })
  const fresh = rowOf(workspaceId, id, wanted, at)
  await store.replaceAssignments(tx, workspaceId, [...replaced, ...others.map((o) => o.id)], [...rows, fresh])
  await told(tx, by, wanted.personId)
  return { id, ...wanted }
}

const rowOf = (workspaceId: string, id: string, a: Wanted, at: string) => ({
  workspace_id: workspaceId,
  id,
  person_id: a.personId,
  pattern_id: a.patternId,
  starts_on: a.startsOn,
  ends_on: a.endsOn,
  week: a.week,
  created_at: at,
})

const told = (tx: Tx, by: By, personId: string): Promise<void> =>
  tell(tx, by, {
    subjectType: 'roster',
    subjectId: personId,
    type: 'roster.changed',
    data: { what: 'pattern', personIds: [personId], hearerIds: [personId].filter((p) => p !== by.actor.id) },
  })
