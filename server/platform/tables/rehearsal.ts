// The rows of rehearsals, and of counting clocks anew.
import type { Generated } from 'kysely'
import type { Json, JsonOrNull, Own } from './columns.ts'

export interface RehearsalTables {
  clock_replay: Own & {
    state: 'waiting' | 'running' | 'done' | 'failed'
    after_id: string | null
    total: Generated<number>
    done: Generated<number>
    changed: Generated<number>
    started_at: string
    finished_at: string | null
  }
  rehearsal: Own & {
    id: string
    person_id: string
    state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'
    trials: Json<unknown[]>
    days: number | null
    condition: JsonOrNull<Record<string, unknown>>
    since: string
    until: string
    after_id: string | null
    total: Generated<number>
    done: Generated<number>
    sums: JsonOrNull<Record<string, unknown>>
    error: string | null
    created_at: string
    finished_at: string | null
  }
  rehearsal_row: Own & {
    rehearsal_id: string
    ticket_id: string
    number: number
    whats: string[]
    changes: Json<unknown[]>
  }
}
