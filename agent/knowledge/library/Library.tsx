// The library: collections beside, lists and filters above, articles below.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { useMay, useMe } from '../../data/me.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { More } from '../../settings/parts/More.tsx'
import { useSettled } from '../../settings/parts/useInAddress.ts'
import { Button, EmptyState, SearchField } from '../../ui/index.ts'
import { Frame } from '../Frame.tsx'
import { NewArticle } from '../new/NewArticle.tsx'
import { articlePagesQuery } from '../queries.ts'
import { ArticleRow } from './ArticleRow.tsx'
import { CollectionTree } from './CollectionTree.tsx'
import { Filters } from './Filters.tsx'
import { LibraryActions } from './LibraryActions.tsx'
import { ListTabs } from './ListTabs.tsx'
import { type LibrarySearch, narrowedBy } from './narrow.ts'

export const Library = () => {
  const { _ } = useLingui()
  const search = useSearch({ strict: false }) as LibrarySearch
  const navigate = useNavigate()
  const me = useMe()
  const mayWrite = useMay('article.write')
  const [isAdding, setAdding] = useState(false)
  const [text, setText] = useState(search.q ?? '')
  const words = useSettled(text)
  const articles = useInfiniteQuery(articlePagesQuery(narrowedBy(search, words, me.person.id)))
  const change = (next: LibrarySearch) =>
    void navigate({ to: '/knowledge', search: next as never, replace: true })
  const isNarrowed = words !== '' || Object.keys(search).some((name) => name !== 'q')
  return (
    <Frame title={_('Knowledge')} action={<LibraryActions onAdd={() => setAdding(true)} />}>
      {isAdding && <NewArticle collectionId={search.collection ?? null} onClose={() => setAdding(false)} />}
      <div className="flex min-h-0 grow max-md:flex-col max-md:overflow-auto">
        <CollectionTree chosen={search.collection ?? null} search={search} />
        <div className="min-w-0 grow md:scroll-pane md:scroll-pb-16">
          <div className="max-w-[1080px] px-6 pb-16 max-md:px-4">
            <ListTabs search={search} />
            <div className="flex flex-wrap items-center gap-2 py-3">
              <SearchField
                label={_('Find articles')}
                placeholder={_('Words of titles and summaries')}
                value={text}
                onChange={(next) => {
                  setText(next)
                  const { q: _before, ...others } = search
                  change(next ? { ...others, q: next } : others)
                }}
                className="w-full md:max-w-80"
              />
              <Filters search={search} onChange={change} />
            </div>
            <Loaded query={articles} rows={8}>
              {({ pages }) => {
                const rows = pages.flatMap(({ items }) => items)
                return rows.length > 0 ? (
                  <>
                    <ul aria-label={_('Articles')} className="-mx-3">
                      {rows.map((article) => (
                        <ArticleRow key={article.id} article={article} />
                      ))}
                    </ul>
                    <More query={articles} />
                  </>
                ) : (
                  <EmptyState
                    title={isNarrowed ? _('No article fits') : _('No articles yet')}
                    icon={<BookOpen size={24} aria-hidden="true" />}
                    {...(mayWrite &&
                      !isNarrowed && {
                        action: (
                          <Button look="primary" onPress={() => setAdding(true)}>
                            {_('Write the first article')}
                          </Button>
                        ),
                      })}
                  >
                    {isNarrowed
                      ? _('Take a filter away, or search with other words.')
                      : _('An answer written down once is found by everybody who has the question.')}
                  </EmptyState>
                )
              }}
            </Loaded>
          </div>
        </div>
      </div>
    </Frame>
  )
}
