// The rows of mail: mailboxes, what was received and sent, side conversations, templates, imports, keys.
import type { ColumnType, Generated } from 'kysely'
import type { Verdict } from '../../../contract/email/verdict.ts'
import type { Status } from '../../../rules/ticket/words.ts'
import type { Json, JsonDefault, Own } from './columns.ts'

export interface MailTables {
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
}
