// The desk's own pages: the list, or the form of one.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FileText, Plus } from 'lucide-react'
import type { PortalPage } from '../../../contract/brands.ts'
import { useMay } from '../../data/me.ts'
import { buttonClass, cx, EmptyState, focusRing, Table, Tag } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { PageVersions } from './PageVersions.tsx'
import { PortalPageForm } from './PortalPageForm.tsx'
import { pageListQuery } from './queries.ts'

export const PortalPages = ({ rest }: { rest: string }) =>
  rest ? (
    <OnePage key={rest.split('/')[0]} id={rest.split('/')[0] ?? ''} part={rest.split('/')[1]} />
  ) : (
    <PageList />
  )

export const titleOf = ({ texts, slug }: Pick<PortalPage, 'texts' | 'slug'>): string =>
  (texts.en ?? texts.de ?? texts.ar)?.title ?? slug

const OnePage = ({ id, part }: { id: string; part: string | undefined }) => {
  const { _ } = useLingui()
  const pages = useQuery(pageListQuery)
  const page = pages.data?.items.find((one) => one.id === id) ?? null
  const title = page ? titleOf(page) : id === 'new' ? _('New page') : _('Pages')
  return (
    <Page
      title={part === 'versions' ? _('Versions of {title}', { title }) : title}
      back={part === 'versions' ? `portal-pages/${id}` : 'portal-pages'}
      width="wide"
    >
      <Loaded query={pages} rows={6}>
        {() =>
          page && part === 'versions' ? (
            <PageVersions page={page} />
          ) : page || id === 'new' ? (
            <PortalPageForm key={page?.version} page={page} />
          ) : (
            <p className="py-6 text-muted">{_('There is no such page any more.')}</p>
          )
        }
      </Loaded>
    </Page>
  )
}

const PageList = () => {
  const { _ } = useLingui()
  const pages = useQuery(pageListQuery)
  const add = useMay('portal.write') && (
    <Link to="/settings/$" params={{ _splat: 'portal-pages/new' }} className={buttonClass('primary')}>
      <Plus size={14} aria-hidden="true" />
      {_('New page')}
    </Link>
  )
  return (
    <Page title={_('Pages')} width="wide" action={pages.data?.items.length !== 0 && add}>
      <Loaded query={pages}>
        {({ items }) =>
          items.length > 0 ? (
            <PageTable pages={items} />
          ) : (
            <EmptyState
              title={_('No pages yet')}
              icon={<FileText size={24} aria-hidden="true" />}
              action={add}
            >
              {_('A page of your own, such as house rules or an imprint, in the menu or at the foot.')}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}

const PageTable = ({ pages }: { pages: readonly PortalPage[] }) => {
  const { _ } = useLingui()
  const places = { menu: _('In the menu'), foot: _('At the foot'), none: _('Only by its address') }
  return (
    <Table
      label={_('Pages')}
      rows={pages}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'title',
          head: _('Title'),
          isRowHeader: true,
          cell: (page) => (
            <Link
              to="/settings/$"
              params={{ _splat: `portal-pages/${page.id}` }}
              className={cx('font-[550] hover:underline pointer-coarse:py-3', focusRing)}
            >
              {titleOf(page)}
            </Link>
          ),
        },
        {
          id: 'address',
          head: _('Address'),
          className: 'text-muted max-sm:basis-full',
          cell: ({ slug }) => `/pages/${slug}`,
        },
        { id: 'place', head: _('Place'), className: 'text-muted', cell: ({ place }) => places[place] },
        {
          id: 'state',
          head: _('State'),
          cell: ({ isPublished }) => (isPublished ? _('Published') : <Tag>{_('Draft')}</Tag>),
        },
      ]}
    />
  )
}
