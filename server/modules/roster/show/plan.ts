// Patterns, assignments, entries, needs and gaps as the contract shows them.
import type { Assignment, Entry, Gap, Need, Pattern, RosterSpan } from '../../../../contract/roster.ts'
import { allows } from '../../../../rules/access/roles.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import type { Gap as FoundGap, Need as WantedNeed } from '../../../../rules/roster/gaps.ts'
import type { ShiftSpan } from '../../../../rules/roster/types.ts'
import type { AssignmentRow, EntryRow, NeedRow, PatternRow } from '../store/plan.ts'
import { timeOf } from './staff.ts'

export const showPattern = (row: PatternRow): Pattern => ({
  id: row.id,
  name: row.name,
  zone: row.zone,
  weeks: row.weeks.map((week) =>
    week.map((day) => day.map((shift) => ({ ...shift, breaks: [...shift.breaks] }))),
  ),
  worksHolidays: row.works_holidays,
  people: row.people,
  version: row.version,
})

export const showAssignment = (row: AssignmentRow): Assignment => ({
  id: row.id,
  personId: row.person_id,
  patternId: row.pattern_id,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  week: row.week,
})

/** `seesWhy`: whether the reader may know that it is sickness, and what was written beside it. */
export const showEntry = (row: EntryRow, actor: PersonActor, seesWhy: boolean): Entry => ({
  id: row.id,
  personId: row.person_id,
  kind: row.kind === 'sick' && !seesWhy ? 'leave' : row.kind,
  from: row.starts_at,
  to: row.ends_at,
  words: seesWhy ? row.words : '',
  requestId: seesWhy ? row.request_id : null,
  mayChange: allows(actor.role, 'roster.write', actor.scopes),
  version: row.version,
})

export const showSpan = (span: ShiftSpan, seesWhy: boolean): RosterSpan => ({
  kind: span.kind === 'sick' && !seesWhy ? 'leave' : span.kind,
  from: timeOf(span.from),
  to: timeOf(span.to),
  source: span.source,
})

export const showNeed = (row: NeedRow): Need => {
  const { startsOn, endsOn, ...need } = needOf(row)
  return { ...need, days: row.days, startsOn, endsOn }
}

export const needOf = (row: NeedRow): WantedNeed => ({
  id: row.id,
  teamId: row.team_id,
  name: row.name,
  kind: row.kind,
  days: row.days,
  from: row.from_time,
  to: row.to_time,
  zone: row.zone,
  people: row.people,
  skillId: row.skill_id,
  skillLevel: row.skill_level,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
})

export const showGap = (gap: FoundGap): Gap => ({ ...gap, from: timeOf(gap.from), to: timeOf(gap.to) })
