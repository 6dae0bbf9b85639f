// Everything else that can be done with an article: look at it as requesters do, drop a draft, archive.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { Archive, ArchiveRestore, Ellipsis, ExternalLink, Link, Trash2, TrendingUp } from 'lucide-react'
import { useState } from 'react'
import type { Article, Edition } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { takeIn } from '../../feedback/improvements/take-in.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { IconButton, Menu, MenuItem, MenuLine, Question, showToast } from '../../ui/index.ts'
import { articlesKey, collectionsKey } from '../queries.ts'

interface Props {
  article: Article
  edition: Edition | null
}

export const ArticleMenu = ({ article, edition }: Props) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const mayWrite = useMay('article.write')
  const mayPropose = useMay('feedback.read')
  const mayPublish = useMay('article.publish')
  const [isDropping, setDropping] = useState(false)
  const { number, version } = article
  const address = edition?.published ? `/help/articles/${number}-${edition.slug}` : null
  const setArchived = (isArchived: boolean, ifMatch?: number) =>
    api.knowledge.changeArticle({ params: { number }, body: { isArchived } }, ifMatch ? { ifMatch } : {})
  const archive = useAct({
    run: (isArchived: boolean) => setArchived(isArchived, version),
    refresh: [articlesKey, collectionsKey],
    said: (isArchived) => (isArchived ? _('The article is archived.') : _('The article is back.')),
    undo: (isArchived) => setArchived(!isArchived),
  })
  const drop = useAct({
    run: () => api.knowledge.dropDraft({ params: { number, language: edition?.language ?? '' } }),
    refresh: [articlesKey],
    said: () => _('The draft is thrown away.'),
    onDone: () => {
      setDropping(false)
      // Opened anew: what is being written must not be saved once more.
      void navigate({ to: '/knowledge', search: {} })
    },
  })
  return (
    <>
      <Menu
        label={_('More')}
        trigger={
          <IconButton label={_('More')}>
            <Ellipsis size={16} aria-hidden="true" />
          </IconButton>
        }
      >
        {address && article.state === 'public' && !article.isArchived && (
          <>
            <MenuItem
              text={_('Open on the portal')}
              icon={<ExternalLink size={16} />}
              onAction={() => void window.open(address, '_blank', 'noopener')}
            />
            <MenuItem
              text={_('Copy link')}
              icon={<Link size={16} />}
              onAction={() =>
                void navigator.clipboard
                  .writeText(`${location.origin}${address}`)
                  .then(() => showToast({ text: _('Link copied') }))
              }
            />
          </>
        )}
        {mayPropose && (
          <MenuItem
            text={_('Make it an improvement')}
            icon={<TrendingUp size={16} />}
            onAction={() =>
              void takeIn({
                source: 'review',
                sourceId: article.id,
                title: edition?.published?.title ?? edition?.draft?.title ?? '',
              })
            }
          />
        )}
        {mayWrite && edition?.draft && (
          <MenuItem
            text={_('Throw the draft away…')}
            icon={<Trash2 size={16} />}
            danger
            onAction={() => setDropping(true)}
          />
        )}
        {mayPublish && (
          <>
            <MenuLine />
            {article.isArchived ? (
              <MenuItem
                text={_('Take out of the archive')}
                icon={<ArchiveRestore size={16} />}
                onAction={() => archive.mutate(false)}
              />
            ) : (
              <MenuItem
                text={_('Archive')}
                icon={<Archive size={16} />}
                onAction={() => archive.mutate(true)}
              />
            )}
          </>
        )}
      </Menu>
      <Question
        title={_('Throw the draft away?')}
        effect={_('Throw away')}
        isOpen={isDropping}
        isPending={drop.isPending}
        onClose={() => setDropping(false)}
        onConfirm={() => drop.mutate(undefined)}
      >
        {edition?.published
          ? _('What is published stays as it is.')
          : _('It was never published, so nothing of this language is left.')}
      </Question>
    </>
  )
}
