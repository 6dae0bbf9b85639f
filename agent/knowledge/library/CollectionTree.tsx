// The collections beside the articles, a level in for each parent; on a phone one choice.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Collection } from '../../../contract/knowledge.ts'
import { cx, Select } from '../../ui/index.ts'
import { collectionsQuery } from '../queries.ts'
import { namedIn } from '../words.ts'
import type { LibrarySearch } from './narrow.ts'
import { branchesOf, pathOf } from './tree.ts'

interface Props {
  chosen: string | null
  search: LibrarySearch
}

export const CollectionTree = ({ chosen, search }: Props) => {
  const { _, i18n } = useLingui()
  const navigate = useNavigate()
  const all = useQuery(collectionsQuery).data?.items ?? []
  const branches = branchesOf(all)
  const nameOf = ({ names }: Collection) => namedIn(names, i18n.locale)
  if (branches.length === 0) return null
  const to = (collection: string | undefined) => {
    const { collection: _before, ...others } = search
    return (collection ? { ...others, collection } : others) as never
  }
  const entries = [
    { id: undefined, name: _('All collections'), path: _('All collections'), depth: 0, count: null },
    ...branches.map(({ collection, depth }) => ({
      id: collection.id as string | undefined,
      name: nameOf(collection),
      path: pathOf(all, collection, nameOf),
      depth,
      count: collection.articles,
    })),
  ]
  return (
    <>
      <nav
        aria-label={_('Collections')}
        className="w-60 shrink-0 scroll-pane border-r border-line px-2 py-3 max-md:hidden"
      >
        {entries.map(({ id, name, depth, count }) => (
          <Link
            key={id ?? 'all'}
            to="/knowledge"
            search={to(id)}
            activeProps={{}}
            aria-current={(id ?? null) === chosen ? 'page' : undefined}
            style={{ paddingInlineStart: 8 + depth * 16 }}
            className="flex min-h-7 items-center gap-2 rounded-2 py-1 pr-2 leading-5 font-medium text-muted ring-focus hover:bg-hover hover:text-ink aria-[current=page]:bg-active aria-[current=page]:text-ink pointer-coarse:min-h-11"
          >
            <span className={cx('min-w-0 grow', depth === 0 && 'font-[550]')}>{name}</span>
            {count !== null && <span className="text-sm text-faint tabular-nums">{count || ''}</span>}
          </Link>
        ))}
      </nav>
      <Select
        label={_('Collection')}
        hideLabel
        options={entries.map(({ id, path }) => ({
          id: id ?? '',
          name: path,
        }))}
        value={chosen ?? ''}
        onChange={(id) => void navigate({ to: '/knowledge', search: to(id), replace: true })}
        className="px-4 pt-3 md:hidden"
      />
    </>
  )
}
