// One delivery: what it told, whether it arrived; opened, what was sent and answered, and the way to send it again.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight, CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { useState } from 'react'
import type { WebhookDelivery } from '../../../contract/webhooks.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { eventName } from '../../law/events.ts'
import { Button, cx, focusRing, RelativeTime } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { useAct } from '../parts/useAct.ts'
import { type DeliveryState, deliveryQuery, webhookKey } from './queries.ts'
import { stateNames, typeName } from './words.ts'

const faces: Record<DeliveryState, { Icon: typeof CircleCheck; tone: string }> = {
  waiting: { Icon: CircleDashed, tone: 'text-muted' },
  delivered: { Icon: CircleCheck, tone: 'text-ok' },
  failed: { Icon: CircleAlert, tone: 'text-breach' },
}

export const DeliveryRow = ({ delivery }: { delivery: WebhookDelivery }) => {
  const { _ } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const { Icon, tone } = faces[delivery.state]
  const known = typeName(delivery.type)
  return (
    <li className="border-b border-line last:border-b-0">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className={cx(
          'flex min-h-11 w-full flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5 text-left hover:bg-hover',
          focusRing,
        )}
      >
        <ChevronRight
          size={14}
          aria-hidden="true"
          className={cx('shrink-0 text-faint', isOpen && 'rotate-90')}
        />
        <span className="min-w-0 grow basis-40">
          <span className="block font-[550]">{known ? _(known) : eventName(delivery.type)}</span>
          {delivery.error && <span className="block text-sm break-words text-muted">{delivery.error}</span>}
        </span>
        <span className={cx('flex items-center gap-1.5 font-medium', tone)}>
          <Icon size={14} aria-hidden="true" />
          {_(stateNames[delivery.state])}
          {delivery.status !== null && <span className="tabular-nums">{delivery.status}</span>}
        </span>
        <span className="w-28 text-right text-sm text-muted">
          <RelativeTime at={delivery.lastAt ?? delivery.at} />
        </span>
      </button>
      {isOpen && <Opened delivery={delivery} />}
    </li>
  )
}

const Opened = ({ delivery }: { delivery: WebhookDelivery }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('law.write')
  const whole = useQuery(deliveryQuery(delivery.id))
  const replay = useAct({
    run: () => api.webhooks.replay({ params: { id: delivery.id } }),
    refresh: [webhookKey],
    said: () => _('It is sent once more, under the same id.'),
  })
  return (
    <div className="flex flex-col gap-3 pt-1 pb-4 pl-6">
      <p className="flex flex-wrap gap-x-2 text-sm text-muted">
        <code className="font-mono break-all">{delivery.url}</code>
        <span>{_('{n, plural, one {# try} other {# tries}}', { n: delivery.attempts })}</span>
        {delivery.nextAt && (
          <span>
            {_('next')} <RelativeTime at={delivery.nextAt} />
          </span>
        )}
      </p>
      <Loaded query={whole} rows={1}>
        {({ body, answer }) => (
          <>
            <Text name={_('What was sent')} text={pretty(body)} />
            {answer && <Text name={_('What was answered')} text={answer} />}
          </>
        )}
      </Loaded>
      {mayWrite && delivery.state !== 'waiting' && (
        <Button className="self-start" isPending={replay.isPending} onPress={() => replay.mutate(undefined)}>
          {_('Send again')}
        </Button>
      )}
    </div>
  )
}

const Text = ({ name, text }: { name: string; text: string }) => (
  <section aria-label={name}>
    <h3 className="pb-1 text-sm font-[550]">{name}</h3>
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-60 overflow-auto rounded-2 border border-line bg-canvas px-3 py-2 font-mono text-sm leading-5 ring-focus"
    >
      {text}
    </pre>
  </section>
)

const pretty = (json: string): string => {
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}
