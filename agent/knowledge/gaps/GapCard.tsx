// One gap: its words, why it is one, who has taken it; behind it its tickets and what can be done.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button as Plain } from 'react-aria-components/Button'
import { useMay } from '../../data/me.ts'
import { TakeIn } from '../../feedback/improvements/TakeIn.tsx'
import { TakenLink } from '../../feedback/improvements/TakenLink.tsx'
import { takenQuery } from '../../feedback/queries.ts'
import { Avatar, cx, focusRing, RelativeTime, Tag } from '../../ui/index.ts'
import { GapActions } from './GapActions.tsx'
import { GapTickets } from './GapTickets.tsx'
import type { Gap } from './queries.ts'
import { reasonWords } from './words.ts'

export const GapCard = ({ gap }: { gap: Gap }) => {
  const { _ } = useLingui()
  const mayPropose = useMay('feedback.read')
  const taken = useQuery({ ...takenQuery('gap'), enabled: mayPropose }).data
  const [isOpen, setOpen] = useState(false)
  const region = useId()
  const became = taken && (taken.get(gap.id) ?? null)
  const title = gap.kind === 'article' && gap.article ? gap.article.title : gap.words.join(', ')
  const Arrow = isOpen ? ChevronDown : ChevronRight
  return (
    <li className="border-b border-line py-3">
      <div className="flex items-start gap-2 max-sm:flex-wrap">
        {gap.kind === 'tickets' ? (
          <Plain
            aria-expanded={isOpen}
            aria-controls={region}
            aria-label={_('Tickets behind “{words}”', { words: title })}
            onPress={() => setOpen(!isOpen)}
            className={cx(
              'grid size-7 shrink-0 cursor-pointer place-items-center rounded-2 text-muted data-hovered:bg-hover pointer-coarse:size-11',
              focusRing,
            )}
          >
            <Arrow size={16} aria-hidden="true" />
          </Plain>
        ) : (
          <span className="w-1 shrink-0" />
        )}
        <div className="min-w-0 grow max-sm:basis-0">
          <h2 className="flex flex-wrap items-center gap-1.5 leading-7 font-[550] wrap-anywhere">
            {gap.kind === 'tickets' ? (
              gap.words.map((word) => <Tag key={word}>{word}</Tag>)
            ) : gap.kind === 'article' && gap.article ? (
              <Link
                to="/knowledge/$number"
                params={{ number: gap.article.number } as never}
                search={{} as never}
                className="rounded-1 ring-focus hover:underline"
              >
                {gap.article.title}
              </Link>
            ) : (
              <span>“{gap.words.join(' ')}”</span>
            )}
          </h2>
          <p className="text-muted">{gap.reasons.map(reasonWords).join(', ')}</p>
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            {gap.takenBy && (
              <span className="inline-flex items-center gap-1.5">
                <Avatar name={gap.takenBy.name} size="small" />
                {gap.takenBy.name}
              </span>
            )}
            {gap.state === 'done' && gap.article && (
              <Link
                to="/knowledge/$number"
                params={{ number: gap.article.number } as never}
                search={{} as never}
                className="rounded-1 ring-focus hover:underline"
              >
                {_('Filled by “{title}”', { title: gap.article.title })}
              </Link>
            )}
            <span>
              {_('Found')} <RelativeTime at={gap.foundAt} />
            </span>
          </p>
          <TakenLink known={became} />
          {gap.note && <p className="mt-1 text-sm whitespace-pre-wrap">{gap.note}</p>}
          <div id={region}>{isOpen && <GapTickets id={gap.id} />}</div>
        </div>
        {mayPropose && <TakeIn taking={{ source: 'gap', sourceId: gap.id, title }} known={became} />}
        <GapActions gap={gap} />
      </div>
    </li>
  )
}
