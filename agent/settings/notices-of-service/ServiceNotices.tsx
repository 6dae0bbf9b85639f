// Service notices: the list, or the form of one.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Megaphone, Plus } from 'lucide-react'
import type { ServiceNotice } from '../../../contract/brands.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Button, buttonClass, cx, EmptyState, focusRing, RelativeTime, Tag } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { useAct } from '../parts/useAct.ts'
import { serviceNoticesKey, serviceNoticesQuery } from './queries.ts'
import { ServiceNoticeForm } from './ServiceNoticeForm.tsx'
import { useLevelNames } from './words.ts'

export const ServiceNotices = ({ rest }: { rest: string }) =>
  rest ? <OneNotice key={rest} id={rest} /> : <NoticeList />

export const titleOf = ({ texts }: Pick<ServiceNotice, 'texts'>): string =>
  (texts.en ?? texts.de ?? texts.ar)?.title ?? ''

const OneNotice = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const notices = useQuery(serviceNoticesQuery)
  const notice = notices.data?.items.find((one) => one.id === id) ?? null
  const title = notice ? titleOf(notice) : id === 'new' ? _('New service notice') : _('Service notices')
  return (
    <Page title={title} back="service-notices" width="wide">
      <Loaded query={notices} rows={6}>
        {() =>
          notice || id === 'new' ? (
            <ServiceNoticeForm key={notice?.version} notice={notice} />
          ) : (
            <p className="py-6 text-muted">{_('There is no such notice any more.')}</p>
          )
        }
      </Loaded>
    </Page>
  )
}

const NoticeList = () => {
  const { _ } = useLingui()
  const notices = useQuery(serviceNoticesQuery)
  const add = useMay('service_notice.write') && (
    <Link to="/settings/$" params={{ _splat: 'service-notices/new' }} className={buttonClass('primary')}>
      <Plus size={14} aria-hidden="true" />
      {_('New service notice')}
    </Link>
  )
  return (
    <Page title={_('Service notices')} width="wide" action={notices.data?.items.length !== 0 && add}>
      <Loaded query={notices}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className="py-2">
              {items.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} />
              ))}
            </ul>
          ) : (
            <EmptyState
              title={_('No service notices')}
              icon={<Megaphone size={24} aria-hidden="true" />}
              action={add}
            >
              {_('A notice stands at the head of all requesters’ pages: many then need not write.')}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}

const NoticeRow = ({ notice }: { notice: ServiceNotice }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('service_notice.write')
  const levels = useLevelNames()
  const phases = { soon: _('planned'), now: _('shown now'), past: _('over') }
  const end = useAct({
    run: () =>
      api.brands.changeNotice({
        params: { id: notice.id },
        body: { until: new Date().toISOString(), nextUpdateAt: null },
      }),
    refresh: [serviceNoticesKey],
    said: () => _('{name} is over.', { name: titleOf(notice) }),
    undo: () =>
      api.brands.changeNotice({
        params: { id: notice.id },
        body: { until: notice.until, nextUpdateAt: notice.nextUpdateAt },
      }),
  })
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-3">
      <Link
        to="/settings/$"
        params={{ _splat: `service-notices/${notice.id}` }}
        className={cx('font-[550] hover:underline pointer-coarse:py-3', focusRing)}
      >
        {titleOf(notice)}
      </Link>
      <Tag>{levels[notice.level]}</Tag>
      <Tag>{phases[notice.phase]}</Tag>
      <span className="grow text-muted">
        <RelativeTime at={notice.from} />
        {notice.until && (
          <>
            {' – '}
            <RelativeTime at={notice.until} />
          </>
        )}
        {notice.by && ` · ${notice.by.name}`}
      </span>
      {mayWrite && notice.phase === 'now' && (
        <Button isPending={end.isPending} onPress={() => end.mutate(undefined)}>
          {_('End it now')}
        </Button>
      )}
    </li>
  )
}
