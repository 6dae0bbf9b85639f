// The roster and the staff as other modules ask for them.
import type { ShiftSpan, Staff } from '../../../rules/roster/types.ts'
import type { Tx } from '../../platform/database.ts'

/** Spans of everybody asked for, in order of time; null: of the whole team. `from` and `to` cut them. */
export declare const loadRoster: (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[] | null,
  from: Temporal.Instant,
  to: Temporal.Instant,
) => Promise<Map<string, ShiftSpan[]>>

/** Active people of the team as they are at `now`, by name. */
export declare const loadStaff: (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  which?: { personIds?: readonly string[]; teamId?: string },
) => Promise<Staff[]>
