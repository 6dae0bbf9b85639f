// What a macro would change on a ticket: as PATCH takes it, and told one by one. What stays as it is is left out.
import type { MacroActions } from '../../../contract/macros.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import type { FieldDefinition } from '../../../rules/fields/definition.ts'
import { sameValue } from '../../../rules/fields/values.ts'
import type { FieldValue } from '../../../rules/ticket/fields.ts'

type Names = ReadonlyMap<string, string>

/** `what`: a name of PATCH's body, or `field.<key>`; `from` and `to`: words, '' for nothing. */
export interface Told {
  what: string
  from: string
  to: string
}

interface Macroed {
  change: Record<string, unknown>
  words: Told[]
}

const plain = ['status', 'impact', 'urgency', 'priority'] as const

/** `names`: of the people and teams that actions and fields name. */
export const changeOf = (
  actions: MacroActions,
  ticket: Ticket,
  me: string,
  names: Names,
  fields: readonly FieldDefinition[],
): Macroed => {
  const change: Record<string, unknown> = {}
  const words: Told[] = []
  const set = (what: string, value: unknown, from: string, to: string): void => {
    change[what] = value
    words.push({ what, from, to })
  }
  for (const key of plain) {
    const to = actions[key]
    if (to !== undefined && to !== ticket[key]) set(key, to, ticket[key], to)
  }
  const { teamId } = actions
  if (teamId !== undefined && teamId !== (ticket.team?.id ?? null))
    set('teamId', teamId, ticket.team?.name ?? '', nameOf(names, teamId))
  const assigneeId = actions.assigneeId === 'me' ? me : actions.assigneeId
  if (assigneeId !== undefined && (assigneeId !== (ticket.assignee?.id ?? null) || 'teamId' in change))
    set('assigneeId', assigneeId, ticket.assignee?.name ?? '', nameOf(names, assigneeId))
  const added = (actions.addTags ?? []).filter((tag) => !ticket.tags.includes(tag))
  if (added.length > 0) set('addTags', added, '', added.join(', '))
  const removed = (actions.removeTags ?? []).filter((tag) => ticket.tags.includes(tag))
  if (removed.length > 0) set('removeTags', removed, removed.join(', '), '')
  const changed = Object.entries(actions.fields ?? {}).filter(
    ([key, to]) =>
      fields.some((f) => f.key === key && !f.isArchived) && !sameValue(ticket.fields[key] ?? null, to),
  )
  if (changed.length > 0) change.fields = Object.fromEntries(changed)
  for (const [key, to] of changed)
    words.push({
      what: `field.${key}`,
      from: valueText(names, ticket.fields[key] ?? null),
      to: valueText(names, to),
    })
  return { change, words }
}

const nameOf = (names: Names, id: string | null): string => (id === null ? '' : (names.get(id) ?? ''))

/** An id of somebody becomes their name. */
const valueText = (names: Names, value: FieldValue | null): string => {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  if (typeof value === 'string') return names.get(value) ?? value
  return Array.isArray(value) ? value.join(', ') : String(value)
}
