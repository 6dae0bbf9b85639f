// The law of a desk: everything a manager sets for its automatic decisions, as it is published now.
import type { ApprovalTemplate } from '../approvals/template.ts'
import type { TimeRule, Trigger } from '../automation/rule.ts'
import type { Webhook } from '../automation/webhook.ts'
import type { CalendarBody } from '../calendar/body.ts'
import type { Form } from '../intake/form.ts'
import type { Service } from '../intake/service.ts'
import type { PriorityPolicy } from '../priority/policy.ts'
import type { Routing } from '../routing/strategy.ts'
import type { Ola, SlaPolicy } from '../sla/policy.ts'
import type { Workflow } from '../workflow/definition.ts'

export interface Bodies {
  calendar: CalendarBody
  sla_policy: SlaPolicy
  ola: Ola
  priority_policy: PriorityPolicy
  trigger: Trigger
  time_rule: TimeRule
  routing: Routing
  approval: ApprovalTemplate
  workflow: Workflow
  service: Service
  form: Form
  webhook: Webhook
}
export const kinds = [
  'calendar',
  'sla_policy',
  'ola',
  'priority_policy',
  'trigger',
  'time_rule',
  'routing',
  'approval',
  'workflow',
  'service',
  'form',
  'webhook',
] as const satisfies readonly (keyof Bodies)[]
export type Kind = keyof Bodies

/** `suggest`: it proposes what it would do, and a person decides. */
export const modes = ['act', 'suggest'] as const
export type Mode = (typeof modes)[number]

export interface LawItem<K extends Kind = Kind> {
  id: string
  name: string
  /** Of the published body. */
  version: number
  mode: Mode
  body: Bodies[K]
}

/** Of each kind what is published and switched on, in its order. */
export type Law = {
  /** Grows with every change of the law. */
  version: number
} & { readonly [K in Kind]: readonly LawItem<K>[] }

export const emptyLaw: Law = {
  version: 0,
  ...(Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as {
    [K in Kind]: readonly LawItem<K>[]
  }),
}
