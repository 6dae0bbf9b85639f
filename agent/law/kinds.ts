// The kinds of law in words.
import type { Kind } from '../../rules/law/law.ts'
import { t } from '../locales/i18n.ts'

const names: Record<Kind, string> = {
  calendar: 'Calendar',
  sla_policy: 'SLA policy',
  ola: 'OLA',
  priority_policy: 'Priority policy',
  trigger: 'Trigger',
  time_rule: 'Time rule',
  routing: 'Routing',
  approval: 'Approval',
  workflow: 'Workflow',
  service: 'Service',
  form: 'Intake form',
  webhook: 'Webhook',
}
export const kindName = (kind: Kind): string => t(names[kind])

/** Where each kind stands in the settings. */
export const pathOf: Record<Kind, string> = {
  calendar: 'calendars',
  sla_policy: 'sla',
  ola: 'sla',
  priority_policy: 'priority',
  trigger: 'rules',
  time_rule: 'rules',
  routing: 'routing',
  approval: 'approvals',
  workflow: 'workflows',
  service: 'services',
  form: 'forms',
  webhook: 'webhooks',
}
