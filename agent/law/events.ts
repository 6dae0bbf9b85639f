// Events of tickets in words: those a webhook is most often wanted for, and that rules listen for.
import { t } from '../locales/i18n.ts'

const names: Record<string, string> = {
  'ticket.created': 'A ticket is opened',
  'message.added': 'A message or note is added',
  'ticket.status_changed': 'The status changes',
  'ticket.assigned': 'Somebody gets a ticket',
  'ticket.priority_changed': 'The priority changes',
  'ticket.placed': 'Service, form or site change',
  'ticket.tags_changed': 'The tags change',
  'ticket.clock_warned': 'An SLA clock warns',
  'ticket.clock_breached': 'An SLA clock is breached',
  'ticket.escalated': 'A ticket is escalated',
  'ticket.handed_over': 'A ticket is handed over',
  'ticket.approval_changed': 'An approval is decided',
  'ticket.workflow_moved': 'A workflow moves on',
}
export const events = Object.keys(names)
export const eventName = (type: string): string => (names[type] ? t(names[type]) : type)
