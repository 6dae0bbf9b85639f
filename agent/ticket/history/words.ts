// The history's events in words, with names where this browser knows them.
import type { HistoryEntry, Ticket } from '../../../contract/tickets.ts'
import type { Level, Priority, Status } from '../../../rules/ticket/words.ts'
import { teamBy } from '../../data/names.ts'
import { reasonInWords } from '../../data/reasons.ts'
import { fully } from '../../data/times.ts'
import { levelName, priorityName, statusName } from '../../data/words.ts'
import { t } from '../../locales/i18n.ts'
import { moreWords } from './more.ts'
import { nameOf } from './names.ts'

interface Assignment {
  teamId: string | null
  assigneeId: string | null
}

interface Urgency {
  impact: Level
  urgency: Level
  priority: Priority
}

export const whatHappened = (entry: HistoryEntry, ticket: Ticket): string => {
  const { data } = entry
  switch (entry.type) {
    case 'ticket.created':
      return t('opened the ticket')
    case 'ticket.message_added':
      if (data.kind === 'aside') return aside(data, ticket)
      return data.kind === 'note' ? t('left a note') : data.side === 'team' ? t('replied') : t('wrote')
    case 'ticket.status_changed':
      return t('set {from} → {to}', {
        from: statusName(data.from as Status),
        to: statusName(data.to as Status),
      })
    case 'ticket.assigned':
      return assigned(data.from as Assignment, data.to as Assignment, ticket)
    case 'ticket.priority_changed':
      return urgency(data.from as Urgency, data.to as Urgency)
    case 'ticket.subject_changed':
      return t('changed the subject')
    case 'ticket.tags_changed':
      return moved(data.added as string[], data.removed as string[], 'tags')
    case 'ticket.followers_changed':
      return moved(
        (data.added as string[]).map((id) => nameOf(id, ticket)),
        (data.removed as string[]).map((id) => nameOf(id, ticket)),
        'followers',
      )
    case 'ticket.participants_changed':
      return moved(
        (data.added as string[]).map((id) => nameOf(id, ticket)),
        (data.removed as string[]).map((id) => nameOf(id, ticket)),
        'participants',
      )
    case 'ticket.mail_held':
      return t('held a mail back')
    case 'ticket.held_mail_decided':
      return decided(data.as as string)
    case 'ticket.reply_scheduled':
      return t('wrote a reply for {when}', { when: fully(data.sendAt as string) })
    case 'ticket.scheduled_reply_cancelled':
      return t('did not send the reply that waited')
    case 'ticket.side_conversation_changed':
      return sideChanged(data, ticket)
    default:
      return moreWords()?.(entry, ticket) ?? entry.type.replace(/^\w+\./, '').replaceAll('_', ' ')
  }
}

const assigned = (from: Assignment, to: Assignment, ticket: Ticket): string => {
  const team =
    to.teamId !== from.teamId
      ? to.teamId
        ? (teamBy(to.teamId)?.name ?? t('another team'))
        : t('no team')
      : null
  const person =
    to.assigneeId !== from.assigneeId ? (to.assigneeId ? nameOf(to.assigneeId, ticket) : t('nobody')) : null
  if (team && person) return t('moved it to {team}, {person}', { team, person })
  if (team) return t('moved it to {team}', { team })
  return t('assigned it to {person}', { person: person ?? t('nobody') })
}

const urgency = (from: Urgency, to: Urgency): string =>
  from.priority === to.priority
    ? t('set impact {impact}, urgency {urgency}', {
        impact: levelName(to.impact),
        urgency: levelName(to.urgency),
      })
    : t('set the priority {from} → {to}', {
        from: priorityName(from.priority),
        to: priorityName(to.priority),
      })

const decisions: Record<string, string> = {
  joined: 'let a held mail in',
  opened: 'made a held mail a ticket of its own',
  binned: 'binned a held mail',
  judged_again: 'had a held mail judged again',
}
const decided = (as: string): string => t(decisions[as] ?? as.replaceAll('_', ' '))

const subjectOf = (data: Record<string, unknown>, ticket: Ticket): string =>
  ticket.sideConversations.find((c) => c.id === data.conversationId)?.subject ?? ''

const aside = (data: Record<string, unknown>, ticket: Ticket): string =>
  t('wrote in the side conversation “{subject}”', { subject: subjectOf(data, ticket) })

const sideChanged = (data: Record<string, unknown>, ticket: Ticket): string => {
  const subject = subjectOf(data, ticket)
  if (data.from === null) return t('began the side conversation “{subject}”', { subject })
  return data.to === 'done'
    ? t('marked the side conversation “{subject}” done', { subject })
    : t('opened the side conversation “{subject}” again', { subject })
}

const moved = (
  added: readonly string[],
  removed: readonly string[],
  what: 'tags' | 'followers' | 'participants',
): string => {
  const plus = added.join(', ')
  const minus = removed.join(', ')
  if (plus && minus) return t('added {plus}, removed {minus}', { plus, minus })
  if (what === 'tags')
    return plus ? t('tagged {tags}', { tags: plus }) : t('removed the tag {tags}', { tags: minus })
  if (what === 'participants')
    return plus
      ? t('copied {people} in', { people: plus })
      : t('copies {people} in no longer', { people: minus })
  return plus
    ? t('added {people} as follower', { people: plus })
    : t('removed {people} from the followers', { people: minus })
}

/** Whose words a mail brought in, though it was the desk that took it. */
export const writerOf = ({ type, data }: HistoryEntry, ticket: Ticket): string | null => {
  if (type === 'ticket.created') return ticket.requester.name
  return type === 'ticket.message_added' ? nameOf(String(data.authorId), ticket) : null
}

/** Why the desk did it, in the reader's language. */
export const becauseOf = (entry: HistoryEntry): string | null => {
  if (entry.because === null) return null
  // A policy of the desk's own says in its words why.
  if (entry.type !== 'ticket.priority_changed' || entry.because.includes('"'))
    return reasonInWords(entry.because)
  const to = entry.data.to as Urgency
  return t('Impact {impact} and urgency {urgency} make the priority {priority}.', {
    impact: levelName(to.impact).toLocaleLowerCase(),
    urgency: levelName(to.urgency).toLocaleLowerCase(),
    priority: priorityName(to.priority).toLocaleLowerCase(),
  })
}
