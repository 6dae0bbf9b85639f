// Somebody of the team as the contract shows them.
import type { StaffProfile } from '../../../../contract/roster.ts'
import { isOut } from '../../../../rules/roster/deputy.ts'
import { isOnCallAt, nextShift, shiftAt } from '../../../../rules/roster/shift.ts'
import type { Staff } from '../../../../rules/roster/types.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPeopleByIds } from '../../people/index.ts'
import { type PlannedStaff, staffOf } from '../load.ts'
import { loadColleagues, type Which } from '../store/books.ts'
import { loadTeamsOf } from '../store/staff.ts'

export const timeOf = (millis: number): string => iso(Temporal.Instant.fromEpochMilliseconds(millis))

export const showStaff = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  which: Which,
): Promise<StaffProfile[]> => {
  const people = await loadColleagues(tx, workspaceId, which)
  const [staff, teams, deputies] = await Promise.all([
    staffOf(tx, workspaceId, now, people),
    loadTeamsOf(
      tx,
      workspaceId,
      people.map((p) => p.id),
    ),
    loadPeopleByIds(
      tx,
      people.flatMap((p) => p.deputy_id ?? []),
    ),
  ])
  return staff.flatMap((one, i) => {
    const row = people[i]
    if (!row) return []
    return [
      {
        person: { id: row.id, name: row.name, email: row.email, role: row.role },
        teams: (teams.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
        ...factsOf(one),
        deputy: one.deputyId === null ? null : (deputies.get(one.deputyId) ?? null),
        ...timesOf(one, now.epochMilliseconds),
        version: row.version ?? 1,
      },
    ]
  })
}

const factsOf = (one: Staff) => ({
  tier: one.tier,
  skills: Object.entries(one.skills).map(([skillId, level]) => ({ skillId, level })),
  siteId: one.siteId,
  capacity: one.capacity,
  weights: one.weights,
  languages: [...one.languages],
  zone: one.zone,
  outOfOffice: one.outOfOffice && {
    from: timeOf(one.outOfOffice.from),
    to: one.outOfOffice.to === null ? null : timeOf(one.outOfOffice.to),
    words: one.outOfOffice.words,
    handsOver: one.outOfOffice.handsOver,
  },
})

const timesOf = (one: PlannedStaff, at: number) => {
  const shift = shiftAt(one.planned, at)
  const next = nextShift(one.planned, at)
  return {
    isOut: isOut(one.outOfOffice, at),
    presence: { ...one.presence, until: one.presence.until === null ? null : timeOf(one.presence.until) },
    shift: shift && { from: timeOf(shift.from), to: timeOf(shift.to) },
    nextShiftAt: next && timeOf(next.from),
    isOnCall: isOnCallAt(one.spans, at),
  }
}
