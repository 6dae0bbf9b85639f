// The rows of every table as TypeScript sees them. Modules own their tables' SQL; the shapes lie here together.
import type { ColumnType, Generated } from 'kysely'
import type { Verdict } from '../../contract/email/verdict.ts'
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
  participants: Generated<string[]>
  held_count: Generated<number>
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
    language: string | null
    brand: JsonDefault<Record<string, unknown>>
    signature: Generated<string>
    history: Generated<'none' | 'last' | 'whole'>
    sending: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
    sending_password: string | null
    dkim: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
    dkim_key: string | null
    webhook_secret: string | null
    oauth: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
    oauth_secret: string | null
    oauth_tokens: string | null
    trusted_server: string | null
    lag_seconds: number | null
    last_sent_at: string | null
    last_send_error: ColumnType<
      { at: string; message: string } | null,
      string | null | undefined,
      string | null
    >
    paused_until: string | null
    paused_because: string | null
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
    conversation_id: string | null
    mail: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
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
    from_name: Generated<string>
    preview: Generated<string>
    verdict: ColumnType<Verdict | null, string | null | undefined, string | null>
    duplicate_of: string | null
    delivery_id: string | null
    fate: 'received' | 'opened' | 'joined' | 'held' | 'duplicate' | 'ignored' | 'bounce' | 'failed' | 'binned'
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
    role: Generated<'to' | 'cc' | 'bcc'>
    bounce: ColumnType<
      { status: string | null; isHard: boolean } | null,
      string | null | undefined,
      string | null
    >
    state: Generated<'waiting' | 'sent' | 'delayed' | 'bounced' | 'failed' | 'cancelled'>
    attempts: Generated<number>
    error: string | null
    at: string
    sent_at: string | null
  }
  suppressed_address: Own & {
    id: string
    address: string
    because: string
    received_mail_id: string | null
    created_at: string
  }
  mail_template: Own & {
    id: string
    kind: string
    mailbox_id: string | null
    language: string
    subject: string
    body: string
    changed_by: string
    changed_at: string
  }
  mail_import: Own & {
    id: string
    mailbox_id: string
    name: string
    format: 'eml' | 'mbox' | 'maildir' | 'zip'
    source: Json<Record<string, unknown>>
    cursor: JsonDefault<Record<string, unknown>>
    state: Generated<'running' | 'done' | 'failed' | 'cancelled'>
    total: number | null
    counts: JsonDefault<Record<string, number>>
    skipped: JsonDefault<{ name: string; because: string }[]>
    error: string | null
    started_by: string | null
    started_at: string
    finished_at: string | null
  }
  mail_key: Own & {
    id: string
    kind: 'pgp' | 'smime'
    address: string
    name: string
    fingerprint: string
    data: string
    expires_at: string | null
    added_by: string
    added_at: string
  }
  side_conversation: Own & {
    id: string
    ticket_id: string
    mailbox_id: string | null
    subject: string
    recipients: Json<{ name: string; address: string; role: 'to' | 'cc' }[]>
    state: Generated<'open' | 'done'>
    created_by: string
    created_at: string
    updated_at: string
  }
  scheduled_message: Own & {
    id: string
    ticket_id: string
    author_id: string
    text: string
    html: string | null
    attachments: JsonDefault<
      {
        name: string
        type: string
        size: number
        hash: string
        contentId?: string | null
        inline?: boolean
      }[]
    >
    recipients: ColumnType<
      { to: string[]; cc: string[]; bcc: string[] } | null,
      string | null | undefined,
      string | null
    >
    status: Status | null
    send_at: string
    state: Generated<'waiting' | 'sent' | 'cancelled'>
    because: string | null
    created_at: string
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
