// The rows of the workspace: views, fields, macros, surgery, people's identities, notices, search.
import type { Generated } from 'kysely'
import type { Json, JsonDefault, JsonOrNull, Own } from './columns.ts'

type Scope = 'personal' | 'team' | 'shared'

export interface WorkspaceTables {
  ticket_tag: Own & { tag: string; ticket_id: string }
  view: Own & {
    id: string
    name: string
    scope: Scope
    owner_id: string
    team_id: string | null
    condition: Json<unknown>
    sort: Json<unknown>
    columns: JsonDefault<string[]>
    grouping: string | null
    position: Generated<number>
    version: Generated<number>
    created_at: string
    updated_at: string
  }
  bulk_run: Own & {
    id: string
    person_id: string
    change: Json<Record<string, unknown>>
    state: 'waiting' | 'running' | 'done' | 'cancelled' | 'undoing' | 'undone' | 'failed'
    total: number
    error: string | null
    created_at: string
    finished_at: string | null
  }
  bulk_item: Own & {
    run_id: string
    ticket_id: string
    state: Generated<'waiting' | 'done' | 'skipped' | 'undone' | 'kept'>
    because: string | null
    inverse: JsonOrNull<Record<string, unknown>>
  }
  field: Own & {
    id: string
    subject: 'ticket' | 'person' | 'organisation'
    key: string
    name: string
    help: Generated<string>
    kind: 'text' | 'number' | 'date' | 'choice' | 'tree' | 'choices' | 'person' | 'checkbox'
    options: JsonDefault<unknown[]>
    shown_when: JsonOrNull<unknown>
    required_on_solve: Generated<boolean>
    position: Generated<number>
    archived_at: string | null
    created_at: string
  }
  macro: Own & {
    id: string
    name: string
    scope: Scope
    owner_id: string
    team_id: string | null
    actions: Json<Record<string, unknown>>
    version: Generated<number>
    created_at: string
    updated_at: string
  }
  macro_use: Own & { person_id: string; macro_id: string; uses: number; last_at: string }
  ticket_case: Own & {
    id: string
    name: string
    created_by: string
    created_at: string
    closed_at: string | null
  }
  ticket_link: Own & {
    id: string
    kind: 'relates' | 'duplicates' | 'causes' | 'blocks' | 'split'
    from_id: string
    to_id: string
    created_by: string | null
    created_at: string
  }
  ticket_task: Own & {
    id: string
    ticket_id: string
    title: string
    assignee_id: string | null
    team_id: string | null
    due_at: string | null
    checklist: string | null
    position: number
    done_at: string | null
    done_by: string | null
    created_by: string
    created_at: string
  }
  checklist: Own & { id: string; name: string; items: Json<string[]>; created_at: string; updated_at: string }
  recurring_ticket: Own & {
    id: string
    name: string
    template: Json<Record<string, unknown>>
    rule: string
    starts_at: string
    zone: string
    outside: 'open' | 'move' | 'leave_out'
    is_on: Generated<boolean>
    next_at: string | null
    last_at: string | null
    last_ticket_id: string | null
    last_error: string | null
    created_by: string
    created_at: string
  }
  blocked_sender: Own & {
    id: string
    sender: string
    because: string
    created_by: string | null
    created_at: string
  }
  ticket_read: Own & { person_id: string; ticket_id: string; message_id: string | null; at: string }
  person_identity: Own & {
    id: string
    person_id: string
    kind: 'email' | 'phone'
    value: string
    label: Generated<string>
    created_at: string
  }
  merge_record: Own & {
    id: string
    subject: 'person' | 'organisation'
    kept_id: string
    merged_id: string
    moved: Json<Record<string, unknown>>
    state: 'running' | 'done' | 'undoing' | 'undone'
    created_by: string
    created_at: string
  }
  not_duplicate: Own & { person_id: string; other_id: string; created_by: string; created_at: string }
  merge_ticket: Own & {
    merge_id: string
    ticket_id: string
    state: Generated<'waiting' | 'moved' | 'kept' | 'back'>
    was: JsonDefault<Record<string, unknown>>
  }
  /** Kept by triggers; only read here. */
  name_word: Own & { subject: 'person' | 'organisation'; word: string; id: string }
  people_import: Own & {
    id: string
    name: string
    state: 'running' | 'done' | 'failed'
    source: Json<Record<string, unknown>>
    place: Generated<number>
    error: string | null
    counts: JsonDefault<Record<string, number>>
    faults: JsonDefault<unknown[]>
    started_by: string
    started_at: string
    finished_at: string | null
  }
  notice: Own & {
    id: string
    person_id: string
    kind: string
    ticket_id: string | null
    data: JsonDefault<Record<string, unknown>>
    count: Generated<number>
    first_at: string
    last_at: string
    read_at: string | null
    sent: JsonDefault<Record<string, number>>
    is_shown: Generated<boolean>
  }
  notice_setting: Own & { person_id: string; data: Json<Record<string, unknown>> }
  push_key: Own & { public_key: string; private_key: string; created_at: string }
  push_subscription: Own & {
    id: string
    person_id: string
    endpoint: string
    keys: string
    user_agent: Generated<string>
    created_at: string
    last_error: string | null
  }
  /** Written and read only with `handrail.search` set: see the migration. */
  search_document: Own & {
    id: string
    ticket_id: string
    kind: 'ticket' | 'public' | 'note'
    body: string
    at: string
  }
  attachment_text: Own & {
    attachment_id: string
    state: 'done' | 'none' | 'failed'
    text: Generated<string>
    because: string | null
    at: string
  }
  search_word: Own & { word: string; documents: number; grams: string }
}
