// One idea: my vote, how far it is, what we answered, and the form that answers.
import { useLingui } from '@lingui/react'
import { Pencil, ThumbsUp } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { Idea } from '../../../contract/feedback.ts'
import { takesVotes } from '../../../rules/feedback/states.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { cx, focusRing, IconButton, RelativeTime, Tag } from '../../ui/index.ts'
import { TakeIn } from '../improvements/TakeIn.tsx'
import { TakenLink } from '../improvements/TakenLink.tsx'
import { feedbackKey } from '../queries.ts'
import { ideaNames } from '../words.ts'
import { AnswerForm } from './AnswerForm.tsx'

export const IdeaRow = ({ one }: { one: Idea }) => {
  const { _ } = useLingui()
  const mayAnswer = useMay('feedback.write')
  const [isOpen, setOpen] = useState(false)
  const { id, title, about, person, organisation, state, answer, votes, hasMyVote, isShared, createdAt } = one
  const vote = useAct({
    run: () => (hasMyVote ? api.feedback.unvote({ params: { id } }) : api.feedback.vote({ params: { id } })),
    refresh: [feedbackKey],
  })
  return (
    <li className="flex gap-3 border-b border-line py-3 last:border-b-0">
      <AriaButton
        aria-label={
          hasMyVote
            ? _('Take back my vote for {title}, {votes} votes', { title, votes })
            : _('Vote for {title}, {votes} votes', { title, votes })
        }
        aria-pressed={hasMyVote}
        isDisabled={!takesVotes(state) || vote.isPending}
        onPress={() => vote.mutate(undefined)}
        className={cx(
          'flex h-12 w-11 shrink-0 flex-col items-center justify-center rounded-2 border text-sm font-semibold tabular-nums',
          focusRing,
          hasMyVote
            ? 'border-accent bg-accent text-on-accent'
            : 'border-control bg-surface data-hovered:bg-hover data-disabled:border-line data-disabled:text-muted',
        )}
      >
        {votes}
        <ThumbsUp size={14} aria-hidden="true" />
      </AriaButton>
      <div className="min-w-0 grow">
        <h2 className="font-[550] wrap-anywhere">
          {title} <Tag>{_(ideaNames[state])}</Tag> {isShared && <Tag>{_('Shared with everybody')}</Tag>}
        </h2>
        {about && <p className="whitespace-pre-wrap wrap-anywhere">{about}</p>}
        <p className="text-sm text-muted">
          {person.name}
          {organisation && `, ${organisation.name}`} · <RelativeTime at={createdAt} />
        </p>
        {answer && !isOpen && (
          <p className="mt-1 border-l-2 border-line-strong pl-3 whitespace-pre-wrap wrap-anywhere">
            {answer}
          </p>
        )}
        {isOpen ? (
          <AnswerForm one={one} onClose={() => setOpen(false)} />
        ) : (
          <TakenLink known={one.improvement} />
        )}
      </div>
      {!isOpen && (
        <TakeIn taking={{ source: 'idea', sourceId: id, title, why: about }} known={one.improvement} />
      )}
      {mayAnswer && !isOpen && (
        <IconButton label={_('Answer {title}', { title })} onPress={() => setOpen(true)}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  )
}
