// What a notice says, in one line.
import type { Notice } from '../../contract/notices.ts'
import { t } from '../locales/i18n.ts'

const once: Record<Notice['kind'], string> = {
  assigned: '{by} assigned it to you',
  requester_wrote: '{by} wrote',
  team_wrote: '{by} wrote to the team',
  mentioned: '{by} mentioned you',
  status_changed: '{by} changed the status',
  new_ticket: 'New ticket of {by}',
  woken: 'It is back from its snooze',
  task_assigned: '{by} gave you a task',
  delivery_failed: 'A mail could not be delivered',
  bulk_done: 'Your change of many tickets is done',
  shift_request: '{by} asks about shifts',
  shift_changed: '{by} changed your shifts or answered your request',
  approval_asked: '{by} asks for your approval',
  approval_decided: '{by} decided what was asked',
  course_due: 'A course is waiting for you',
  article_waiting: 'An article is waiting for you',
}
const often: Partial<Record<Notice['kind'], string>> = {
  requester_wrote: '{by} and others wrote {count} times',
  team_wrote: '{by} and others wrote {count} times to the team',
  mentioned: '{by} and others mentioned you {count} times',
  status_changed: 'The status changed {count} times, last by {by}',
  task_assigned: '{by} gave you {count} tasks',
  delivery_failed: '{count} mails could not be delivered',
  shift_request: '{count} requests about shifts',
  course_due: '{count} courses are waiting for you',
  article_waiting: '{count} articles are waiting for you',
}

export const noticeWords = ({ kind, count, by }: Notice): string => {
  const words = (count > 1 && often[kind]) || once[kind]
  return t(words, { by: by || t('The desk'), count })
}
