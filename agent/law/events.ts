// Events of tickets in words: those a webhook is most often wanted for, and that rules listen for.
import { t } from '../locales/i18n.ts'

const names: Record<string, string> = {
  'ticket.created': 'A ticket is opened',
  'ticket.message_added': 'A message or note is added',
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
  'ticket.handover_decided': 'A hand-over is accepted or comes back',
  'ticket.requester_changed': 'The requester changes',
  'ticket.fields_changed': 'Custom fields change',
  'ticket.participants_changed': 'Copied people change',
  'ticket.subject_changed': 'The subject changes',
  'ticket.triaged': 'A ticket is triaged',
  'ticket.tier_changed': 'The tier changes',
  'ticket.update_promised': 'An update is promised',
  'ticket.information_asked': 'Information is asked for',
  'ticket.information_given': 'Information is given',
  'ticket.merged': 'A ticket is merged into another',
  'ticket.snoozed': 'A ticket is snoozed',
  'ticket.woken': 'A ticket wakes',
}
export const events = Object.keys(names)
export const eventName = (type: string): string => (names[type] ? t(names[type]) : type)
