// One service notice: how grave, from when to when, where, and whether its promise of news is overdue.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ServiceNotice } from '../../../contract/brands.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { format } from '../../data/times.ts'
import { Button, buttonClass, cx, focusRing, RelativeTime } from '../../ui/index.ts'
import { brandListQuery } from '../brands/queries.ts'
import { useAct } from '../parts/useAct.ts'
import { serviceNoticesKey } from './queries.ts'
import { titleOf, useLevelNames } from './words.ts'

const faces = {
  info: { Icon: Info, tone: 'text-info' },
  warning: { Icon: TriangleAlert, tone: 'text-warn' },
  outage: { Icon: CircleAlert, tone: 'text-breach' },
  restored: { Icon: CircleCheck, tone: 'text-ok' },
}

export const NoticeRow = ({ notice }: { notice: ServiceNotice }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('service_notice.write')
  const levels = useLevelNames()
  const brands = useQuery(brandListQuery).data?.items ?? []
  const { Icon, tone } = faces[notice.level]
  const where = notice.brandIds.flatMap((id) => brands.find((one) => one.id === id)?.name ?? [])
  const about = [levels[notice.level], span(notice), where.join(', '), notice.by?.name ?? '']
  const isNow = notice.phase === 'now'
  const to = `service-notices/${notice.id}`
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
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line py-3">
      <Icon size={18} aria-hidden="true" className={cx('shrink-0', tone)} />
      <div className="min-w-0 grow basis-64">
        <Link
          to="/settings/$"
          params={{ _splat: to }}
          className={cx(
            'font-[550] hover:underline pointer-coarse:inline-block pointer-coarse:py-3',
            focusRing,
          )}
        >
          {titleOf(notice)}
        </Link>
        <p className="text-muted">{about.filter(Boolean).join(' · ')}</p>
        {isNow && notice.nextUpdateAt && <PromisedUpdate at={notice.nextUpdateAt} />}
      </div>
      {mayWrite && isNow && (
        <span className="flex gap-2">
          <Link to="/settings/$" params={{ _splat: to }} className={buttonClass('quiet')}>
            {_('Write an update')}
          </Link>
          <Button isPending={end.isPending} onPress={() => end.mutate(undefined)}>
            {_('End it now')}
          </Button>
        </span>
      )}
    </li>
  )
}

/** Readers were promised news by then. */
const PromisedUpdate = ({ at }: { at: string }) => {
  const { _ } = useLingui()
  const isLate = new Date(at).getTime() < Date.now()
  return (
    <p className={isLate ? 'font-medium text-breach' : 'text-muted'}>
      {isLate ? _('The promised update is overdue:') : _('The next update is promised:')}{' '}
      <RelativeTime at={at} />
    </p>
  )
}

const span = ({ from, until }: ServiceNotice): string => {
  const time = format({ dateStyle: 'medium', timeStyle: 'short' })
  return until ? time.formatRange(new Date(from), new Date(until)) : time.format(new Date(from))
}
