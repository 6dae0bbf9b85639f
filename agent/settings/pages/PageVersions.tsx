// Everything a page has been, newest first: by whom, what was changed, how it differs from before, and the way back.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PageVersion, PortalPage } from '../../../contract/brands.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Button, RelativeTime, Tag } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { useAct } from '../parts/useAct.ts'
import { PageDiff } from './PageDiff.tsx'
import { pagesKey, pageVersionsQuery } from './queries.ts'

export const PageVersions = ({ page }: { page: PortalPage }) => {
  const { _ } = useLingui()
  const versions = useQuery(pageVersionsQuery(page))
  return (
    <Loaded query={versions} rows={4}>
      {({ items }) => (
        <ol aria-label={_('Versions')} className="max-w-[880px] py-2">
          {items.map((item, at) => (
            <VersionItem key={item.version} page={page} item={item} before={items[at + 1]?.version ?? null} />
          ))}
        </ol>
      )}
    </Loaded>
  )
}

interface ItemProps {
  page: PortalPage
  item: PageVersion
  /** The version before it; null: it is the first. */
  before: number | null
}

const VersionItem = ({ page, item, before }: ItemProps) => {
  const { _ } = useLingui()
  const mayWrite = useMay('portal.write')
  const [isOpen, setOpen] = useState(false)
  const { version } = item
  const isNow = version === page.version
  const restore = useAct({
    run: () => api.brands.restorePage({ params: { id: page.id }, body: { version } }),
    refresh: [pagesKey],
    said: () => _('The words of version {version} are on the page again.', { version }),
    undo: () => api.brands.restorePage({ params: { id: page.id }, body: { version: page.version } }),
  })
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-[550] tabular-nums">{_('Version {version}', { version })}</h2>
        {isNow && <Tag>{_('Now')}</Tag>}
        <p className="min-w-0 grow text-muted">
          <Changed item={item} isFirst={before === null} />
          <span className="block text-sm">
            {item.by?.name} · <RelativeTime at={item.at} />
          </span>
        </p>
        <span className="flex flex-wrap gap-1">
          <Button look="plain" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {before === null ? _('Its text') : _('What changed')}
          </Button>
          {mayWrite && !isNow && (
            <Button isPending={restore.isPending} onPress={() => restore.mutate(undefined)}>
              {_('Bring its words back')}
            </Button>
          )}
        </span>
      </div>
      {isOpen && <PageDiff id={page.id} from={before} to={version} />}
    </li>
  )
}

const Changed = ({ item, isFirst }: { item: PageVersion; isFirst: boolean }) => {
  const { _ } = useLingui()
  const names: Readonly<Record<string, string>> = {
    texts: _('Words'),
    slug: _('Address'),
    place: _('Place'),
    position: _('Position'),
    isPublished: _('Published or not'),
    who: _('Who may read it'),
    brandIds: _('Brands'),
  }
  if (isFirst) return _('Written')
  if (item.restored !== null) return _('The words of version {version} came back', { version: item.restored })
  return item.fields.map((field) => names[field] ?? field).join(', ') || _('Saved without a change')
}
