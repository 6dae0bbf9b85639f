// Rows of migration 0015_requests: drafts, people let in, exports, kiosks.
import type { Generated } from 'kysely'
import type { Json, Own } from './columns.ts'

export interface DraftFile {
  name: string
  type: string
  size: number
  hash: string
}

export interface RequestsTables {
  portal_draft: Own & {
    id: string
    person_id: string | null
    key_hash: Buffer | null
    form: string
    fields: Json<Record<string, string>>
    files: Json<DraftFile[]>
    changed_at: string
    expires_at: string
  }
  portal_share: Own & { ticket_id: string; person_id: string; added_by: string; added_at: string }
  portal_export: Own & {
    id: string
    person_id: string
    state: 'waiting' | 'done' | 'failed'
    done: Generated<number>
    total: Generated<number>
    hash: string | null
    size: number | null
    asked_at: string
    ready_at: string | null
    expires_at: string
  }
  kiosk: Own & {
    id: string
    name: string
    form_ids: Generated<string[]>
    address: Generated<number>
    version: Generated<number>
    created_by: string | null
    created_at: string
    removed_at: string | null
  }
  kiosk_ticket: Own & { ticket_id: string; kiosk_id: string; opened_at: string }
}
