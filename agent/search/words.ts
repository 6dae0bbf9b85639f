// The condition language in words people read: fields, values, and what is wrong.
import type { Completion, TextFault } from '../../rules/conditions/index.ts'
import { channelName, levelName, priorityName, statusName } from '../data/words.ts'
import { t } from '../locales/i18n.ts'

const fieldNames: Record<string, string> = {
  status: 'Status',
  unsolved: 'Unsolved',
  priority: 'Priority',
  impact: 'Impact',
  urgency: 'Urgency',
  channel: 'Channel',
  team: 'Team',
  assignee: 'Assignee',
  requester: 'Requester',
  organisation: 'Organisation',
  mailbox: 'Mailbox',
  case: 'Case',
  parent: 'Parent ticket',
  follower: 'Follower',
  participant: 'Copied person',
  tag: 'Tag',
  number: 'Number',
  messages: 'Messages',
  attachments: 'Attachments',
  held: 'Held mails',
  reopens: 'Times reopened',
  tasks: 'Tasks',
  open_tasks: 'Open tasks',
  children: 'Child tickets',
  open_children: 'Open child tickets',
  created: 'Opened',
  updated: 'Last changed',
  waiting: 'Waiting for us',
  replied: 'First replied',
  solved: 'Solved at',
  closed: 'Closed at',
  snoozed_until: 'Snoozed until',
  service: 'Service',
  site: 'Site',
  policy: 'SLA policy',
  tier: 'Tier',
  escalation: 'Escalation level',
  due: 'Due',
  promised: 'Promised by',
  accept_by: 'To be accepted by',
  breached: 'Breached',
  triaged: 'Triaged',
  snoozed: 'Snoozed',
  merged: 'Merged',
  spam: 'Spam',
  vip: 'Important requester',
  subject: 'Subject',
  requester_name: 'Name of the requester',
  requester_email: 'Address of the requester',
  organisation_name: 'Name of the organisation',
  text: 'Words in the ticket',
}

/** `custom`: what a field of the desk itself is called. */
export const fieldWords = (name: string, custom?: string): string => custom ?? t(fieldNames[name] ?? name)

export const valueWords = (field: string, value: string): string => {
  if (value === 'me') return t('Me')
  if (value === 'my-teams') return t('My teams')
  if (field === 'status') return statusName(value as Parameters<typeof statusName>[0])
  if (field === 'priority') return priorityName(value as Parameters<typeof priorityName>[0])
  if (field === 'channel') return channelName(value as Parameters<typeof channelName>[0])
  if (field === 'impact' || field === 'urgency') return levelName(value as Parameters<typeof levelName>[0])
  return value
}

const plain: Record<string, string> = { none: 'None', any: 'Any', yes: 'Yes', no: 'No' }

export const completionWords = ({ kind, label }: Completion, field: string | null): string => {
  if (kind === 'field' || field === 'is') return fieldWords(label)
  if (kind !== 'word' || field === null) return label
  return plain[label] ? t(plain[label]) : valueWords(field, label)
}

const faults: Record<TextFault['code'], string> = {
  unknown_field:
    'There is no field “{name}”. To search for the words themselves, put them in quotation marks.',
  operator: '“{field}” cannot be asked like that; write {takes}.',
  value_missing: 'Say what “{field}” shall be, such as {takes}.',
  unknown_name: 'Nobody and nothing here is called “{name}”.',
  several_names: 'Several are called “{name}”: {likely}',
  value: '“{field}” takes {takes}.',
  quote_open: 'This quotation mark is never closed; close it with another ".',
  bracket_open: 'This bracket is never closed; close it with ).',
  bracket_stray: 'This bracket closes nothing; take it out.',
  nothing_to_negate: 'Here something is missing.',
  nothing_beside_or: 'OR needs something on both sides.',
  no_word: 'There is no word in this to search for; write a letter or a digit.',
  too_large: 'This is too long to be asked; write less.',
}

export const faultWords = ({ code, data }: TextFault): string => {
  const words = t(faults[code], data)
  return code === 'unknown_field' && data.likely
    ? `${t('Did you mean “{likely}”?', { likely: data.likely })} ${words}`
    : words
}
