// The vocabulary of the law in words people read.
import type { Action, Occasion } from '../../rules/automation/rule.ts'
import type { Target } from '../../rules/sla/policy.ts'
import { t } from '../locales/i18n.ts'

const occasionNames: Record<Occasion, string> = {
  created: 'It is opened',
  requester_wrote: 'The requester writes',
  team_replied: 'The team replies',
  note_added: 'A note is written',
  status_changed: 'Its status changes',
  reopened: 'It is opened again',
  solved: 'It is solved',
  assigned: 'Somebody gets it',
  team_changed: 'Its team changes',
  priority_changed: 'Its priority changes',
  service_changed: 'Its service changes',
  tags_changed: 'Its tags change',
  fields_changed: 'Its fields change',
  requester_changed: 'Its requester changes',
  clock_warned: 'An SLA clock warns',
  clock_breached: 'An SLA clock is breached',
  handed_over: 'It is handed over',
  handover_returned: 'A hand-over comes back',
  approval_decided: 'An approval is decided',
  workflow_moved: 'Its workflow moves on',
  escalated: 'It is escalated',
}
export const occasionName = (occasion: Occasion): string => t(occasionNames[occasion])

const targetNames: Record<Target | 'ola', string> = {
  first_response: 'First response',
  next_response: 'Next response',
  update: 'Next update',
  resolution: 'Resolution',
  ola: 'Time with a team',
}
export const targetName = (target: Target | 'ola'): string => t(targetNames[target])

const targetNotes: Record<Target, string> = {
  first_response: 'From opening until the team first replies',
  next_response: 'From each word of the requester until the team replies',
  update: 'From each word of the team until the next',
  resolution: 'From opening until it is solved',
}
export const targetNote = (target: Target): string => t(targetNotes[target])

const actionNames: Record<Action['do'], string> = {
  set: 'Set properties',
  raise: 'Raise the priority',
  notify: 'Notify people',
  reply: 'Reply to the requester',
  note: 'Write a note',
  create: 'Create a ticket or task',
  approval: 'Ask for approval',
  workflow: 'Start a workflow',
  webhook: 'Call a webhook',
  escalate: 'Escalate to the lead',
  hand_over: 'Hand over to a team or tier',
  route: 'Find somebody for it',
  promise: 'Promise an update',
  snooze: 'Snooze',
  wait: 'Wait, then go on',
}
export const actionKinds = Object.keys(actionNames) as Action['do'][]
export const actionName = (kind: Action['do']): string => t(actionNames[kind])
