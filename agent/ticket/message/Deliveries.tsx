// What became of a reply's mail: sent, waiting and why, or failed with a way to try again.
import { useLingui } from '@lingui/react'
import { CircleAlert, CircleSlash, Clock, SendHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { Message } from '../../../contract/tickets.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { useMay } from '../../data/me.ts'
import { ticketQuery } from '../../data/queries.ts'
import { clock } from '../../data/times.ts'
import { trouble } from '../../data/undo.ts'
import { cx } from '../../ui/index.ts'

type Delivery = Message['deliveries'][number]

export const Deliveries = ({ deliveries, number }: { deliveries: readonly Delivery[]; number: number }) => (
  <>
    {deliveries.map((delivery) => (
      <DeliveryLine
        key={delivery.id}
        delivery={delivery}
        to={deliveries.length > 1 ? delivery.to : ''}
        number={number}
      />
    ))}
  </>
)

const DeliveryLine = ({ delivery, to, number }: { delivery: Delivery; to: string; number: number }) => {
  const { _ } = useLingui()
  const whom = to ? ` · ${to}` : ''
  if (delivery.state === 'sent')
    return (
      <span className="inline-flex items-center gap-1.5">
        <SendHorizontal size={14} aria-hidden="true" />
        {_('Sent {time}', { time: clock(delivery.at) })}
        {whom}
      </span>
    )
  if (delivery.state === 'cancelled')
    return (
      <span className="inline-flex items-center gap-1.5">
        <CircleSlash size={14} aria-hidden="true" />
        {_('Not sent: cancelled')}
        {whom}
      </span>
    )
  if (delivery.state === 'waiting')
    return (
      <span className={cx('inline-flex items-center gap-1.5', delivery.error && 'text-warn')}>
        <Clock size={14} aria-hidden="true" />
        {delivery.error ? _('Waiting: {why}', { why: delivery.error }) : _('Being sent')}
        {whom}
      </span>
    )
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 text-breach">
      <CircleAlert size={14} aria-hidden="true" />
      {_('Failed: {why}', { why: delivery.error ?? _('the mail server refused it') })}
      {whom}
      <TryAgain id={delivery.id} number={number} />
    </span>
  )
}

const TryAgain = ({ id, number }: { id: string; number: number }) => {
  const { _ } = useLingui()
  const mayReply = useMay('ticket.reply')
  const [isBusy, setBusy] = useState(false)
  if (!mayReply) return null
  const retry = async () => {
    setBusy(true)
    try {
      await api.email.retry({ params: { id } })
      await client.invalidateQueries({ queryKey: ticketQuery(number).queryKey })
    } catch (error) {
      trouble(_('It could not be tried again.'), error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <button
      type="button"
      disabled={isBusy}
      onClick={() => void retry()}
      className="rounded-1 font-semibold underline underline-offset-3 ring-focus"
    >
      {_('Try again')}
    </button>
  )
}
