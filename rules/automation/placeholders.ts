// What the words of rules may ask for. Besides these, `field.<key>` for every custom field of tickets.
//
// To the requester of a mail that nobody has answered yet, what a stranger typed stays empty: name, subject, fields.
export const rulePlaceholders = [
  'workspace',
  'requester.name',
  'requester.email',
  'organisation.name',
  'ticket.number',
  'ticket.subject',
  'ticket.status',
  'ticket.priority',
  'ticket.due',
  'ticket.promised',
  'ticket.url',
  'team.name',
  'assignee.name',
] as const
