// Whether a webhook is well: its last day, its secret, and the way back where it was stopped.
import { useLingui } from '@lingui/react'
import { KeyRound, Send } from 'lucide-react'
import { useState } from 'react'
import type { WebhookState } from '../../../contract/webhooks.ts'
import { api } from '../../data/api.ts'
import { useMay } from '../../data/me.ts'
import { Banner, Button, CopyField, Dialog, DialogActions, RelativeTime } from '../../ui/index.ts'
import { useAct } from '../parts/useAct.ts'
import { webhookKey } from './queries.ts'

export const Health = ({ webhook, isPublished }: { webhook: WebhookState; isPublished: boolean }) => {
  const { _ } = useLingui()
  const mayWrite = useMay('law.write')
  const [secret, setSecret] = useState<string | null>(null)
  const params = { id: webhook.id }
  const trial = useAct({
    run: () => api.webhooks.try({ params }),
    refresh: [webhookKey],
    said: () => _('A trial delivery is on its way.'),
  })
  const make = useAct({
    run: () => api.webhooks.secret({ params }),
    refresh: [webhookKey],
    onDone: (made) => setSecret(made.secret),
  })
  const resume = useAct({
    run: () => api.webhooks.resume({ params }),
    refresh: [webhookKey],
    said: () => _('It is called again.'),
  })
  return (
    <div className="flex flex-col gap-3 border-b border-line py-5">
      {webhook.stoppedAt && (
        <Banner
          tone="breach"
          title={_('Nothing is sent there any more')}
          action={
            mayWrite && (
              <Button isPending={resume.isPending} onPress={() => resume.mutate(undefined)}>
                {_('Send again')}
              </Button>
            )
          }
        >
          {webhook.stoppedBecause} · <RelativeTime at={webhook.stoppedAt} />
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <p className="grow text-muted tabular-nums">
          {_('Last 24 hours: {delivered} delivered, {failed} failed, {waiting} waiting', {
            delivered: webhook.delivered,
            failed: webhook.failed,
            waiting: webhook.waiting,
          })}
          <span className="block text-sm">
            {webhook.hasSecret
              ? _('Signed as Standard Webhooks say.')
              : _('It has no signing secret yet; make one before the other side trusts it.')}
            {webhook.oldSecretUntil && (
              <>
                {' '}
                {_('The secret before holds until')} <RelativeTime at={webhook.oldSecretUntil} />.
              </>
            )}
          </span>
        </p>
        {mayWrite && (
          <div className="flex flex-wrap gap-2">
            <Button
              icon={<KeyRound size={14} aria-hidden="true" />}
              isPending={make.isPending}
              onPress={() => make.mutate(undefined)}
            >
              {webhook.hasSecret ? _('New secret') : _('Make a secret')}
            </Button>
            <Button
              icon={<Send size={14} aria-hidden="true" />}
              isPending={trial.isPending}
              isDisabled={!isPublished}
              onPress={() => trial.mutate(undefined)}
            >
              {_('Send a trial')}
            </Button>
          </div>
        )}
      </div>
      {secret !== null && (
        <Dialog title={_('Signing secret')} isOpen onClose={() => setSecret(null)}>
          <p className="pb-3 text-muted">
            {_('Give it to the other program now: it is shown this once. The one before holds for 24 hours.')}
          </p>
          <CopyField label={_('Secret')} hideLabel value={secret} />
          <DialogActions>
            <Button look="primary" size="roomy" onPress={() => setSecret(null)}>
              {_('Done')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </div>
  )
}
