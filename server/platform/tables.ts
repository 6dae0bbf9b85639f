// The rows of every table as TypeScript sees them. Modules own their tables' SQL; the shapes lie here together.
import type { ColumnType, Generated } from 'kysely'
import type { Role } from '../../rules/access/roles.ts'
import type { Channel, Level, MessageKind, Priority, Status } from '../../rules/ticket/words.ts'

/** jsonb: read as a value, written as text. */
type Json<T> = ColumnType<T, string, string>
type JsonDefault<T> = ColumnType<T, string | undefined, string>

interface Own {
  workspace_id: string
}

export interface PersonTable extends Own {
  id: string
  email: string
  name: string
  /** Made by the database: the name in lower case, by which lists go. */
  sort_name: ColumnType<string, never, never>
  role: Role
  state: Generated<'invited' | 'active' | 'disabled'>
  organisation_id: string | null
  language: Generated<string>
  preferences: JsonDefault<Record<string, unknown>>
  created_at: string
  last_seen_at: string | null
}

export interface TicketTable extends Own {
  id: string
  number: number
  subject: string
  subject_id: string
  status: Status
  is_open: boolean
  impact: Level
  urgency: Level
  priority: Priority
  channel: Channel
  requester_id: string
  organisation_id: string | null
  team_id: string | null
  assignee_id: string | null
  mailbox_id: string | null
  tags: string[]
  followers: string[]
  preview: string
  message_count: number
  attachment_count: number
  waiting_since: string | null
  first_replied_at: string | null
  solved_at: string | null
  closed_at: string | null
  reopens: number
  created_at: string
  updated_at: string
  version: number
}

export interface Tables {
  workspace: { id: string; slug: string; name: string; host: string | null; created_at: string }
  mail_route: Own & { address: string; mailbox_id: string }
  workspace_setting: Own & { data: Json<Record<string, unknown>> }
  organisation: Own & {
    id: string
    name: string
    sort_name: ColumnType<string, never, never>
    domains: string[]
    created_at: string
  }
  person: PersonTable
  team: Own & { id: string; name: string; created_at: string }
  team_member: Own & { team_id: string; person_id: string }
  credential: Own & {
    person_id: string
    password_hash: string | null
    totp_secret: string | null
    totp_pending: string | null
    totp_last_step: number | null
    recovery_hashes: Generated<string[]>
  }
  session: Own & {
    id: string
    token_hash: Buffer
    person_id: string
    user_agent: string
    ip: string
    created_at: string
    confirmed_at: string
    last_used_at: string
    expires_at: string
  }
  one_time_link: Own & {
    token_hash: Buffer
    purpose: string
    person_id: string
    data: JsonDefault<Record<string, unknown>>
    created_at: string
    expires_at: string
    used_at: string | null
  }
  api_token: Own & {
    id: string
    person_id: string
    name: string
    prefix: string
    token_hash: Buffer
    scopes: string[] | null
    created_at: string
    expires_at: string | null
    last_used_at: string | null
    revoked_at: string | null
  }
  passkey: Own & {
    id: string
    person_id: string
    credential_id: string
    public_key: Buffer
    counter: number
    transports: string[]
    name: string
    created_at: string
    last_used_at: string | null
  }
  attempt: Own & { kind: string; subject: string; window_start: string; count: number }
  mailbox: Own & {
    id: string
    name: string
    address: string
    aliases: string[]
    team_id: string | null
    imap: ColumnType<Record<string, unknown> | null, string | null, string | null>
    imap_password: string | null
    imap_cursor: ColumnType<Record<string, unknown> | null, string | null, string | null>
    lease_holder: string | null
    leased_until: string | null
    last_success_at: string | null
    last_error: ColumnType<{ at: string; message: string } | null, string | null, string | null>
    removed_at: string | null
    created_at: string
  }
  ticket_counter: Own & { last: number }
  ticket: TicketTable
  ticket_text: Own & { id: string; ticket_id: string; value: string }
  message: Own & {
    id: string
    ticket_id: string
    kind: MessageKind
    side: 'requester' | 'team'
    author_id: string
    text: string
    visible_text: string | null
    html: string | null
    at: string
  }
  attachment: Own & {
    id: string
    ticket_id: string
    message_id: string
    name: string
    type: string
    size: number
    hash: string
    content_id: string | null
    inline: boolean
  }
  draft: Own & {
    ticket_id: string
    person_id: string
    kind: 'reply' | 'note'
    html: string
    text: string
    version: number
    dropped: Generated<boolean>
    updated_at: string
  }
  received_mail: Own & {
    id: string
    mailbox_id: string
    raw_hash: string
    duplicate_key: string | null
    envelope: Json<{ from: string | null; to: string[] }>
    from_address: string
    to_address: string
    subject: string
    size: number
    fate: 'received' | 'opened' | 'joined' | 'duplicate' | 'ignored' | 'failed'
    because: string
    ticket_id: string | null
    message_id: string | null
    received_at: string
  }
  outgoing_mail: Own & {
    id: string
    kind: string
    ticket_id: string | null
    message_id: string | null
    mailbox_id: string | null
    to_person_id: string | null
    to_address: string
    data: JsonDefault<Record<string, unknown>>
    mail_id: string
    state: Generated<'waiting' | 'sent' | 'failed' | 'cancelled'>
    attempts: Generated<number>
    error: string | null
    at: string
    sent_at: string | null
  }
  mail_thread: Own & { mail_id: string; ticket_id: string; message_id: string; ours: boolean }
  event: Own & {
    id: string
    subject_type: string
    subject_id: string
    type: string
    actor_kind: 'person' | 'system'
    actor_id: string | null
    actor_name: string
    data: Json<Record<string, unknown>>
    because: string | null
    at: string
  }
  event_pending: Own & { event_id: string }
  event_position: Own & { position: number; event_id: string; hash: Buffer }
  subscriber: Own & { name: string; position: number }
  job: Own & {
    queue: string
    key: string
    run_at: string
    data: JsonDefault<Record<string, unknown>>
    attempts: Generated<number>
    lease: string | null
    leased_until: string | null
    error: string | null
  }
  idempotency: Own & {
    person_id: string
    key: string
    request_hash: Buffer
    status: number | null
    reply: ColumnType<unknown, string | null, string | null>
    headers: ColumnType<Record<string, string> | null, string | null, string | null>
    created_at: string
  }
}
