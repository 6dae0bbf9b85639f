// The columns a table can have besides those of the desk's own fields.
import type { viewColumns } from '../../contract/views.ts'

export const viewColumnNames: readonly (typeof viewColumns)[number][] = [
  'requester',
  'organisation',
  'team',
  'assignee',
  'priority',
  'status',
  'channel',
  'tags',
  'waiting',
  'created',
  'updated',
  'number',
  'tasks',
]
