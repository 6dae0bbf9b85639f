// One article in the library: title, what it is about, its languages, whose it is, and what it waits for.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { CalendarClock, MessageSquareDot } from 'lucide-react'
import type { ArticleItem } from '../../../contract/knowledge.ts'
import { Avatar, RelativeTime, Tag } from '../../ui/index.ts'
import { LanguageMarks } from '../parts/LanguageMarks.tsx'
import { StateMark } from '../parts/StateMark.tsx'
import { kindNames, namedIn } from '../words.ts'

export const ArticleRow = ({ article }: { article: ArticleItem }) => {
  const { _, i18n } = useLingui()
  const isWaiting = article.editions.some(({ review }) => review === 'asked')
  const facts = [
    _(kindNames[article.kind]),
    article.collection && namedIn(article.collection.names, i18n.locale),
    article.summary,
  ]
  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        to="/knowledge/$number"
        params={{ number: article.number } as never}
        className="flex min-h-13 items-center gap-4 rounded-2 px-3 py-2 ring-focus hover:bg-hover max-sm:flex-wrap max-sm:gap-y-1"
      >
        <span className="min-w-0 grow max-sm:basis-full">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-[550]">
            <span className="min-w-0 truncate max-sm:whitespace-normal">{article.title}</span>
            <StateMark article={article} />
            {isWaiting && (
              <span className="inline-flex items-center gap-1 text-sm font-medium text-accent">
                <MessageSquareDot size={12} aria-hidden="true" />
                {_('Waits for a review')}
              </span>
            )}
            {article.isReviewDue && (
              <span className="inline-flex items-center gap-1 text-sm font-medium text-warn">
                <CalendarClock size={12} aria-hidden="true" />
                {_('Look again')}
              </span>
            )}
            {!isWaiting && article.editions.some(({ hasDraft, isPublished }) => hasDraft && isPublished) && (
              <Tag>{_('Changed since')}</Tag>
            )}
          </span>
          <span className="block truncate text-sm text-muted">{facts.filter(Boolean).join(' · ')}</span>
        </span>
        <LanguageMarks editions={article.editions} mainLanguage={article.mainLanguage} />
        <span className="w-6 max-sm:hidden">{article.owner && <Avatar name={article.owner.name} />}</span>
        <span className="w-20 text-right text-sm text-muted max-sm:ml-auto">
          <RelativeTime at={article.updatedAt} />
        </span>
      </Link>
    </li>
  )
}
