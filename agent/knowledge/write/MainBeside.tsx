// The main language beside a translation: what is to be said, and that it changed.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import type { Article } from '../../../contract/knowledge.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Rendered } from '../parts/Rendered.tsx'
import { editionQuery, previewQuery } from '../queries.ts'
import { languageName } from '../words.ts'

export const MainBeside = ({ article }: { article: Article }) => {
  const { _, i18n } = useLingui()
  const edition = useQuery(editionQuery(article.number, article.mainLanguage))
  const words = edition.data?.published ?? edition.data?.draft
  const preview = useQuery({ ...previewQuery(words?.body ?? ''), enabled: words !== undefined })
  const name = languageName(article.mainLanguage, i18n.locale)
  return (
    <section
      aria-label={_('In {language}', { language: name })}
      className="min-w-0 self-start rounded-3 border border-line bg-canvas px-5 py-4"
    >
      <p className="pb-2 text-sm font-medium text-muted">{_('In {language}', { language: name })}</p>
      <h2 className="text-h2 font-[640] tracking-[-0.01em]">{words?.title}</h2>
      {words?.summary && <p className="py-2 text-muted">{words.summary}</p>}
      <Loaded query={preview} rows={3}>
        {({ html }) => <Rendered html={html} language={article.mainLanguage} files={article.files} />}
      </Loaded>
    </section>
  )
}
