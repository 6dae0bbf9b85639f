// Web push: this browser, and the others that get it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { BellRing } from 'lucide-react'
import { useEffect, useState } from 'react'
import { api } from '../../data/api.ts'
import { Banner, Button, RelativeTime, showToast } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { useAct } from '../parts/useAct.ts'
import { deviceName, deviceOf } from '../security/device.ts'
import { type BrowserState, ownId, stateNow, turnOff, turnOn } from './browser.ts'
import { pushQuery } from './queries.ts'

export const Push = () => {
  const push = useQuery(pushQuery)
  return (
    <Loaded query={push} rows={1}>
      {({ publicKey, subscriptions }) => <Browsers publicKey={publicKey} subscriptions={subscriptions} />}
    </Loaded>
  )
}

interface Subscription {
  id: string
  userAgent: string
  createdAt: string
  lastError: string | null
}

const Browsers = ({
  publicKey,
  subscriptions,
}: {
  publicKey: string
  subscriptions: readonly Subscription[]
}) => {
  const { _ } = useLingui()
  const [state, setState] = useState<BrowserState>('off')
  useEffect(() => void stateNow(subscriptions).then(setState), [subscriptions])
  const begin = useAct({
    run: () => turnOn(publicKey),
    refresh: [pushQuery.queryKey],
    said: (_none, isOn) =>
      isOn ? _('This browser gets push messages.') : _('The browser was told not to show any.'),
  })
  return (
    <>
      {state === 'unable' && (
        <Banner>
          {_('This browser cannot get push messages here. It needs https and a browser that knows web push.')}
        </Banner>
      )}
      {state === 'denied' && (
        <Banner>
          {_('This browser was told never to show messages of this site. Allow them in its settings first.')}
        </Banner>
      )}
      {state === 'off' && (
        <div>
          <Button
            size="roomy"
            icon={<BellRing size={14} aria-hidden="true" />}
            isPending={begin.isPending}
            onPress={() => begin.mutate(undefined)}
          >
            {_('Turn on in this browser')}
          </Button>
        </div>
      )}
      {subscriptions.length > 0 && (
        <ul className="flex flex-col">
          {subscriptions.map((one) => (
            <Receiver key={one.id} one={one} />
          ))}
        </ul>
      )}
    </>
  )
}

const Receiver = ({ one }: { one: Subscription }) => {
  const { _ } = useLingui()
  const name = deviceName(deviceOf(one.userAgent), (browser, system) =>
    _('{browser} on {system}', { browser, system }),
  )
  const shown = name ?? _('Unknown browser')
  const attempt = useAct({
    run: () => api.notices.tryPush({ params: { id: one.id } }),
    refresh: [pushQuery.queryKey],
    onDone: ({ delivered, error }) =>
      delivered
        ? showToast({ text: _('Sent. It should appear on that device now.') })
        : showToast({ text: _('It did not arrive: {error}', { error: error ?? '' }), tone: 'breach' }),
  })
  const end = useAct({
    run: () => turnOff(one.id),
    refresh: [pushQuery.queryKey],
    said: () => _('{name} gets no push messages any more.', { name: shown }),
  })
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2 last:border-b-0">
      <div className="min-w-40 grow">
        <p className="font-[550]">
          {shown}
          {one.id === ownId() && <span className="font-[450] text-muted"> · {_('this browser')}</span>}
        </p>
        <p className="text-sm text-muted">
          {one.lastError ? (
            <span className="text-breach">{one.lastError}</span>
          ) : (
            <>
              {_('Since')} <RelativeTime at={one.createdAt} />
            </>
          )}
        </p>
      </div>
      <Button
        isPending={attempt.isPending}
        onPress={() => attempt.mutate(undefined)}
        aria-label={_('Try {name}', { name: shown })}
      >
        {_('Try')}
      </Button>
      <Button
        look="plain"
        isPending={end.isPending}
        onPress={() => end.mutate(undefined)}
        aria-label={_('Turn off {name}', { name: shown })}
      >
        {_('Turn off')}
      </Button>
    </li>
  )
}
