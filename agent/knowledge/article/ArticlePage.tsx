// One article: its languages above, then reading, writing or its versions; its properties beside.

import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Article } from '../../../contract/knowledge.ts'
import { useMay } from '../../data/me.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Frame } from '../Frame.tsx'
import { StateMark } from '../parts/StateMark.tsx'
import { articleQuery, editionQuery } from '../queries.ts'
import { ArticleMenu } from './ArticleMenu.tsx'
import { EditionPane } from './EditionPane.tsx'
import { LanguageBar } from './LanguageBar.tsx'

interface Search {
  language?: string
  tab?: string
}

export const ArticlePage = () => {
  const number = Number((useParams({ strict: false }) as { number?: number | string }).number)
  const article = useQuery(articleQuery(number))
  if (!article.data)
    return (
      <Frame title={`${number}`} isBelow>
        <div className="px-6 max-md:px-4">
          <Loaded query={article}>{() => null}</Loaded>
        </div>
      </Frame>
    )
  return <Known key={number} article={article.data} />
}

const Known = ({ article }: { article: Article }) => {
  const { _ } = useLingui()
  const { language: asked, tab } = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const mayWrite = useMay('article.write')
  const language = article.editions.some((one) => one.language === asked)
    ? (asked ?? article.mainLanguage)
    : article.mainLanguage
  const edition = useQuery(editionQuery(article.number, language))
  const item = article.editions.find((one) => one.language === language)
  const go = (next: Search) =>
    void navigate({
      to: '/knowledge/$number',
      params: { number: article.number } as never,
      search: { ...(language !== article.mainLanguage && { language }), ...next } as never,
      replace: true,
    })
  return (
    <Frame
      title={item?.title || edition.data?.draft?.title || _('Without a title')}
      isBelow
      mark={
        <span className="flex shrink-0 items-center gap-3 max-sm:hidden">
          <span className="text-sm text-faint tabular-nums">#{article.number}</span>
          <StateMark article={article} />
        </span>
      }
      action={<ArticleMenu article={article} edition={edition.data ?? null} />}
    >
      <LanguageBar article={article} current={language} onChoose={(next) => go({ language: next })} />
      <div className="flex min-h-0 grow flex-col">
        <Loaded query={edition}>
          {(known) => (
            <EditionPane
              key={language}
              article={article}
              edition={known}
              tab={tab ?? (known.published || !mayWrite ? 'read' : 'write')}
              onTab={(next) => go({ tab: next })}
            />
          )}
        </Loaded>
      </div>
    </Frame>
  )
}
