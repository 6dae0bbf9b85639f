// The rows of the law, and what requesters are asked for.
import type { Generated } from 'kysely'
import type { Kind, Mode } from '../../../rules/law/law.ts'
import type { Json, JsonOrNull, Own } from './columns.ts'

export interface LawTables {
  law: Own & { version: number; stamp: Generated<string> }
  law_item: Own & {
    id: string
    kind: Kind
    name: string
    position: number
    mode: Generated<Mode>
    is_on: Generated<boolean>
    version: number | null
    body: JsonOrNull<Record<string, unknown>>
    published_at: string | null
    draft_name: string | null
    draft: JsonOrNull<Record<string, unknown>>
    draft_by: string | null
    draft_at: string | null
    created_at: string
    removed_at: string | null
  }
  law_version: Own & {
    item_id: string
    version: number
    name: string
    body: Json<Record<string, unknown>>
    note: string
    author_id: string | null
    at: string
  }
  information_request: Own & {
    id: string
    ticket_id: string
    fields: string[]
    words: string
    asked_by: string | null
    asked_at: string
    expires_at: string
    given_at: string | null
  }
}
