// The rows of the roster: skills, sites, staff, shifts, wishes, coverage, calendar links.
import type { Generated } from 'kysely'
import type { Shift } from '../../../rules/roster/book.ts'
import type { PresenceState } from '../../../rules/roster/types.ts'
import type { EntryKind, RequestKind, RequestState, ShiftKind } from '../../../rules/roster/words.ts'
import type { Channel } from '../../../rules/ticket/words.ts'
import type { Json, JsonDefault, Own } from './columns.ts'

export interface RosterTables {
  skill: Own & {
    id: string
    name: string
    description: Generated<string>
    created_at: string
    removed_at: string | null
  }
  site: Own & {
    id: string
    name: string
    zone: string
    address: Generated<string>
    created_at: string
    removed_at: string | null
  }
  staff: Own & {
    person_id: string
    tier: number | null
    site_id: string | null
    languages: Generated<string[]>
    capacity: Generated<number>
    weights: JsonDefault<Partial<Record<Channel, number>>>
    deputy_id: string | null
    out_from: string | null
    out_to: string | null
    out_words: Generated<string>
    out_hands_over: Generated<boolean>
    handed_over_at: string | null
    version: Generated<number>
  }
  staff_skill: Own & { person_id: string; skill_id: string; level: number }
  presence: Own & { person_id: string; state: PresenceState; until: string | null; at: string }
  shift_pattern: Own & {
    id: string
    name: string
    zone: string | null
    weeks: Json<Shift[][][]>
    works_holidays: Generated<boolean>
    version: Generated<number>
    created_at: string
    removed_at: string | null
  }
  shift_assignment: Own & {
    id: string
    person_id: string
    pattern_id: string
    starts_on: string
    ends_on: string | null
    week: Generated<number>
    created_at: string
  }
  shift_request: Own & {
    id: string
    kind: RequestKind
    state: RequestState
    person_id: string
    starts_at: string
    ends_at: string
    words: Generated<string>
    other_id: string | null
    other_starts_at: string | null
    other_ends_at: string | null
    agreed_at: string | null
    decided_by: string | null
    decided_at: string | null
    answer: Generated<string>
    created_at: string
  }
  shift_entry: Own & {
    id: string
    person_id: string
    kind: EntryKind
    starts_at: string
    ends_at: string
    words: Generated<string>
    request_id: string | null
    version: Generated<number>
    created_by: string
    created_at: string
  }
  coverage_need: Own & {
    id: string
    team_id: string
    name: string
    kind: Generated<ShiftKind>
    days: number[]
    from_time: string
    to_time: string
    zone: string | null
    people: number
    skill_id: string | null
    skill_level: Generated<number>
    starts_on: string | null
    ends_on: string | null
    created_at: string
  }
  calendar_feed: Own & {
    id: string
    owner_id: string
    team_id: string | null
    token_hash: Buffer
    created_at: string
    last_used_at: string | null
  }
}
