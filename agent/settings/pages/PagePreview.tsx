// What becomes of the Markdown, drawn anew whenever one pauses.
import { useLingui } from '@lingui/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../data/api.ts'
import { Rendered } from '../../knowledge/parts/Rendered.tsx'
import { directionOf, type PageLanguage } from '../brands/languages.ts'
import { Loaded } from '../parts/Loaded.tsx'

interface Props {
  title: string
  body: string
  language: PageLanguage
}

/** Milliseconds without a key. */
const pause = 400

export const PagePreview = ({ title, body, language }: Props) => {
  const { _ } = useLingui()
  const [asked, setAsked] = useState(body)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(body), pause)
    return () => clearTimeout(timer)
  }, [body])
  const drawn = useQuery({
    queryKey: ['portal-pages', 'preview', asked],
    queryFn: ({ signal }) => api.knowledge.preview({ body: { body: asked } }, { signal }),
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={drawn} rows={4}>
      {({ html }) => (
        <section
          aria-label={_('Preview')}
          dir={directionOf(language)}
          lang={language}
          className="rounded-3 border border-line px-6 py-5"
        >
          <p className="pb-3 text-h2 font-[640]">{title}</p>
          <Rendered html={html} language={language} files={none} />
        </section>
      )}
    </Loaded>
  )
}

const none: readonly never[] = []
