// The rows of dispatch: loads, choices, hand-overs, visits.
import type { Generated } from 'kysely'
import type { Parts } from '../../../rules/routing/score.ts'
import type { Json, Own } from './columns.ts'

export interface DispatchTables {
  ticket_load: Own & { ticket_id: string; person_id: string; hundredths: number }
  ticket_gift: Own & { id: string; person_id: string; ticket_id: string; hundredths: number; at: string }
  ticket_pass: Own & { ticket_id: string; person_id: string; reason: string; at: string }
  dispatch_choice: Own & {
    id: string
    ticket_id: string
    team_id: string | null
    by_id: string | null
    suggested_id: string
    chosen_id: string
    suggested_parts: Json<Parts>
    chosen_parts: Json<Parts>
    is_override: boolean
    reason:
      | 'knows_it'
      | 'relationship'
      | 'learning'
      | 'workload'
      | 'asked_for'
      | 'availability'
      | 'other'
      | null
    note: Generated<string>
    at: string
  }
  handover: Own & {
    id: string
    ticket_id: string
    kind: 'escalation' | 'shift'
    from_team_id: string | null
    from_person_id: string | null
    from_tier: number
    to_team_id: string | null
    to_person_id: string | null
    to_tier: number
    note: string
    state: 'open' | 'accepted' | 'returned' | 'withdrawn'
    created_by: string | null
    created_at: string
    decided_by: string | null
    decided_at: string | null
    reason: Generated<string>
  }
  visit: Own & {
    id: string
    ticket_id: string
    person_id: string
    starts_at: string
    ends_at: string
    site_id: string | null
    place: Generated<string>
    state: 'planned' | 'done' | 'cancelled'
    version: Generated<number>
    created_by: string
    created_at: string
  }
}
