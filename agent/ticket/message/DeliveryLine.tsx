// One mail that has not simply been sent: waiting, delayed, bounced, failed or cancelled, why, and what to do.
import { useLingui } from '@lingui/react'
import { CircleAlert, CircleSlash, Clock, Hourglass, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Message } from '../../../contract/tickets.ts'
import { cx } from '../../ui/index.ts'
import { theirWords, whyNot } from './delivery-words.ts'
import { TryAgain } from './TryAgain.tsx'

type Delivery = Message['deliveries'][number]

interface Props {
  delivery: Delivery
  /** '' where nobody else is meant. */
  to: string
  number: number
}

export const DeliveryLine = ({ delivery, to, number }: Props) => {
  const { _ } = useLingui()
  const { id, state, error } = delivery
  if (state === 'cancelled')
    return (
      <Line icon={CircleSlash} to={to}>
        {_('Not sent: cancelled')}
      </Line>
    )
  if (state === 'waiting')
    return (
      <Line icon={Clock} to={to} tone={error ? 'text-warn' : ''}>
        {error ? _('Waiting: {why}', { why: error }) : _('Being sent')}
      </Line>
    )
  const why = whyNot(delivery)
  if (state === 'delayed')
    return (
      <Line icon={Hourglass} to={to} tone="text-warn" title={theirWords(delivery, why)}>
        {error || delivery.bounce?.status
          ? _('Delayed, still being tried: {why}', { why })
          : _('Delayed, still being tried')}
      </Line>
    )
  return (
    <Line icon={CircleAlert} to={to} tone="text-breach" title={theirWords(delivery, why)} isWide>
      {state === 'bounced' ? _('Came back: {why}', { why }) : _('Failed: {why}', { why })}
      <TryAgain id={id} number={number} />
    </Line>
  )
}

interface LineProps {
  icon: LucideIcon
  to: string
  tone?: string
  title?: string | undefined
  isWide?: boolean
  children: ReactNode
}

const Line = ({ icon: Icon, to, tone, title, isWide, children }: LineProps) => (
  <span className={cx('inline-flex items-start gap-1.5', tone, isWide && 'w-full')} title={title}>
    <Icon size={14} aria-hidden="true" className="mt-0.5 shrink-0" />
    <span className="flex min-w-0 flex-wrap gap-x-2 wrap-anywhere">
      {to && <span className="font-[550]">{to}</span>}
      {children}
    </span>
  </span>
)
