// How a list can be ordered, shown as a table and grouped.

export const sortKeys = ['updated', 'created', 'number', 'waiting', 'due', 'priority'] as const
export type SortKey = (typeof sortKeys)[number]

/** Columns besides those of the desk's own fields, which are `field:<key>`. */
export const viewColumns = [
  'requester',
  'organisation',
  'team',
  'assignee',
  'priority',
  'status',
  'channel',
  'tags',
  'due',
  'waiting',
  'created',
  'updated',
  'number',
  'tasks',
] as const
export type ViewColumn = (typeof viewColumns)[number]

export const groupings = [
  'status',
  'priority',
  'assignee',
  'team',
  'organisation',
  'requester',
  'day',
] as const
export type Grouping = (typeof groupings)[number]
