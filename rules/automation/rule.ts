// Rules of a desk: when something happens (trigger) or has lasted (time rule), if a condition holds, then actions.
import type { Condition } from '../conditions/ast.ts'
import type { Target } from '../sla/policy.ts'
import type { FieldValue } from '../ticket/fields.ts'
import type { Level, Priority, Status } from '../ticket/words.ts'

/** What a trigger listens for; a trigger acts at most once for one change. */
export const occasions = [
  'created',
  'requester_wrote',
  'team_replied',
  'note_added',
  'status_changed',
  'reopened',
  'solved',
  'assigned',
  'team_changed',
  'priority_changed',
  'service_changed',
  'tags_changed',
  'fields_changed',
  'requester_changed',
  'clock_warned',
  'clock_breached',
  'handed_over',
  'handover_returned',
  'approval_decided',
  'workflow_moved',
  'escalated',
] as const
export type Occasion = (typeof occasions)[number]

export interface Trigger {
  on: readonly Occasion[]
  /** Of clock occasions: only these targets; empty: all. */
  targets: readonly (Target | 'ola')[]
  /** Judged on the ticket as the change leaves it. */
  condition: Condition
  actions: readonly Action[]
}

/** Acts once for each stretch of time in which the condition holds. */
export interface TimeRule {
  condition: Condition
  actions: readonly Action[]
  /** Acts again after so many hours while it still holds; null: once. */
  repeatHours: number | null
}

/** Who hears something. */
export type Audience =
  | 'requester'
  | 'assignee'
  | 'followers'
  | 'team'
  | 'lead'
  | 'manager'
  | 'on_call'
  | { personId: string }
  | { teamId: string }

export type Action =
  | {
      do: 'set'
      status?: Status
      teamId?: string | null
      assigneeId?: string | null
      impact?: Level
      urgency?: Level
      priority?: Priority
      serviceId?: string | null
      siteId?: string | null
      addTags?: readonly string[]
      removeTags?: readonly string[]
      followerIds?: readonly string[]
      fields?: Readonly<Record<string, FieldValue | null>>
    }
  /** Priority up by steps. */
  | { do: 'raise'; steps: number }
  /** Words are Liquid; their values are never templates. */
  | { do: 'notify'; to: readonly Audience[]; words: string }
  | { do: 'reply'; words: string; status?: Status }
  | { do: 'note'; words: string }
  | {
      do: 'create'
      what: 'child' | 'linked' | 'task'
      subject: string
      words: string
      teamId: string | null
      assigneeId: string | null
    }
  | { do: 'approval'; approvalId: string }
  | { do: 'workflow'; workflowId: string }
  | { do: 'webhook'; webhookId: string }
  /** Hierarchic: lead, then manager, by shift and on-call. */
  | { do: 'escalate'; to: 'lead' | 'manager' | 'on_call'; words: string; raise: boolean }
  /** Functional. */
  | { do: 'hand_over'; teamId: string | null; tier: number | null; words: string }
  /** Finds somebody by the team's routing. */
  | { do: 'route' }
  | { do: 'promise'; minutes: number }
  | { do: 'snooze'; hours: number }
  /** What follows is done so much later, if the ticket is still open. */
  | { do: 'wait'; minutes: number }
