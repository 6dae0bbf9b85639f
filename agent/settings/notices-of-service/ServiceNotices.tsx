// Service notices: the list, or the form of one.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Megaphone, Plus } from 'lucide-react'
import { useMay } from '../../data/me.ts'
import { buttonClass, EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { NoticeGroups } from './NoticeGroups.tsx'
import { serviceNoticesQuery } from './queries.ts'
import { ServiceNoticeForm } from './ServiceNoticeForm.tsx'
import { titleOf } from './words.ts'

export const ServiceNotices = ({ rest }: { rest: string }) =>
  rest ? <OneNotice key={rest} id={rest} /> : <NoticeList />

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
            <NoticeGroups notices={items} />
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
