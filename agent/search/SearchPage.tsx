// Search over everything written in the desk: hits with what was found, facets that narrow, mistyped words put right.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Search, SearchX } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { wordsOf } from '../data/problem.ts'
import { MenuButton } from '../shell/MenuButton.tsx'
import { Banner, Button, Choice, EmptyState, SkeletonRows } from '../ui/index.ts'
import { ArticleLines } from './ArticleLines.tsx'
import { ConditionField } from './ConditionField.tsx'
import { Facets } from './Facets.tsx'
import { HitLine } from './HitLine.tsx'
import { hitsQuery } from './queries.ts'

export const SearchPage = () => {
  const { _ } = useLingui()
  const { q = '', sort }: { q?: string; sort?: string } = useSearch({ strict: false })
  const order = sort === 'newest' ? 'newest' : 'best'
  const navigate = useNavigate()
  const [text, setText] = useState(q)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => setText(q), [q])
  useEffect(() => {
    if (!q) input.current?.focus()
  }, [q])
  const ask = (next: string, by = order) =>
    void navigate({
      to: '/search',
      search: { ...(next.trim() && { q: next.trim() }), ...(by === 'newest' && { sort: by }) },
    })
  const found = useInfiniteQuery({ ...hitsQuery(q, order), enabled: q !== '' })
  const first = found.data?.pages[0]
  const hits = found.data?.pages.flatMap((page) => page.items) ?? []
  const total = first?.total ?? hits.length
  return (
    <section aria-label={_('Search')} className="flex min-w-0 grow flex-col">
      <header className="flex min-h-14 flex-none items-center gap-2 border-b border-line px-4">
        <MenuButton />
        <h1 className="sr-only">{_('Search')}</h1>
        <Search size={16} aria-hidden="true" className="shrink-0 text-muted" />
        <ConditionField
          label={_('Search everything')}
          placeholder={_('Words, "a phrase", or conditions such as status:open')}
          value={text}
          onChange={setText}
          onSubmit={(next) => ask(next)}
          inputRef={input}
        />
        {q && (
          <Choice<'best' | 'newest'>
            label={_('Order')}
            hideLabel
            className="max-sm:hidden"
            options={[
              { id: 'best', name: _('Best first') },
              { id: 'newest', name: _('Newest first') },
            ]}
            value={order}
            onChange={(by) => ask(q, by)}
          />
        )}
      </header>
      <div className="scroll-pane min-h-0 grow">
        <div className="mx-auto flex max-w-[1080px] gap-8 px-4 py-4 max-md:flex-col">
          <div className="min-w-0 grow">
            <p role="status" className="min-h-6 pb-2 text-muted">
              {first && hits.length > 0
                ? _('{total} found', { total: first.cap && total >= first.cap ? `${total}+` : String(total) })
                : ''}
            </p>
            {first?.corrected && (
              <Banner className="mb-3">
                {_('Shown is what was found for “{q}”.', { q: first.corrected })}
              </Banner>
            )}
            {q !== '' && found.isPending && <SkeletonRows rows={6} />}
            {found.isError && <Banner tone="breach">{wordsOf(found.error)}</Banner>}
            {q === '' && (
              <EmptyState icon={<Search size={24} aria-hidden="true" />} title={_('Search everything')}>
                {_('Subjects, messages, notes, requesters, and what stands in attachments.')}
              </EmptyState>
            )}
            {first && <ArticleLines articles={first.articles} />}
            {found.isSuccess && hits.length === 0 && first?.articles.length === 0 && (
              <EmptyState icon={<SearchX size={24} aria-hidden="true" />} title={_('Nothing found')}>
                {_('Try fewer words, or only the beginning of one with * behind it.')}
              </EmptyState>
            )}
            <ol>
              {hits.map((hit) => (
                <HitLine key={`${hit.ticket.number} ${hit.messageId}`} hit={hit} q={q} />
              ))}
            </ol>
            {found.hasNextPage && (
              <div className="py-4 text-center">
                <Button onPress={() => void found.fetchNextPage()} isPending={found.isFetchingNextPage}>
                  {_('Show more')}
                </Button>
              </div>
            )}
          </div>
          {first?.facets && hits.length > 0 && (
            <Facets facets={first.facets} q={q} onNarrow={(next) => ask(next)} />
          )}
        </div>
      </div>
    </section>
  )
}
