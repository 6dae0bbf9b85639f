// The fields a condition can ask about.
//
// Those of every desk stand in the table below. A field the desk made itself is `field.<key>` of a ticket,
// `requester.<key>` of its requester and `organisation.<key>` of their organisation.
// Example: `priority>=high` asks `priority`, a scale, so high and urgent hold.
import type { FieldKind } from '../ticket/fields.ts'
import { channels, levels, priorities, statuses } from '../ticket/words.ts'
import type { Catalogue, CustomField } from './catalogue.ts'
import type { Kind, RefTo } from './kinds.ts'

export interface FieldSpec {
  name: string
  kind: Kind
  canBeEmpty: boolean
  /** Of choice, scale, options and tree: what it can be; of a scale from low to high. */
  values?: readonly string[]
  to?: RefTo
  /** A time that lies ahead: `longer_than` counts from now on. */
  isAhead?: true
  custom?: CustomField
}

const one = (name: string, kind: Kind, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  kind,
  canBeEmpty: false,
  ...more,
})
const maybe = (name: string, kind: Kind, more: Partial<FieldSpec> = {}): FieldSpec =>
  one(name, kind, { canBeEmpty: true, ...more })

export const builtIn: readonly FieldSpec[] = [
  one('status', 'choice', { values: statuses }),
  one('unsolved', 'flag'),
  one('priority', 'scale', { values: priorities.toReversed() }),
  one('impact', 'scale', { values: levels.toReversed() }),
  one('urgency', 'scale', { values: levels.toReversed() }),
  one('channel', 'choice', { values: channels }),
  maybe('team', 'ref', { to: 'team' }),
  maybe('assignee', 'ref', { to: 'person' }),
  one('requester', 'ref', { to: 'person' }),
  maybe('organisation', 'ref', { to: 'organisation' }),
  maybe('mailbox', 'ref', { to: 'mailbox' }),
  maybe('case', 'ref', { to: 'case' }),
  maybe('parent', 'ref', { to: 'ticket' }),
  maybe('service', 'ref', { to: 'service' }),
  maybe('site', 'ref', { to: 'site' }),
  maybe('policy', 'ref', { to: 'policy' }),
  maybe('follower', 'refs', { to: 'person' }),
  maybe('participant', 'refs', { to: 'person' }),
  maybe('tag', 'tags'),
  one('number', 'number'),
  one('messages', 'number'),
  one('attachments', 'number'),
  one('held', 'number'),
  one('reopens', 'number'),
  one('tier', 'number'),
  one('escalation', 'number'),
  one('tasks', 'number'),
  one('open_tasks', 'number'),
  one('children', 'number'),
  one('open_children', 'number'),
  one('created', 'time'),
  one('updated', 'time'),
  maybe('waiting', 'time'),
  maybe('replied', 'time'),
  maybe('solved', 'time'),
  maybe('closed', 'time'),
  maybe('snoozed_until', 'time', { isAhead: true }),
  maybe('due', 'time', { isAhead: true }),
  maybe('promised', 'time', { isAhead: true }),
  maybe('accept_by', 'time', { isAhead: true }),
  one('breached', 'flag'),
  one('triaged', 'flag'),
  one('snoozed', 'flag'),
  one('merged', 'flag'),
  one('spam', 'flag'),
  one('vip', 'flag'),
  one('subject', 'text'),
  one('requester_name', 'text'),
  one('requester_email', 'text'),
  maybe('organisation_name', 'text'),
  one('text', 'words'),
]

/** Other words for the same, as people type them. */
export const aliases: Readonly<Record<string, string>> = {
  from: 'requester',
  org: 'organisation',
  tags: 'tag',
  followers: 'follower',
  email: 'requester_email',
}

const customKinds: Readonly<Record<FieldKind, Kind>> = {
  text: 'text',
  number: 'number',
  date: 'date',
  choice: 'choice',
  tree: 'tree',
  choices: 'options',
  person: 'ref',
  checkbox: 'flag',
}

const prefixes = { ticket: 'field', person: 'requester', organisation: 'organisation' } as const

const specOf = (custom: CustomField): FieldSpec => ({
  name: `${prefixes[custom.subject]}.${custom.key}`,
  kind: customKinds[custom.kind],
  canBeEmpty: custom.kind !== 'checkbox',
  custom,
  ...(custom.kind === 'choice' || custom.kind === 'choices' || custom.kind === 'tree'
    ? { values: custom.options }
    : {}),
  ...(custom.kind === 'person' ? { to: 'person' as const } : {}),
})

const byName = new Map(builtIn.map((spec) => [spec.name, spec]))

/** By its exact name. */
export const fieldOf = (name: string, catalogue: Catalogue): FieldSpec | undefined => {
  const known = byName.get(name)
  if (known || !name.includes('.')) return known
  const custom = catalogue.fields.find((f) => `${prefixes[f.subject]}.${f.key}` === name)
  return custom && specOf(custom)
}

/** As somebody types it: in any case, by another word for it, or a field of the desk by its key alone. */
export const fieldTyped = (typed: string, catalogue: Catalogue): FieldSpec | undefined => {
  const name = typed.toLowerCase()
  return (
    fieldOf(name, catalogue) ?? fieldOf(aliases[name] ?? '', catalogue) ?? fieldOf(`field.${name}`, catalogue)
  )
}

/** Every field there is, those of the desk last. */
export const allFields = (catalogue: Catalogue): readonly FieldSpec[] => [
  ...builtIn,
  ...catalogue.fields.map(specOf),
]
