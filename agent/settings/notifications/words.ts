// The names of what one can hear of, where, and by which ways.
import type { NoticeChannel, NoticeKind, NoticeScope } from '../../../rules/notices/words.ts'

export const kindNames: Record<NoticeKind, string> = {
  assigned: 'A ticket is given to you',
  mentioned: 'Somebody mentions you in a note',
  task_assigned: 'You get a task',
  bulk_done: 'Your change of many tickets is done',
  shift_request: 'Somebody asks about shifts',
  shift_changed: 'Your shifts change, or a request of yours is answered',
  approval_asked: 'Your approval is asked for',
  approval_decided: 'An approval is decided',
  course_due: 'A course is waiting for you',
  article_waiting: 'An article is waiting for you',
  requester_wrote: 'The requester writes',
  team_wrote: 'Somebody of the team writes',
  status_changed: 'The status changes',
  woken: 'It wakes from its snooze',
  delivery_failed: 'A reply cannot be delivered',
  new_ticket: 'A new ticket comes',
}

export const channelNames: Record<NoticeChannel, string> = { app: 'In the desk', mail: 'Mail', push: 'Push' }

interface Part {
  id: string
  title: string
  scope: NoticeScope
  kinds: readonly NoticeKind[]
  /** Opens only for whoever asks: silent unless somebody wants it. */
  isQuiet: boolean
}

const onTickets: readonly NoticeKind[] = [
  'requester_wrote',
  'team_wrote',
  'status_changed',
  'woken',
  'delivery_failed',
  'approval_decided',
]

export const parts: readonly Part[] = [
  {
    id: 'you',
    title: 'What is asked of you',
    scope: 'mine',
    kinds: [
      'assigned',
      'mentioned',
      'task_assigned',
      'bulk_done',
      'shift_request',
      'shift_changed',
      'approval_asked',
      'course_due',
      'article_waiting',
    ],
    isQuiet: false,
  },
  { id: 'mine', title: 'Your tickets', scope: 'mine', kinds: onTickets, isQuiet: false },
  { id: 'following', title: 'Tickets you follow', scope: 'following', kinds: onTickets, isQuiet: false },
  {
    id: 'my_teams',
    title: 'Tickets of your teams',
    scope: 'my_teams',
    kinds: ['new_ticket', ...onTickets],
    isQuiet: true,
  },
  { id: 'all', title: 'All tickets', scope: 'all', kinds: ['new_ticket', ...onTickets], isQuiet: true },
]
