// One thing that happened: who, what, when, and why where the desk itself decided.
import { useLingui } from '@lingui/react'
import {
  AlarmClock,
  ArrowLeftRight,
  Bolt,
  CalendarClock,
  CircleDot,
  Flag,
  Heading,
  ListChecks,
  type LucideIcon,
  MailQuestion,
  Merge,
  MessageSquare,
  MessagesSquare,
  Plus,
  Tag,
  Timer,
  TriangleAlert,
  UserRound,
  UsersRound,
} from 'lucide-react'
import { useState } from 'react'
import type { HistoryEntry, Ticket } from '../../../contract/tickets.ts'
import { clock, fully } from '../../data/times.ts'
import { useMoreWords } from './more.ts'
import { becauseOf, whatHappened, writerOf } from './words.ts'

const icons: Record<string, LucideIcon> = {
  'ticket.created': Plus,
  'ticket.message_added': MessageSquare,
  'ticket.status_changed': CircleDot,
  'ticket.assigned': UserRound,
  'ticket.priority_changed': Flag,
  'ticket.subject_changed': Heading,
  'ticket.tags_changed': Tag,
  'ticket.followers_changed': UsersRound,
  'ticket.participants_changed': UsersRound,
  'ticket.mail_held': MailQuestion,
  'ticket.held_mail_decided': MailQuestion,
  'ticket.reply_scheduled': CalendarClock,
  'ticket.scheduled_reply_cancelled': CalendarClock,
  'ticket.side_conversation_changed': MessagesSquare,
  'ticket.merged': Merge,
  'ticket.unmerged': Merge,
  'ticket.took_in': Merge,
  'ticket.gave_back': Merge,
  'ticket.task_added': ListChecks,
  'ticket.task_changed': ListChecks,
  'ticket.task_removed': ListChecks,
  'ticket.snoozed': AlarmClock,
  'ticket.woken': AlarmClock,
  'ticket.clocks_changed': Timer,
  'ticket.clock_warned': Timer,
  'ticket.clock_breached': TriangleAlert,
  'ticket.update_promised': Timer,
  'ticket.handed_over': ArrowLeftRight,
  'ticket.handover_decided': ArrowLeftRight,
}

export const HistoryLine = ({
  entry,
  ticket,
  time = clock(entry.at),
}: {
  entry: HistoryEntry
  ticket: Ticket
  time?: string
}) => {
  const { _ } = useLingui()
  const [isOpen, setOpen] = useState(false)
  useMoreWords()
  const Icon = entry.data.kind === 'aside' ? MessagesSquare : (icons[entry.type] ?? Bolt)
  const because = becauseOf(entry)
  const who = entry.actor.kind === 'system' ? (writerOf(entry, ticket) ?? _('The desk')) : entry.actor.name
  return (
    <div className="text-sm text-muted">
      <div className="flex min-h-6 items-start gap-2 py-0.5">
        <Icon size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-faint" />
        <span className="line-clamp-3 min-w-0 leading-5 wrap-anywhere">
          <b className="font-[550] text-ink">{who}</b> {whatHappened(entry, ticket)}
        </span>
        {because && (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            className="min-h-5 shrink-0 rounded-1 leading-5 font-[550] text-accent ring-focus hover:underline pointer-coarse:min-h-6"
          >
            {_('Why?')}
          </button>
        )}
        <time dateTime={entry.at} title={fully(entry.at)} className="ml-auto shrink-0 leading-5 text-faint">
          {time}
        </time>
      </div>
      {isOpen && because && <p className="pb-1 pl-6">{because}</p>}
    </div>
  )
}
