// What became of a message's mails: one quiet line when all went well, a line for each that did not.
import { useLingui } from '@lingui/react'
import { SendHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { Message } from '../../../contract/tickets.ts'
import { clock } from '../../data/times.ts'
import { DeliveryLine } from './DeliveryLine.tsx'

type Delivery = Message['deliveries'][number]

export const Deliveries = ({ deliveries, number }: { deliveries: readonly Delivery[]; number: number }) => {
  const { _ } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const sent = deliveries.filter((d) => d.state === 'sent')
  const others = deliveries.filter((d) => d.state !== 'sent')
  const last = sent.at(-1)
  return (
    <>
      {last && (
        <span className="inline-flex items-center gap-1.5">
          <SendHorizontal size={14} aria-hidden="true" />
          {sent.length === 1 && deliveries.length === 1 ? (
            _('Sent {time}', { time: clock(last.at) })
          ) : (
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
              className="rounded-1 ring-focus hover:text-ink hover:underline"
            >
              {_('Sent {time} to {count, plural, one {# person} other {# people}}', {
                time: clock(last.at),
                count: sent.length,
              })}
            </button>
          )}
        </span>
      )}
      {isOpen && (
        <ul className="order-last w-full pl-5">
          {sent.map((d) => (
            <li key={d.id}>
              {d.to} <span className="tabular-nums">{clock(d.at)}</span>
            </li>
          ))}
        </ul>
      )}
      {others.map((delivery) => (
        <DeliveryLine
          key={delivery.id}
          delivery={delivery}
          to={deliveries.length > 1 || delivery.state === 'bounced' ? delivery.to : ''}
          number={number}
        />
      ))}
    </>
  )
}
