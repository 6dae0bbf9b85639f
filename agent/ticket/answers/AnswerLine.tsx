// One suggested article: its title, why it is suggested, and what can be done with it.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { CircleCheck, Link2, TextQuote } from 'lucide-react'
import { useMay } from '../../data/me.ts'
import { IconButton, Tag } from '../../ui/index.ts'
import { insertAnswer, markSolvedBy, mayGoOut } from './insert.ts'
import type { TicketAnswers } from './queries.ts'

interface Props {
  number: number
  answer: TicketAnswers['items'][number]
  mayReply: boolean
  /** The keys mean this one. */
  isFirst: boolean
}

export const AnswerLine = ({ number, answer, mayReply, isFirst }: Props) => {
  const { _ } = useLingui()
  const mayChange = useMay('ticket.change')
  const goesOut = mayGoOut(answer)
  const why = answer.words.slice(0, 4).join(', ')
  return (
    <li className="group -mx-2 rounded-2 px-2 py-1.5 hover:bg-hover">
      <Link
        to="/knowledge/$number"
        params={{ number: answer.number } as never}
        search={{} as never}
        className="block rounded-1 ring-focus hover:underline"
      >
        <span className="line-clamp-2 leading-[18px] font-[550]" title={answer.summary || answer.title}>
          {answer.title}
        </span>
      </Link>
      <div className="flex min-h-7 items-center gap-1.5">
        {!goesOut && <Tag>{_('Team only')}</Tag>}
        <span className="min-w-0 grow truncate text-sm text-muted" title={why}>
          {why}
        </span>
        {mayReply && goesOut && (
          <>
            <IconButton
              label={_('Put its link into the reply')}
              {...(isFirst && { hint: 'q' })}
              onPress={() => void insertAnswer(number, answer, 'link')}
            >
              <Link2 size={14} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={_('Put its words into the reply')}
              {...(isFirst && { hint: '⇧q' })}
              onPress={() => void insertAnswer(number, answer, 'text')}
            >
              <TextQuote size={14} aria-hidden="true" />
            </IconButton>
          </>
        )}
        {mayChange && (
          <IconButton
            label={_('This solved it')}
            onPress={() => void markSolvedBy(number, answer.number, true)}
            className="-mr-1.5"
          >
            <CircleCheck size={14} aria-hidden="true" />
          </IconButton>
        )}
      </div>
    </li>
  )
}
