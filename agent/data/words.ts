// The closed vocabularies in words people read.
import type { Channel, Level, Priority, Status } from '../../rules/ticket/words.ts'
import type { Grouping, SortKey } from '../../rules/views/words.ts'
import { t } from '../locales/i18n.ts'
import type { ListName, StatusChoice } from './filter.ts'

const statusNames: Record<Status, string> = {
  new: 'New',
  open: 'Open',
  pending: 'Pending',
  on_hold: 'On hold',
  solved: 'Solved',
  closed: 'Closed',
}
const statusHints: Record<Status, string> = {
  new: 'Nobody works on it yet',
  open: 'We act',
  pending: 'Waiting for the requester',
  on_hold: 'Waiting for somebody else',
  solved: 'Done; an answer opens it again',
  closed: 'Finished for good',
}
const priorityNames: Record<Priority, string> = {
  urgent: 'Urgent',
  high: 'High',
  normal: 'Normal',
  low: 'Low',
}
const levelNames: Record<Level, string> = { high: 'High', medium: 'Medium', low: 'Low' }
const channelNames: Record<Channel, string> = {
  mail: 'Mail',
  portal: 'Portal',
  api: 'API',
  agent: 'By the team',
  phone: 'Phone',
}
const listNames: Record<ListName, string> = {
  mine: 'Mine',
  'my-teams': 'My teams',
  unassigned: 'Unassigned',
  all: 'All tickets',
}

export const statusName = (status: Status) => t(statusNames[status])
export const statusHint = (status: Status) => t(statusHints[status])
export const priorityName = (priority: Priority) => t(priorityNames[priority])
export const levelName = (level: Level) => t(levelNames[level])
export const channelName = (channel: Channel) => t(channelNames[channel])
export const listName = (list: ListName) => t(listNames[list])
export const statusChoiceName = (choice: StatusChoice) =>
  choice === 'unsolved' ? t('Unsolved') : choice === 'any' ? t('Any status') : statusName(choice)

const sortNames: Record<SortKey, string> = {
  updated: 'Last changed',
  created: 'Opened',
  number: 'Number',
  waiting: 'Waiting longest',
  due: 'Due first',
  priority: 'Priority',
}
const groupingNames: Record<Grouping, string> = {
  status: 'Status',
  priority: 'Priority',
  assignee: 'Assignee',
  team: 'Team',
  organisation: 'Organisation',
  requester: 'Requester',
  day: 'Day',
}
const columnNames: Record<string, string> = {
  requester: 'Requester',
  organisation: 'Organisation',
  team: 'Team',
  assignee: 'Assignee',
  priority: 'Priority',
  status: 'Status',
  channel: 'Channel',
  tags: 'Tags',
  due: 'Due',
  waiting: 'Waiting',
  created: 'Opened',
  updated: 'Last changed',
  number: 'Number',
  tasks: 'Tasks',
}
export const sortName = (key: SortKey) => t(sortNames[key])
export const groupingName = (key: Grouping) => t(groupingNames[key])
/** Of a custom field its key, where its name is not known. */
export const columnName = (key: string) => t(columnNames[key] ?? key.replace(/^field:/, ''))
