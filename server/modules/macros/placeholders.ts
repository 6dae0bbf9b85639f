// What a macro's words may ask for, and what stands there on a ticket.
import type { Ticket } from '../../../contract/tickets.ts'
import type { FieldDefinition } from '../../../rules/fields/definition.ts'

/** Besides these, `field.<key>` for every custom field of tickets. */
export const placeholders = [
  'requester.name',
  'requester.first_name',
  'requester.email',
  'organisation.name',
  'ticket.number',
  'ticket.subject',
  'ticket.url',
  'ticket.status',
  'ticket.priority',
  'team.name',
  'agent.name',
  'agent.first_name',
  'agent.email',
  'agent.signature',
  'workspace',
] as const

export interface Writer {
  name: string
  email: string
  signature: string
}

interface Around {
  writer: Writer
  workspace: string
  /** Address of the requesters' pages. */
  portal: string
  fields: readonly FieldDefinition[]
  /** Names of people that fields hold. */
  names: ReadonlyMap<string, { name: string }>
}

export const valuesOf = (
  ticket: Pick<
    Ticket,
    'number' | 'subject' | 'status' | 'priority' | 'requester' | 'organisation' | 'team' | 'fields'
  >,
  { writer, workspace, portal, fields, names }: Around,
): Record<string, unknown> => ({
  requester: {
    name: ticket.requester.name,
    first_name: firstName(ticket.requester.name),
    email: ticket.requester.email,
  },
  organisation: { name: ticket.organisation?.name ?? '' },
  ticket: {
    number: ticket.number,
    subject: ticket.subject,
    url: `${portal}/requests/${ticket.number}`,
    status: ticket.status,
    priority: ticket.priority,
  },
  team: { name: ticket.team?.name ?? '' },
  agent: { ...writer, first_name: firstName(writer.name) },
  workspace,
  field: Object.fromEntries(fields.map((f) => [f.key, fieldText(f, ticket.fields[f.key], names)])),
})

/** "Miller, Jane" and "Jane Miller" are both Jane. */
export const firstName = (name: string): string => {
  const [before, after] = name.split(',', 2)
  return ((after ?? before ?? '').trim().split(/\s+/u)[0] ?? '').trim()
}

const fieldText = (
  field: FieldDefinition,
  value: Ticket['fields'][string] | undefined,
  names: Around['names'],
): string => {
  if (value === undefined) return ''
  if (field.kind === 'person') return names.get(String(value))?.name ?? ''
  if (field.kind === 'checkbox') return value === true ? '✓' : ''
  return Array.isArray(value) ? value.join(', ') : String(value)
}
