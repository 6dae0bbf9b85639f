// One language of an article at work: its tabs, what waits for whom, and the way to publication.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Article, Edition } from '../../../contract/knowledge.ts'
import { client } from '../../data/client.ts'
import { useMay } from '../../data/me.ts'
import { useHasContext } from '../../shell/phone.ts'
import { type TabEntry, Tabs } from '../../ui/index.ts'
import { Properties } from '../properties/Properties.tsx'
import { NoteDialog } from '../publish/NoteDialog.tsx'
import { PublishDialog } from '../publish/PublishDialog.tsx'
import { articlesKey, editionQuery } from '../queries.ts'
import { VersionsTab } from '../versions/VersionsTab.tsx'
import { useDraft } from '../write/use-draft.ts'
import { WriteTab } from '../write/WriteTab.tsx'
import { EditionBar } from './EditionBar.tsx'
import { NewsBar } from './NewsBar.tsx'
import { ReadTab } from './ReadTab.tsx'
import { useNews } from './use-news.ts'

interface Props {
  article: Article
  edition: Edition
  tab: string
  onTab: (tab: string) => void
}

export const EditionPane = (props: Props) => {
  // Counts the times other words take the place of those being written.
  const [turn, setTurn] = useState(0)
  return <Pane key={turn} {...props} onAnew={() => setTurn(turn + 1)} />
}

const Pane = ({ article, edition, tab, onTab, onAnew }: Props & { onAnew: () => void }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('article.write')
  const hasRoom = useHasContext()
  const draft = useDraft(edition)
  const { news, forget } = useNews(edition)
  const [dialog, setDialog] = useState<'publish' | 'ask' | 'return' | null>(null)
  const { number, language } = edition
  const takeTheirs = async () => {
    draft.forget()
    await client.fetchQuery({ ...editionQuery(number, language), staleTime: 0 })
    onAnew()
  }
  const open = async (next: 'publish' | 'ask' | 'return') => {
    if (await draft.save()) setDialog(next)
  }
  const pad = 'max-w-[1180px] px-6 pb-16 max-md:px-4'
  const tabs: TabEntry[] = [
    {
      id: 'read',
      name: _('Read'),
      content: (
        <div className={pad}>
          <ReadTab article={article} edition={edition} body={draft.words.body} />
        </div>
      ),
    },
  ]
  if (mayWrite && !article.isArchived)
    tabs.push({
      id: 'write',
      name: _('Write'),
      content: (
        <div className={pad}>
          <WriteTab
            article={article}
            edition={edition}
            draft={draft}
            onTakeTheirs={() => void takeTheirs()}
          />
        </div>
      ),
    })
  tabs.push({
    id: 'versions',
    name: _('Versions'),
    ...(edition.published && { count: edition.published.version }),
    content: (
      <div className={pad}>
        <VersionsTab
          edition={edition}
          onRestored={() => {
            draft.forget()
            onAnew()
            onTab('write')
          }}
        />
      </div>
    ),
  })
  if (!hasRoom)
    tabs.push({ id: 'properties', name: _('Properties'), content: <Properties article={article} /> })
  const selected = tabs.some(({ id }) => id === tab) ? tab : 'read'
  return (
    <div className="flex min-h-0 grow">
      <div className="flex min-h-0 min-w-0 grow flex-col">
        {news && draft.keeping !== 'refused' && <NewsBar news={news} onClose={forget} />}
        <EditionBar
          article={article}
          edition={edition}
          hasChanges={edition.draft !== null || draft.keeping !== 'kept'}
          onAct={(next) => void open(next)}
        />
        <Tabs
          label={_('Article')}
          selected={selected}
          onSelect={onTab}
          tabs={tabs}
          className="min-h-0 grow [&>[role=tablist]]:h-10 [&>[role=tablist]]:px-6 max-md:[&>[role=tablist]]:px-4"
        />
      </div>
      {hasRoom && (
        <aside aria-label={_('Properties')} className="w-80 shrink-0 scroll-pane border-l border-line">
          <Properties article={article} />
        </aside>
      )}
      {dialog === 'publish' && (
        <PublishDialog
          article={article}
          edition={edition}
          onClose={() => setDialog(null)}
          onDone={() => {
            setDialog(null)
            draft.forget()
            onAnew()
            void client.invalidateQueries({ queryKey: articlesKey })
            onTab('read')
          }}
        />
      )}
      {(dialog === 'ask' || dialog === 'return') && (
        <NoteDialog act={dialog} edition={edition} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}
