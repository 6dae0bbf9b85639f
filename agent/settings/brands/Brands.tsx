// Brands: the list, the form of one, or its theme.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useMay } from '../../data/me.ts'
import { buttonClass, cx, focusRing, Table, Tag } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { BrandForm } from './BrandForm.tsx'
import { brandListQuery } from './queries.ts'
import { ThemePage } from './ThemePage.tsx'

export const Brands = ({ rest }: { rest: string }) => {
  const [id = '', part] = rest.split('/')
  if (id === '') return <BrandList />
  return part === 'theme' ? <ThemePage key={id} id={id} /> : <BrandPage key={id} id={id} />
}

const BrandPage = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const brands = useQuery(brandListQuery)
  const brand = brands.data?.items.find((one) => one.id === id) ?? null
  return (
    <Page title={brand?.name ?? (id === 'new' ? _('New brand') : _('Brands'))} back="brands" width="wide">
      <Loaded query={brands} rows={6}>
        {() =>
          brand || id === 'new' ? (
            <BrandForm key={brand?.version} brand={brand} />
          ) : (
            <p className="py-6 text-muted">{_('There is no such brand any more.')}</p>
          )
        }
      </Loaded>
    </Page>
  )
}

const BrandList = () => {
  const { _ } = useLingui()
  const brands = useQuery(brandListQuery)
  const mayWrite = useMay('portal.write')
  const add = mayWrite && (
    <Link to="/settings/$" params={{ _splat: 'brands/new' }} className={buttonClass('primary')}>
      <Plus size={14} aria-hidden="true" />
      {_('New brand')}
    </Link>
  )
  return (
    <Page title={_('Brands')} width="wide" action={add}>
      <p className="max-w-[62ch] pt-5 pb-2 text-muted">
        {_('How requesters’ pages look and speak, by the host name they are opened under.')}
      </p>
      <Loaded query={brands}>
        {({ items }) => (
          <Table
            label={_('Brands')}
            rows={items}
            keyOf={({ id }) => id}
            columns={[
              {
                id: 'name',
                head: _('Name'),
                isRowHeader: true,
                cell: ({ id, name, look }) => (
                  <span className="flex items-center gap-2">
                    <span
                      aria-hidden="true"
                      className="size-4 shrink-0 rounded-1 border border-line"
                      style={{ background: look.colour }}
                    />
                    <Link
                      to="/settings/$"
                      params={{ _splat: `brands/${id}` }}
                      className={cx('font-[550] hover:underline pointer-coarse:py-3', focusRing)}
                    >
                      {name}
                    </Link>
                  </span>
                ),
              },
              {
                id: 'hosts',
                head: _('Host names'),
                className: 'text-muted max-sm:basis-full',
                cell: ({ hosts, isMain }) =>
                  isMain ? [...hosts, _('all others')].join(', ') : hosts.join(', ') || _('none yet'),
              },
              {
                id: 'theme',
                head: _('Theme'),
                className: 'text-muted',
                cell: ({ theme }) =>
                  theme.fault !== '' ? (
                    <Tag>{_('fails')}</Tag>
                  ) : theme.version === 0 ? (
                    _('Standard')
                  ) : (
                    _('Own, version {version}', { version: theme.version })
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}
