// Those who hear something by what they are to the ticket.
import type { Audience } from '../../../rules/automation/rule.ts'

export const audienceNames: Record<Extract<Audience, string>, string> = {
  requester: 'The requester',
  assignee: 'Whoever has it',
  followers: 'Its followers',
  team: 'Its team',
  lead: 'The lead of its team',
  manager: 'The manager of its team',
  on_call: 'Whoever is on call',
}
