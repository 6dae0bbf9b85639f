// What each kind of thing that rules do is called.
import type { DoingKind } from '../../../rules/rehearsal/doings.ts'

const names: Record<DoingKind, string> = {
  reply: 'Replies to requesters',
  mail: 'Mails to requesters',
  mention: 'People of the team told',
  note: 'Notes',
  task: 'Tasks',
  child: 'Tickets below',
  linked: 'Linked tickets',
  approval: 'Approvals asked for',
  workflow: 'Workflows begun',
  webhook: 'Webhook calls',
  escalation: 'Escalations',
  handover: 'Hand-overs',
  question: 'Mails that ask for what is missing',
  suggestion: 'Suggestions',
}

export const doingName = (kind: DoingKind, _: (id: string) => string): string => _(names[kind])
export const isDoing = (kind: string): kind is DoingKind => kind in names
