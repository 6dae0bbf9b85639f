// What one version of a language, or its draft, changes: title, summary and text.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { diffQuery } from '../queries.ts'
import { type DiffPart, WordDiff } from './WordDiff.tsx'

interface Props {
  number: number
  language: string
  from?: number
  /** Left out: the draft. */
  to?: number
  /** Asks anew when the draft is another one. */
  stamp?: string
}

export const EditionDiff = ({ number, language, from, to, stamp }: Props) => {
  const { _ } = useLingui()
  const diff = useQuery(diffQuery(number, language, from, to, stamp))
  return (
    <Loaded query={diff} rows={2}>
      {({ title, summary, body }) => {
        const changed = [
          { name: _('Title of the article'), parts: title },
          { name: _('Summary'), parts: summary },
          { name: _('Text'), parts: body },
        ].filter(({ parts }) => hasChanged(parts))
        if (changed.length === 0) return <p className="text-muted">{_('No word is different.')}</p>
        return (
          <div className="flex flex-col gap-3 rounded-2 border border-line px-4 py-3">
            {changed.map(({ name, parts }) => (
              <section key={name} aria-label={name}>
                <p className="text-sm font-medium text-muted">{name}</p>
                <WordDiff parts={parts} isLong={parts === body} />
              </section>
            ))}
          </div>
        )
      }}
    </Loaded>
  )
}

const hasChanged = (parts: readonly DiffPart[]) => parts.some(({ kind }) => kind !== 'same')
