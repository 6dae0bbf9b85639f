// Where the fields of the condition language lie in the database. `t` is the ticket.
import { type RawBuilder, sql } from 'kysely'
import type { CustomField } from '../../../../rules/conditions/index.ts'

type Sql = RawBuilder<unknown>

/** Fields that are one column of the ticket. */
const columns: Readonly<Record<string, string>> = {
  status: 'status',
  unsolved: 'is_open',
  priority: 'priority',
  impact: 'impact',
  urgency: 'urgency',
  channel: 'channel',
  team: 'team_id',
  assignee: 'assignee_id',
  requester: 'requester_id',
  organisation: 'organisation_id',
  mailbox: 'mailbox_id',
  case: 'case_id',
  parent: 'parent_id',
  follower: 'followers',
  participant: 'participants',
  tag: 'tags',
  number: 'number',
  messages: 'message_count',
  attachments: 'attachment_count',
  held: 'held_count',
  reopens: 'reopens',
  tasks: 'task_count',
  open_tasks: 'open_task_count',
  children: 'child_count',
  open_children: 'open_child_count',
  created: 'created_at',
  updated: 'updated_at',
  waiting: 'waiting_since',
  replied: 'first_replied_at',
  solved: 'solved_at',
  closed: 'closed_at',
  snoozed_until: 'snoozed_until',
  service: 'service_id',
  site: 'site_id',
  policy: 'policy_id',
  tier: 'tier',
  escalation: 'escalation_level',
  due: 'due_at',
  promised: 'promised_at',
  accept_by: 'accept_by',
  spam: 'is_spam',
  subject: 'subject_fold',
}

export const columnOf = (field: string): Sql => {
  const column = columns[field]
  if (column === undefined) throw new Error(`the field ${field} is no column of the ticket`)
  return sql.ref(`t.${column}`)
}

/** Values of custom fields as jsonb, and the words of those that hold texts. */
export interface Values {
  values: Sql
  words: Sql
}

/** Gives the values of a field's owner to a question about them: requester and organisation are rows of their own. */
export const askOwner = (
  subject: CustomField['subject'],
  ask: (own: Values) => RawBuilder<boolean>,
): RawBuilder<boolean> => {
  if (subject === 'ticket') return ask({ values: sql.ref('t.fields'), words: sql.ref('t.field_texts') })
  if (subject === 'person')
    return ofRequester(ask({ values: sql.ref('p.fields'), words: sql.ref('p.fields') }))
  return ofOrganisation(ask({ values: sql.ref('o.fields'), words: sql.ref('o.fields') }))
}

/** `p` is the requester. */
export const ofRequester = (holds: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql`exists (select from person p where p.workspace_id = t.workspace_id and p.id = t.requester_id and ${holds})`

/** `o` is the organisation. */
export const ofOrganisation = (holds: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql`exists (select from organisation o where o.workspace_id = t.workspace_id and o.id = t.organisation_id and ${holds})`
