// Everywhere I am signed in, with the way to end each.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { LogOut, MonitorSmartphone, Smartphone } from 'lucide-react'
import type { z } from 'zod'
import type { Session } from '../../../contract/identity.ts'
import { api } from '../../data/api.ts'
import { Button, RelativeTime } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { useAct } from '../parts/useAct.ts'
import { deviceName, deviceOf } from './device.ts'
import { sessionsQuery } from './queries.ts'

type SessionShape = z.infer<typeof Session>

export const Sessions = () => {
  const { _ } = useLingui()
  const sessions = useQuery(sessionsQuery)
  const endOthers = useAct({
    run: () => api.identity.endOtherSessions({}),
    refresh: [sessionsQuery.queryKey],
    said: () => _('Signed out everywhere else.'),
  })
  return (
    <Loaded query={sessions}>
      {({ items }) => (
        <>
          <ul>
            {[...items]
              .sort(
                (a, b) => Number(b.current) - Number(a.current) || b.lastUsedAt.localeCompare(a.lastUsedAt),
              )
              .map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
          </ul>
          {items.length > 1 && (
            <Button
              className="self-start"
              isPending={endOthers.isPending}
              onPress={() => endOthers.mutate(undefined)}
              icon={<LogOut size={14} aria-hidden="true" />}
            >
              {_('Sign out everywhere else')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  )
}

const SessionRow = ({ session }: { session: SessionShape }) => {
  const { _ } = useLingui()
  const device = deviceOf(session.userAgent)
  const name =
    deviceName(device, (browser, system) => _('{browser} on {system}', { browser, system })) ??
    (session.userAgent || _('Unknown device'))
  const end = useAct({
    run: () => api.identity.endSession({ params: { id: session.id } }),
    refresh: [sessionsQuery.queryKey],
    said: () => _('Signed out there.'),
  })
  const Icon = device.isPhone ? Smartphone : MonitorSmartphone
  return (
    <li className="flex min-h-[52px] items-center gap-3 border-b border-line py-2 last:border-b-0">
      <Icon size={16} aria-hidden="true" className="shrink-0 text-faint" />
      <div className="min-w-0 grow">
        <p className="truncate font-medium" title={session.userAgent}>
          {name}
          {session.current && <span className="ml-2 text-sm font-medium text-ok">{_('This one')}</span>}
        </p>
        <p className="text-sm text-muted tabular-nums">
          {session.ip} · {_('last used')} <RelativeTime at={session.lastUsedAt} />
        </p>
      </div>
      {!session.current && (
        <Button
          look="plain"
          isPending={end.isPending}
          onPress={() => end.mutate(undefined)}
          aria-label={_('Sign out on {name}', { name })}
        >
          {_('Sign out')}
        </Button>
      )}
    </li>
  )
}
