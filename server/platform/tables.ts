// The rows of every table as TypeScript sees them. Modules own their tables' SQL; the shapes lie here together.
import type { ColumnType, Generated } from 'kysely'
import type { Role } from '../../rules/access/roles.ts'
import type { Clock } from '../../rules/sla/clock.ts'
import type { FieldValues } from '../../rules/ticket/fields.ts'
import type { Channel, Level, MessageKind, Priority, Status } from '../../rules/ticket/words.ts'
import type { AnswersTables } from './tables/answers.ts'
import type { ApprovalTables } from './tables/approvals.ts'
import type { AutomationTables } from './tables/automation.ts'
import type { Json, JsonDefault, Own } from './tables/columns.ts'
import type { CoursesTables } from './tables/courses.ts'
import type { DispatchTables } from './tables/dispatch.ts'
import type { FeedbackTables } from './tables/feedback.ts'
import type { KnowledgeTables } from './tables/knowledge.ts'
import type { LawTables } from './tables/law.ts'
import type { MailTables } from './tables/mail.ts'
import type { PortalTables } from './tables/portal.ts'
import type { RehearsalTables } from './tables/rehearsal.ts'
import type { RequestsTables } from './tables/requests.ts'
import type { RosterTables } from './tables/roster.ts'
import type { WorkspaceTables } from './tables/workspace.ts'

export interface PersonTable extends Own {
  id: string
  email: string
  name: string
  /** Made by the database: the name in lower case, by which lists go. */
  sort_name: ColumnType<string, never, never>
  role: Role
  state: Generated<'invited' | 'active' | 'disabled' | 'merged'>
  organisation_id: string | null
  language: Generated<string>
  preferences: JsonDefault<Record<string, unknown>>
  created_at: string
  last_seen_at: string | null
  disabled_at: ColumnType<string | null, string | null | undefined, string | null>
  merged_into: string | null
  note: Generated<string>
  title: Generated<string>
  zone: string | null
  signature: Generated<string>
  fields: JsonDefault<FieldValues>
  is_vip: Generated<boolean>
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
  fields: JsonDefault<FieldValues>
  field_texts: JsonDefault<Record<string, string>>
  subject_fold: Generated<string>
  merged_into: string | null
  case_id: string | null
  parent_id: string | null
  child_count: Generated<number>
  open_child_count: Generated<number>
  task_count: Generated<number>
  open_task_count: Generated<number>
  snoozed_until: string | null
  snooze_wakes: 'time' | 'reply' | 'children' | null
  is_spam: Generated<boolean>
  service_id: string | null
  form_id: string | null
  site_id: string | null
  tier: Generated<number>
  triaged_at: string | null
  policy_id: string | null
  clocks: JsonDefault<Clock[]>
  due_at: string | null
  clock_next_at: string | null
  breaches: Generated<number>
  promised_at: string | null
  assigned_at: string | null
  accept_by: string | null
  accepted_at: string | null
  handover_id: string | null
  escalation_level: Generated<number>
  open_approvals: Generated<number>
  workflow_run_id: string | null
  is_priority_set: Generated<boolean>
}

export interface Tables
  extends ApprovalTables,
    AutomationTables,
    DispatchTables,
    LawTables,
    MailTables,
    RehearsalTables,
    KnowledgeTables,
    AnswersTables,
    PortalTables,
    FeedbackTables,
    CoursesTables,
    RequestsTables,
    RosterTables,
    WorkspaceTables {
  workspace: { id: string; slug: string; name: string; host: string | null; created_at: string }
  mail_route: Own & { address: string; mailbox_id: string }
  workspace_setting: Own & { data: Json<Record<string, unknown>> }
  organisation: Own & {
    id: string
    name: string
    sort_name: ColumnType<string, never, never>
    domains: string[]
    lead_id: string | null
    created_at: string
    note: Generated<string>
    fields: JsonDefault<FieldValues>
    merged_into: string | null
  }
  person: PersonTable
  team: Own & {
    id: string
    name: string
    created_at: string
    chase: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
    reopen_days: number | null
    description: Generated<string>
    lead_id: string | null
    manager_id: string | null
    tier: Generated<number>
  }
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
    follows_id: Generated<string | null>
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
    mentions: Generated<string[]>
    split_into: string | null
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
