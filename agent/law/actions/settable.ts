// What a rule can set on a ticket, and what each begins with.
import { useQuery } from '@tanstack/react-query'
import type { Field } from '../../../contract/fields.ts'
import type { FieldValue } from '../../../rules/ticket/fields.ts'
import { levels, priorities, statuses } from '../../../rules/ticket/words.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { levelName, priorityName, statusName } from '../../data/words.ts'
import { t } from '../../locales/i18n.ts'
import type { Option } from '../../ui/index.ts'
import { useLaw, usePeople, useSites, useTeams } from '../parts/use-names.ts'
import type { Of } from './ActionFields.tsx'

type Action = Of<'set'>
type Key = Exclude<keyof Action, 'do' | 'fields'>

export interface Settable {
  id: string
  name: string
  /** null: another kind of value than one of these. */
  options: readonly Option[] | null
  kind: 'one' | 'many' | 'tags' | { field: Field }
  has: (action: Action) => boolean
  get: (action: Action) => unknown
  put: (action: Action, value: unknown) => Action
  first: (action: Action) => Action
  without: (action: Action) => Action
}

const property = (
  key: Key,
  name: string,
  options: readonly Option[] | null,
  first: unknown,
  kind: 'one' | 'many' | 'tags' = 'one',
): Settable => ({
  id: key,
  name: t(name),
  options,
  kind,
  has: (action) => action[key] !== undefined,
  get: (action) => action[key],
  put: (action, value) => ({ ...action, [key]: value }),
  first: (action) => ({ ...action, [key]: first }),
  without: (action) => Object.fromEntries(Object.entries(action).filter(([name]) => name !== key)) as Action,
})

const ofField = (field: Field): Settable => ({
  id: `field ${field.key}`,
  name: field.name,
  options: null,
  kind: { field },
  has: (action) => action.fields !== undefined && field.key in action.fields,
  get: (action) => action.fields?.[field.key] ?? null,
  put: (action, value) => ({
    ...action,
    fields: { ...action.fields, [field.key]: value as FieldValue | null },
  }),
  first: (action) => ({ ...action, fields: { ...action.fields, [field.key]: firstOf(field) } }),
  without: (action) => {
    const left = Object.entries(action.fields ?? {}).filter(([key]) => key !== field.key)
    const { fields: _gone, ...rest } = action
    return left.length > 0 ? { ...rest, fields: Object.fromEntries(left) } : rest
  },
})

const firstOf = (field: Field): FieldValue | null => {
  if (field.kind === 'checkbox') return true
  if (field.kind === 'choices') return field.options.slice(0, 1)
  return field.kind === 'choice' || field.kind === 'tree' ? (field.options[0] ?? null) : null
}

/** '' stands for none. */
const orNone = (none: string, options: readonly Option[]): Option[] => [{ id: '', name: t(none) }, ...options]

export const useSettable = (): readonly Settable[] => {
  const teams = useTeams()
  const people = usePeople()
  const services = useLaw('service')
  const sites = useSites()
  const fields = (useQuery(fieldsQuery).data?.items ?? []).filter(
    (field) => field.subject === 'ticket' && !field.isArchived,
  )
  const level = levels.map((id) => ({ id, name: levelName(id) }))
  return [
    property(
      'status',
      'Status',
      statuses.filter((s) => s !== 'new').map((id) => ({ id, name: statusName(id) })),
      'open',
    ),
    property(
      'priority',
      'Priority',
      priorities.map((id) => ({ id, name: priorityName(id) })),
      'high',
    ),
    property('impact', 'Impact', level, 'medium'),
    property('urgency', 'Urgency', level, 'medium'),
    property('teamId', 'Team', orNone('No team', teams), teams[0]?.id ?? null),
    property('assigneeId', 'Assignee', orNone('Nobody', people), null),
    property('serviceId', 'Service', orNone('No service', services), services[0]?.id ?? null),
    ...(sites.length > 0 ? [property('siteId', 'Site', orNone('No site', sites), sites[0]?.id ?? null)] : []),
    property('addTags', 'Add tags', null, [], 'tags'),
    property('removeTags', 'Remove tags', null, [], 'tags'),
    property('followerIds', 'Followers', people, [], 'many'),
    ...fields.map(ofField),
  ]
}
