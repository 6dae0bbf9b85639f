// The articles that were found, above the tickets.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { BookOpen, Lock } from 'lucide-react'
import type { ArticleLine } from '../../contract/search.ts'
import { Marked } from './HitLine.tsx'

export const ArticleLines = ({ articles }: { articles: readonly ArticleLine[] }) => {
  const { _ } = useLingui()
  if (articles.length === 0) return null
  return (
    <section aria-label={_('Articles')} className="mb-3 border-b border-line pb-3">
      <h2 className="px-3 pb-1 text-sm font-medium text-muted">{_('Articles')}</h2>
      <ul>
        {articles.map(({ number, title, state, snippet }) => (
          <li key={number}>
            <Link
              to="/knowledge/$number"
              params={{ number }}
              className="block rounded-2 px-3 py-2 ring-focus hover:bg-hover"
            >
              <span className="flex items-center gap-2">
                <BookOpen size={16} aria-hidden="true" className="shrink-0 text-faint" />
                <span className="min-w-0 truncate text-body font-[550]">{title}</span>
                {state === 'internal' && (
                  <span className="inline-flex shrink-0 items-center gap-1 text-sm text-muted">
                    <Lock size={12} aria-hidden="true" />
                    {_('Internal')}
                  </span>
                )}
              </span>
              {snippet.text && (
                <span className="mt-0.5 line-clamp-2 pl-6 leading-5 text-muted">
                  <Marked snippet={snippet} />
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
