// The article as it reads: what is published, or the draft as it would be.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Article, Edition } from '../../../contract/knowledge.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Choice, EmptyState } from '../../ui/index.ts'
import { Rendered } from '../parts/Rendered.tsx'
import { previewQuery } from '../queries.ts'

interface Props {
  article: Article
  edition: Edition
  /** The draft's text at this moment. */
  body: string
}

export const ReadTab = ({ article, edition, body }: Props) => {
  const { _ } = useLingui()
  const { published, draft, language } = edition
  const [choice, setChoice] = useState<'published' | 'draft'>(published ? 'published' : 'draft')
  const shown = choice === 'published' && published ? published : (draft ?? published)
  return (
    <div className="pt-4">
      {published && draft && (
        <Choice
          label={_('What to read')}
          hideLabel
          options={[
            { id: 'published', name: _('As published') },
            { id: 'draft', name: _('The draft') },
          ]}
          value={choice}
          onChange={setChoice}
          className="pb-4"
        />
      )}
      {shown ? (
        <article className="max-w-[72ch]" lang={language}>
          <h2 className="text-h1 leading-tight font-[660] tracking-[-0.015em]">{shown.title}</h2>
          {shown.summary && <p className="pt-2 pb-4 text-read leading-6 text-muted">{shown.summary}</p>}
          {shown === published ? (
            <Rendered html={published.html} language={language} files={article.files} />
          ) : (
            <Preview article={article} body={body} language={language} />
          )}
        </article>
      ) : (
        <EmptyState title={_('Nothing is written yet')} />
      )}
    </div>
  )
}

const Preview = ({ article, body, language }: { article: Article; body: string; language: string }) => {
  const preview = useQuery(previewQuery(body))
  return (
    <Loaded query={preview}>
      {({ html }) => <Rendered html={html} language={language} files={article.files} />}
    </Loaded>
  )
}
