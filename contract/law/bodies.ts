// The shape of each kind of law.
import type { z } from 'zod'
import type { Bodies, Kind } from '../../rules/law/law.ts'
import { Approval } from './approval.ts'
import { Calendar } from './calendar.ts'
import { Form } from './form.ts'
import { Ola } from './ola.ts'
import { PriorityPolicy } from './priority_policy.ts'
import { Routing } from './routing.ts'
import { Service } from './service.ts'
import { SlaPolicy } from './sla_policy.ts'
import { TimeRule } from './time_rule.ts'
import { Trigger } from './trigger.ts'
import { Webhook } from './webhook.ts'
import { Workflow } from './workflow.ts'

export const lawBodies: { readonly [K in Kind]: z.ZodType<Bodies[K]> } = {
  calendar: Calendar,
  sla_policy: SlaPolicy,
  ola: Ola,
  priority_policy: PriorityPolicy,
  trigger: Trigger,
  time_rule: TimeRule,
  routing: Routing,
  approval: Approval,
  workflow: Workflow,
  service: Service,
  form: Form,
  webhook: Webhook,
}
