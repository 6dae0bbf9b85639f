// Further events of the history in words: fields, ticket surgery, tasks, snoozing.
import type { HistoryEntry, Ticket } from '../../../contract/tickets.ts'
import type { LinkKind } from '../../../rules/ticket/words.ts'
import { client } from '../../data/client.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { fully } from '../../data/times.ts'
import { t } from '../../locales/i18n.ts'
import { type Value, valueInWords } from '../fields/words.ts'
import { linkName } from '../surgery/link-words.ts'
import { deskTellers } from './desk-words.ts'
import { nameOf } from './names.ts'

type Data = Record<string, unknown>
const hash = (data: Data) => `#${String(data.number)}`

const tellers: Record<string, (data: Data, ticket: Ticket) => string> = {
  'ticket.fields_changed': (data) => fields(data.changes as FieldChange[]),
  'ticket.requester_changed': (data, ticket) =>
    t('made {name} the requester', {
      name: nameOf((data.to as { requesterId: string }).requesterId, ticket),
    }),
  'ticket.merged': (data) => t('merged it into {ticket}', { ticket: hash(data) }),
  'ticket.unmerged': (data) => t('undid the merge into {ticket}', { ticket: hash(data) }),
  'ticket.took_in': (data) => t('merged {ticket} into this one', { ticket: hash(data) }),
  'ticket.gave_back': (data) => t('made {ticket} a ticket of its own again', { ticket: hash(data) }),
  'ticket.split_off': (data) => t('made a message the ticket {ticket}', { ticket: hash(data) }),
  'ticket.case_changed': (data) => (data.to ? t('put it into a case') : t('took it out of its case')),
  'ticket.parent_changed': (data) =>
    data.to ? t('made it a child of another ticket') : t('took it from its parent'),
  'ticket.children_changed': (data) =>
    t('{open, plural, one {# of {count} children is open} other {# of {count} children are open}}', {
      open: data.open as number,
      count: String(data.count),
    }),
  'ticket.linked': (data) =>
    t('linked: {link} {ticket}', {
      link: linkName(data.kind as LinkKind, data.isBack === true),
      ticket: hash(data),
    }),
  'ticket.unlinked': (data) => t('removed the link to {ticket}', { ticket: hash(data) }),
  'ticket.task_added': (data, ticket) => t('added the task “{title}”', { title: taskTitle(data, ticket) }),
  'ticket.task_changed': (data, ticket) => taskChanged(data, ticket),
  'ticket.task_removed': () => t('removed a task'),
  'ticket.snoozed': (data) => t('snoozed it until {when}', { when: fully(data.until as string) }),
  'ticket.woken': (data) => woken[data.by as string]?.() ?? t('woke it'),
  'ticket.spam_marked': (data) => (data.isSpam ? t('marked it as spam') : t('said that it is no spam')),
  'ticket.approval_changed': (data) => approvalWords[String(data.to)]?.() ?? t('changed an approval'),
  'ticket.workflow_moved': (data) =>
    data.to === null
      ? t('the workflow came to its end')
      : data.from === null
        ? t('started a workflow')
        : t('the workflow came to “{state}”', { state: String(data.to) }),
  'ticket.chased': (data) => t('reminded the requester, step {step}', { step: String(data.step) }),
  ...deskTellers,
}

/** undefined: not one of these. */
export const moreHappened = (entry: HistoryEntry, ticket: Ticket): string | undefined =>
  tellers[entry.type]?.(entry.data, ticket)

const approvalWords: Record<string, () => string> = {
  waiting: () => t('asked for approval'),
  approved: () => t('approved it'),
  declined: () => t('declined it'),
  cancelled: () => t('took the question of approval back'),
}

const woken: Record<string, () => string> = {
  time: () => t('woke it: its time had come'),
  reply: () => t('woke it: the requester answered'),
  children: () => t('woke it: its children are solved'),
}

interface FieldChange {
  key: string
  from: Value | null
  to: Value | null
}

const fields = (changes: readonly FieldChange[]): string =>
  changes
    .map(({ key, to }) => {
      const field = client
        .getQueryData(fieldsQuery.queryKey)
        ?.items.find((f) => f.key === key && f.subject === 'ticket')
      const name = field?.name ?? key
      if (to === null) return t('emptied {name}', { name })
      // Of a text only the id of its words is told.
      if (!field || field.kind === 'text') return t('set {name}', { name })
      return t('set {name} to {value}', { name, value: valueInWords(field.kind, to) })
    })
    .join(', ')

const taskTitle = (data: Data, ticket: Ticket) =>
  ticket.taskList.find((task) => task.id === data.taskId)?.title ?? t('removed since')

const taskChanged = (data: Data, ticket: Ticket): string => {
  const title = taskTitle(data, ticket)
  const from = data.from as { isDone: boolean }
  const to = data.to as { isDone: boolean }
  if (from.isDone === to.isDone) return t('changed the task “{title}”', { title })
  return to.isDone ? t('did the task “{title}”', { title }) : t('opened the task “{title}” again', { title })
}
