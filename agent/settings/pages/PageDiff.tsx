// What one version of a page changed, language by language; of the first one simply what it said.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { diffWords } from '../../../rules/knowledge/diff.ts'
import { WordDiff } from '../../knowledge/parts/WordDiff.tsx'
import { directionOf, pageLanguages } from '../brands/languages.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { pageVersionQuery } from './queries.ts'

interface Props {
  id: string
  from: number | null
  to: number
}

export const PageDiff = ({ id, from, to }: Props) => {
  const { _ } = useLingui()
  const after = useQuery(pageVersionQuery(id, to))
  const before = useQuery({ ...pageVersionQuery(id, from ?? to), enabled: from !== null })
  return (
    <Loaded query={after} rows={3}>
      {({ texts }) => {
        if (from !== null && !before.data) return null
        const old = from === null ? texts : (before.data?.texts ?? {})
        const changed = pageLanguages.filter(({ id: language }) =>
          from === null ? texts[language] : JSON.stringify(texts[language]) !== JSON.stringify(old[language]),
        )
        if (changed.length === 0) return <p className="text-muted">{_('No word is different.')}</p>
        return (
          <div className="flex flex-col gap-4 rounded-2 border border-line px-4 py-3">
            {changed.map(({ id: language, name }) => (
              <section key={language} aria-label={name} lang={language} dir={directionOf(language)}>
                <p className="text-sm font-medium text-muted">{name}</p>
                <div className="font-semibold">
                  <WordDiff parts={diffWords(old[language]?.title ?? '', texts[language]?.title ?? '')} />
                </div>
                <WordDiff
                  isLong={from !== null}
                  parts={diffWords(old[language]?.body ?? '', texts[language]?.body ?? '')}
                />
              </section>
            ))}
          </div>
        )
      }}
    </Loaded>
  )
}
