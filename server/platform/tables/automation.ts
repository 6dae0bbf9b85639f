// The rows of automation: what rules did, suggest and still do; webhooks and their deliveries.
import type { Generated } from 'kysely'
import type { Chain } from '../../../rules/actor.ts'
import type { Was } from '../../../rules/automation/failing.ts'
import type { Action } from '../../../rules/automation/rule.ts'
import type { Json, JsonDefault, Own } from './columns.ts'

/** One rule that was asked. */
export interface TracedRule {
  ruleId: string
  version: number
  did: 'acted' | 'suggested' | 'not' | 'held_back'
  failed: string | null
  was: Was | null
  actions: readonly string[]
}

/** One action that is over. */
export interface StepResult {
  state: 'done' | 'failed' | 'not_needed'
  note: string | null
  at: string
}

export interface AutomationTables {
  rule_trace: Own & {
    ticket_id: string
    version: number
    at: string
    actor_name: string
    events: string[]
    rules: Json<TracedRule[]>
  }
  rule_run: Own & {
    id: string
    ticket_id: string
    source: 'trigger' | 'time_rule' | 'suggestion' | 'workflow'
    rule_id: string | null
    rule_version: number | null
    name: string
    ticket_version: number | null
    because: string
    chain: Json<Chain>
    accepted_by: string | null
    actions: Json<Action[]>
    results: JsonDefault<StepResult[]>
    is_failed: Generated<boolean>
    state: Generated<'running' | 'waiting' | 'done' | 'stopped'>
    at: string
    next_at: string | null
  }
  rule_suggestion: Own & {
    id: string
    ticket_id: string
    rule_id: string
    rule_version: number
    name: string
    actions: Json<Action[]>
    because: string
    state: Generated<'open' | 'accepted' | 'dismissed' | 'overtaken'>
    at: string
    decided_by: string | null
    decided_at: string | null
  }
  rule_stretch: Own & {
    rule_id: string
    ticket_id: string
    since: string
    acted_at: string
    times: Generated<number>
  }
  desk_author: Own & { person_id: string }
  webhook_state: Own & {
    webhook_id: string
    secret: string | null
    old_secret: string | null
    old_until: string | null
    stopped_at: string | null
    stopped_because: string | null
  }
  webhook_delivery: Own & {
    id: string
    webhook_id: string
    key: string
    type: string
    url: string
    body: string
    state: Generated<'waiting' | 'delivered' | 'failed'>
    attempts: Generated<number>
    status: number | null
    answer: string | null
    error: string | null
    at: string
    last_at: string | null
    next_at: string | null
  }
}
