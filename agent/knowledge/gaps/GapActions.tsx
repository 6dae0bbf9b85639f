// What can be done with a gap: take it, write its article, say which one fills it, dismiss it, open it again.
import { useLingui } from '@lingui/react'
import { Ellipsis, FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMay } from '../../data/me.ts'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, IconButton, Menu, MenuItem } from '../../ui/index.ts'
import { writeFromTicket } from '../from-ticket/open.ts'
import { NewArticle } from '../new/NewArticle.tsx'
import { DismissGap } from './DismissGap.tsx'
import { FillGap } from './FillGap.tsx'
import { type Gap, gapQuery, gapsKey } from './queries.ts'

type Change = Parameters<typeof api.answers.changeGap>[0]['body']

export const GapActions = ({ gap }: { gap: Gap }) => {
  const { _ } = useLingui()
  const mayPublish = useMay('article.publish')
  const mayWrite = useMay('article.write')
  const [dialog, setDialog] = useState<'new' | 'fill' | 'dismiss' | null>(null)
  const change = useAct({
    run: (body: NonNullable<Change>) => api.answers.changeGap({ params: { id: gap.id }, body }),
    refresh: [gapsKey],
    undo: () => api.answers.changeGap({ params: { id: gap.id }, body: { state: gap.state } }),
    said: (body) =>
      body.state === 'taken' ? _('It is yours') : body.state === 'open' ? _('It waits again') : '',
  })
  const write = async () => {
    if (gap.kind !== 'tickets') return setDialog('new')
    const { tickets } = await client.fetchQuery(gapQuery(gap.id))
    const [first] = tickets
    if (first) writeFromTicket(first.number)
    else setDialog('new')
  }
  const isWaiting = gap.state === 'open' || gap.state === 'taken'
  const close = () => setDialog(null)
  return (
    <div className="flex shrink-0 items-center gap-1 max-sm:w-full max-sm:pl-9">
      {mayPublish && gap.state === 'open' && (
        <Button onPress={() => change.mutate({ state: 'taken' })} isPending={change.isPending}>
          {_('Take it')}
        </Button>
      )}
      {mayWrite && isWaiting && gap.kind !== 'article' && (
        <IconButton label={_('Write the article')} onPress={() => void write()}>
          <FilePlus2 size={16} aria-hidden="true" />
        </IconButton>
      )}
      {mayPublish && (
        <Menu
          label={_('More')}
          trigger={
            <IconButton label={_('More')}>
              <Ellipsis size={16} aria-hidden="true" />
            </IconButton>
          }
        >
          {isWaiting ? (
            <>
              <MenuItem text={_('An article fills it…')} onAction={() => setDialog('fill')} />
              {gap.state === 'taken' && (
                <MenuItem text={_('Give it back')} onAction={() => change.mutate({ state: 'open' })} />
              )}
              <MenuItem text={_('Dismiss…')} onAction={() => setDialog('dismiss')} />
            </>
          ) : (
            <MenuItem text={_('Open it again')} onAction={() => change.mutate({ state: 'open' })} />
          )}
        </Menu>
      )}
      {dialog === 'new' && <NewArticle collectionId={null} title={titleOf(gap)} onClose={close} />}
      {dialog === 'fill' && <FillGap gap={gap} close={close} />}
      {dialog === 'dismiss' && <DismissGap gap={gap} close={close} />}
    </div>
  )
}

const titleOf = (gap: Gap): string => {
  const words = gap.words.slice(0, 6).join(' ')
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
