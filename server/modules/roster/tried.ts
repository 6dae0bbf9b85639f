// Rosters as they would be, for rehearsals: everybody's shifts between two instants, as they are and as they are tried.
import type { Gap } from '../../../rules/roster/gaps.ts'
import { rosterOf } from '../../../rules/roster/roster.ts'
import { type RosterTrial, tryRoster } from '../../../rules/roster/tried.ts'
import type { ShiftSpan } from '../../../rules/roster/types.ts'
import type { Tx } from '../../platform/database.ts'
import { needThere } from './need.ts'
import { gapsOf } from './show/roster.ts'
import { loadBooks, loadColleagues, loadRosterLaw } from './store/books.ts'

type Spans = ReadonlyMap<string, readonly ShiftSpan[]>

export interface TriedRosters {
  was: Spans
  is: Spans
}

/** By person, in order of time; without trials both are the same. */
export const loadTriedRosters = async (
  tx: Tx,
  workspaceId: string,
  trials: readonly RosterTrial[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<TriedRosters> => {
  const law = await loadRosterLaw(tx, workspaceId)
  const colleagues = await loadColleagues(tx, workspaceId, {})
  const people = await loadBooks(tx, workspaceId, colleagues, law.hours.zone, from, to)
  const spans = (book: Parameters<typeof tryRoster>[0]): Spans =>
    rosterOf(book.people, book.law, from.epochMilliseconds, to.epochMilliseconds)
  const was = spans({ law, people })
  return { was, is: trials.length === 0 ? was : spans(tryRoster({ law, people }, trials)) }
}

/** Where teams have fewer people than they need, under each of the two. */
export const loadTriedGaps = async (
  tx: Tx,
  workspaceId: string,
  { was, is }: TriedRosters,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<{ was: Gap[]; is: Gap[] }> => {
  const law = await loadRosterLaw(tx, workspaceId)
  const people = await loadColleagues(tx, workspaceId, {})
  const gaps = (spans: Spans) =>
    gapsOf(tx, workspaceId, { teamIds: null, people, spans, deskZone: law.hours.zone, from, to })
  return { was: await gaps(was), is: await gaps(is) }
}

/** Throws Refused where a trial names what is not there. */
export const needTryable = (tx: Tx, workspaceId: string, trial: RosterTrial, field: string): Promise<void> =>
  needThere(tx, workspaceId, [
    { field: `${field}.patternId`, what: 'shift_pattern', id: trial.patternId },
    ...(trial.try === 'follow'
      ? [{ field: `${field}.personId`, what: 'person' as const, id: trial.personId }]
      : []),
  ])

export const loadPatternName = async (tx: Tx, workspaceId: string, id: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('shift_pattern')
      .select('name')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
  )?.name ?? null
