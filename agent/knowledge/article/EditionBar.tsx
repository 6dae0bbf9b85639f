// What a language of an article waits for, and who can do it: a review, its publication, a look whether it is still right.
import { useLingui } from '@lingui/react'
import type { Article, Edition } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMay } from '../../data/me.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { Banner, Button, RelativeTime } from '../../ui/index.ts'
import { articlesKey, editionQuery } from '../queries.ts'
import { languageName } from '../words.ts'

type Act = 'publish' | 'ask' | 'return'

interface Props {
  article: Article
  edition: Edition
  hasChanges: boolean
  onAct: (act: Act) => void
}

export const EditionBar = ({ article, edition, hasChanges, onAct }: Props) => {
  const { _, i18n } = useLingui()
  const mayWrite = useMay('article.write')
  const mayPublish = useMay('article.publish')
  const { number, language, review, outdatedSince } = edition
  const confirm = useAct({
    run: () => api.knowledge.confirm({ params: { number, language } }),
    refresh: [articlesKey],
    said: () => _('It says the same as the main language.'),
    onDone: (kept) => client.setQueryData(editionQuery(number, language).queryKey, kept),
  })
  const publish = (
    <Button look="primary" onPress={() => onAct('publish')}>
      {_('Publish…')}
    </Button>
  )
  const around = 'flex flex-col gap-2 px-6 pt-3 max-md:px-4'
  if (article.isArchived)
    return (
      <div className={around}>
        <Banner title={_('This article is archived')}>{_('Nobody outside this library sees it.')}</Banner>
      </div>
    )
  return (
    <div className={around}>
      {outdatedSince && (
        <Banner
          tone="warn"
          title={_('Behind the main language')}
          action={
            mayWrite && (
              <Button isPending={confirm.isPending} onPress={() => confirm.mutate(undefined)}>
                {_('Still right')}
              </Button>
            )
          }
        >
          {_('{language} says something else since', {
            language: languageName(article.mainLanguage, i18n.locale),
          })}{' '}
          <RelativeTime at={outdatedSince} />
        </Banner>
      )}
      {review.state === 'asked' ? (
        <Banner
          title={_('{name} asks for a review', { name: review.by?.name ?? _('Somebody') })}
          action={
            mayPublish && (
              <span className="flex flex-wrap gap-2">
                <Button onPress={() => onAct('return')}>{_('Give back…')}</Button>
                {publish}
              </span>
            )
          }
        >
          {review.note}
        </Banner>
      ) : review.state === 'returned' ? (
        <Banner
          tone="warn"
          title={_('Given back by {name}', { name: review.by?.name ?? _('somebody') })}
          action={mayWrite && <Button onPress={() => onAct('ask')}>{_('Ask again…')}</Button>}
        >
          {review.note}
        </Banner>
      ) : (
        hasChanges &&
        mayWrite && (
          <div className="flex flex-wrap items-center justify-between gap-2 rounded-2 bg-fill py-1.5 pr-1.5 pl-3">
            <p className="text-muted">
              {edition.published
                ? _('The draft has changes that are not published.')
                : _('Nobody outside the team sees this draft.')}
            </p>
            <span className="flex gap-2">
              <Button look={mayPublish ? 'plain' : 'primary'} onPress={() => onAct('ask')}>
                {_('Ask for a review…')}
              </Button>
              {mayPublish && publish}
            </span>
          </div>
        )
      )}
    </div>
  )
}
