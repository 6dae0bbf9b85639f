// The languages of an article: which is shown, which are behind or unpublished, and adding one.
import { useLingui } from '@lingui/react'
import { History, Plus } from 'lucide-react'
import type { Article } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMay } from '../../data/me.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { cx, focusRing, IconButton, Menu, MenuItem } from '../../ui/index.ts'
import { articlesKey, editionQuery } from '../queries.ts'
import { languageName, languages } from '../words.ts'

interface Props {
  article: Article
  current: string
  onChoose: (language: string) => void
}

export const LanguageBar = ({ article, current, onChoose }: Props) => {
  const { _, i18n } = useLingui()
  const mayWrite = useMay('article.write')
  const { number, mainLanguage } = article
  const add = useAct({
    // A translation begins with what is to be translated.
    run: async (language: string) => {
      const main = await api.knowledge.getEdition({ params: { number, language: mainLanguage } })
      const { title, summary, body } = main.published ?? main.draft ?? { title: '', summary: '', body: '' }
      return api.knowledge.saveDraft({
        params: { number, language },
        body: { title: title || _('Without a title'), summary, body, follows: 0 },
      })
    },
    refresh: [articlesKey],
    onDone: async (kept) => {
      client.setQueryData(editionQuery(number, kept.language).queryKey, kept)
      await client.invalidateQueries({ queryKey: articlesKey })
      onChoose(kept.language)
    },
  })
  const inOrder = [...article.editions].sort(
    (a, b) => Number(b.language === mainLanguage) - Number(a.language === mainLanguage),
  )
  const has = new Set(article.editions.map(({ language }) => language))
  const name = (language: string) => languageName(language, i18n.locale)
  return (
    <nav
      aria-label={_('Languages')}
      className="flex flex-none flex-wrap items-center gap-1 border-b border-line px-5 py-1.5 max-md:px-3"
    >
      {inOrder.map(({ language, isPublished, outdatedSince }) => (
        <button
          key={language}
          type="button"
          aria-current={language === current ? 'true' : undefined}
          onClick={() => onChoose(language)}
          className={cx(
            'inline-flex h-7 items-center gap-1.5 rounded-2 px-2.5 font-medium text-muted hover:bg-hover hover:text-ink aria-[current]:bg-active aria-[current]:text-ink pointer-coarse:h-11',
            focusRing,
          )}
        >
          {name(language)}
          {outdatedSince ? (
            <span className="inline-flex items-center gap-1 text-sm text-warn">
              <History size={12} aria-hidden="true" />
              {_('behind')}
            </span>
          ) : (
            !isPublished && <span className="text-sm text-faint">{_('draft')}</span>
          )}
        </button>
      ))}
      {mayWrite && !article.isArchived && (
        <Menu
          label={_('Add a language')}
          placement="bottom start"
          trigger={
            <IconButton label={_('Add a language')} isDisabled={add.isPending}>
              <Plus size={16} aria-hidden="true" />
            </IconButton>
          }
        >
          {languages
            .filter((language) => !has.has(language))
            .map((language) => (
              <MenuItem key={language} text={name(language)} onAction={() => add.mutate(language)} />
            ))}
        </Menu>
      )}
    </nav>
  )
}
