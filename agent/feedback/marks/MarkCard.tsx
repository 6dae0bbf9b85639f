// One mark: what was said, by whom, about which ticket; and the way into the register of improvements.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { ListTodo } from 'lucide-react'
import type { Mark } from '../../../contract/feedback.ts'
import { RelativeTime } from '../../ui/index.ts'
import { TakeIn } from '../improvements/TakeIn.tsx'
import { TakenLink } from '../improvements/TakenLink.tsx'
import { MarkFace } from './MarkFace.tsx'

export const MarkCard = ({ one }: { one: Mark }) => {
  const { _ } = useLingui()
  const { survey, mark, comment, person, ticket, team, assignee, taskId, answeredAt, changedAt } = one
  const about = [team?.name, assignee?.name].filter((name) => name !== undefined).join(', ')
  return (
    <li className="flex gap-3 border-b border-line py-3 last:border-b-0">
      <MarkFace kind={survey.kind} mark={mark} />
      <div className="min-w-0 grow">
        {comment && <p className="whitespace-pre-wrap wrap-anywhere">{comment}</p>}
        <p className="text-sm text-muted">
          {person.name}, <RelativeTime at={answeredAt} />
          {changedAt && ` · ${_('changed since')}`}
          {about && ` · ${about}`}
          {` · ${survey.name}`}
        </p>
        {ticket && (
          <Link
            to="/tickets/$number"
            params={{ number: ticket.number }}
            search={{ list: 'all' }}
            className="rounded-1 text-sm font-medium text-accent ring-focus wrap-anywhere hover:underline"
          >
            #{ticket.number} {ticket.subject}
          </Link>
        )}
        {taskId && (
          <p className="flex items-center gap-1 text-sm text-muted">
            <ListTodo size={14} aria-hidden="true" /> {_('The lead has a task to follow up')}
          </p>
        )}
        <TakenLink known={one.improvement} />
      </div>
      <TakeIn
        taking={{ source: 'survey', sourceId: one.id, title: ticket?.subject ?? survey.name }}
        known={one.improvement}
      />
    </li>
  )
}
