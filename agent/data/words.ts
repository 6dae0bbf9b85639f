// The closed vocabularies in words people read.
import type { Channel, Level, Priority, Status } from '../../rules/ticket/words.ts'
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
