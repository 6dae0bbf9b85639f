// Whether the provider let this desk in, and the buttons that begin and end it.
import { useLingui } from '@lingui/react'
import { useSearch } from '@tanstack/react-router'
import { ExternalLink, Link2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../data/api.ts'
import { Banner, Button, Question, RelativeTime } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import type { Filters } from '../parts/useInAddress.ts'
import type { PartProps } from './form.ts'
import { mailboxesQuery } from './queries.ts'

export const OauthConnection = ({ mailbox, isLocked, isDirty, save }: PartProps) => {
  const { _ } = useLingui()
  const { oauth: cameBack }: Filters = useSearch({ strict: false })
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (cameBack) box.current?.scrollIntoView({ block: 'center' })
  }, [cameBack])
  const connect = useAct({
    run: async (id: string) => {
      await save()
      return api.email.connect({ params: { id } })
    },
    refresh: [],
    onDone: ({ url }) => location.assign(url),
  })
  if (!mailbox) return <p className="text-muted">{_('Add the mailbox first, then connect it here.')}</p>
  const { oauth } = mailbox
  const trouble = oauth?.error
  const isConnected = Boolean(oauth?.connectedAt)
  return (
    <div ref={box} className="flex flex-col items-start gap-3 sm:max-w-[520px]">
      {trouble && (
        <Banner tone="breach" title={_('The provider did not let us in')} className="w-full">
          {_(trouble)}
        </Banner>
      )}
      {isConnected && oauth?.connectedAt && (
        <Banner
          tone={trouble ? 'info' : 'ok'}
          title={oauth.account ? _('Connected as {account}', { account: oauth.account }) : _('Connected')}
          className="w-full"
          action={!isLocked && <Disconnect id={mailbox.id} />}
        >
          {_('since')} <RelativeTime at={oauth.connectedAt} />
        </Banner>
      )}
      {!isLocked && (
        <Button
          look={isConnected ? 'quiet' : 'primary'}
          isPending={connect.isPending}
          onPress={() => connect.mutate(mailbox.id)}
          icon={
            isDirty ? <Link2 size={14} aria-hidden="true" /> : <ExternalLink size={14} aria-hidden="true" />
          }
        >
          {isDirty ? _('Save and connect') : isConnected ? _('Connect anew') : _('Connect')}
        </Button>
      )}
    </div>
  )
}

const Disconnect = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const disconnect = useAct({
    run: () => api.email.disconnect({ params: { id } }),
    refresh: [mailboxesQuery.queryKey],
    said: () => _('Disconnected.'),
  })
  return (
    <>
      <Button look="plain" onPress={() => setAsking(true)}>
        {_('Disconnect')}
      </Button>
      <Question
        title={_('Disconnect from the provider?')}
        effect={_('Disconnect')}
        isOpen={isAsking}
        isPending={disconnect.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => disconnect.mutate(undefined, { onSettled: () => setAsking(false) })}
      >
        {_(
          'The desk forgets its permission. Until you connect again, no mail is fetched or sent by this provider.',
        )}
      </Question>
    </>
  )
}
