// Mails that a provider posts: the address, its secret shown once, and how to sign.
import { useLingui } from '@lingui/react'
import { Webhook as WebhookIcon } from 'lucide-react'
import { useState } from 'react'
import type { Mailbox } from '../../../contract/email.ts'
import { api } from '../../data/api.ts'
import { Button, CopyField, Question } from '../../ui/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { useAct } from '../parts/useAct.ts'
import { mailboxesQuery } from './queries.ts'
import { WebhookHelp } from './WebhookHelp.tsx'
import { type Opened, WebhookSecret } from './WebhookSecret.tsx'

export const Webhook = ({ mailbox: { id, webhook }, isLocked }: { mailbox: Mailbox; isLocked: boolean }) => {
  const { _ } = useLingui()
  const refresh = [mailboxesQuery.queryKey]
  const [opened, setOpened] = useState<Opened | null>(null)
  const [asked, setAsked] = useState<'anew' | 'close' | null>(null)
  const stopAsking = () => setAsked(null)
  const open = useAct({ run: () => api.email.openWebhook({ params: { id } }), refresh, onDone: setOpened })
  const close = useAct({
    run: () => api.email.closeWebhook({ params: { id } }),
    refresh,
    said: () => _('Posted mails are no longer taken.'),
  })
  return (
    <div className="flex flex-col gap-3 sm:max-w-[520px]">
      {webhook ? (
        <>
          <CopyField label={_('Address for the provider')} value={webhook.url} />
          <Disclosure title={_('How to post and sign')}>
            <WebhookHelp url={webhook.url} />
          </Disclosure>
          {!isLocked && (
            <div className="flex flex-wrap gap-2">
              <Button onPress={() => setAsked('anew')}>{_('New address and secret')}</Button>
              <Button look="plain" onPress={() => setAsked('close')}>
                {_('Switch off')}
              </Button>
            </div>
          )}
        </>
      ) : (
        !isLocked && (
          <Button
            className="self-start"
            isPending={open.isPending}
            onPress={() => open.mutate(undefined)}
            icon={<WebhookIcon size={14} aria-hidden="true" />}
          >
            {_('Make an address')}
          </Button>
        )
      )}
      {opened && <WebhookSecret opened={opened} onClose={() => setOpened(null)} />}
      <Question
        title={_('New address and secret?')}
        effect={_('Make them new')}
        isOpen={asked === 'anew'}
        isPending={open.isPending}
        onClose={stopAsking}
        onConfirm={() => open.mutate(undefined, { onSettled: stopAsking })}
      >
        {_('The old address ends at once: until the provider knows the new one, its mails are refused.')}
      </Question>
      <Question
        title={_('Take no more posted mails?')}
        effect={_('Switch off')}
        isOpen={asked === 'close'}
        isPending={close.isPending}
        onClose={stopAsking}
        onConfirm={() => close.mutate(undefined, { onSettled: stopAsking })}
      >
        {_('The address ends at once. What arrived stays.')}
      </Question>
    </div>
  )
}
