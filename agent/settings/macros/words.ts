// What macros say about themselves: for whom they are, what they do, what their words may ask for.
import type { Macro, MacroActions } from '../../../contract/macros.ts'

export const scopeNames: Record<Macro['scope'], string> = {
  personal: 'For me',
  team: 'For a team',
  shared: 'For everybody',
}

const parts: readonly [keyof MacroActions, string][] = [
  ['reply', 'Reply'],
  ['note', 'Note'],
  ['status', 'Status'],
  ['teamId', 'Team'],
  ['assigneeId', 'Assignee'],
  ['priority', 'Priority'],
  ['impact', 'Impact'],
  ['urgency', 'Urgency'],
  ['addTags', 'Tags'],
  ['removeTags', 'Tags'],
  ['fields', 'Custom fields'],
  ['checklistId', 'Checklist'],
  ['snoozeHours', 'Snooze'],
]

/** Names of what it touches, each once. */
export const touchedBy = (actions: MacroActions): string[] => [
  ...new Set(parts.filter(([key]) => actions[key] !== undefined).map(([, name]) => name)),
]

export const placeholders: readonly { name: string; about: string }[] = [
  { name: 'requester.first_name', about: 'First name of the requester' },
  { name: 'requester.name', about: 'Their whole name' },
  { name: 'requester.email', about: 'Their address' },
  { name: 'organisation.name', about: 'Their organisation' },
  { name: 'ticket.number', about: 'Number of the ticket' },
  { name: 'ticket.subject', about: 'Its subject' },
  { name: 'ticket.url', about: 'Where the requester sees it' },
  { name: 'team.name', about: 'The team that has it' },
  { name: 'agent.first_name', about: 'Your first name' },
  { name: 'agent.name', about: 'Your whole name' },
  { name: 'agent.signature', about: 'Your signature' },
  { name: 'workspace', about: 'Name of the workspace' },
]

export const snoozes: readonly { id: string; name: string }[] = [
  { id: '4', name: 'Four hours' },
  { id: '24', name: 'A day' },
  { id: '72', name: 'Three days' },
  { id: '168', name: 'A week' },
  { id: '720', name: 'A month' },
]
