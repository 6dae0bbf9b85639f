// The languages of an article, the main one first; one that is behind says so.
import { useLingui } from '@lingui/react'
import { History } from 'lucide-react'
import type { ArticleItem } from '../../../contract/knowledge.ts'
import { cx } from '../../ui/index.ts'
import { languageName } from '../words.ts'

interface Props {
  editions: ArticleItem['editions']
  mainLanguage: string
}

export const LanguageMarks = ({ editions, mainLanguage }: Props) => {
  const { _, i18n } = useLingui()
  const inOrder = [...editions].sort(
    (a, b) => Number(b.language === mainLanguage) - Number(a.language === mainLanguage),
  )
  return (
    <ul aria-label={_('Languages')} className="flex shrink-0 flex-wrap gap-1">
      {inOrder.map(({ language, outdatedSince, isPublished }) => {
        const name = languageName(language, i18n.locale)
        const said = outdatedSince
          ? _('{language}, behind the main language', { language: name })
          : isPublished
            ? name
            : _('{language}, not published', { language: name })
        return (
          <li
            key={language}
            title={said}
            className={cx(
              'inline-flex h-5 items-center gap-1 rounded-1 border px-1.5 text-xs font-[550] uppercase',
              outdatedSince
                ? 'border-warn text-warn'
                : isPublished
                  ? 'border-line-strong text-muted'
                  : 'border-dashed border-line-strong text-faint',
            )}
          >
            {outdatedSince && <History size={11} aria-hidden="true" />}
            <span aria-hidden="true">{language}</span>
            <span className="sr-only">{said}</span>
          </li>
        )
      })}
    </ul>
  )
}
