// The secret of a new webhook, shown this once.
import { useLingui } from '@lingui/react'
import { Banner, Button, CopyField, Dialog, DialogActions } from '../../ui/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { WebhookHelp } from './WebhookHelp.tsx'

export interface Opened {
  url: string
  secret: string
}

export const WebhookSecret = ({ opened, onClose }: { opened: Opened; onClose: () => void }) => {
  const { _ } = useLingui()
  return (
    <Dialog title={_('Give both to the provider')} width="wide" isOpen onClose={onClose}>
      <div className="flex flex-col gap-4">
        <Banner tone="warn">{_('The secret is shown only now. Copy it before you close this.')}</Banner>
        <CopyField label={_('Address for the provider')} value={opened.url} />
        <CopyField label={_('Signing secret')} value={opened.secret} />
        <Disclosure title={_('How to post and sign')}>
          <WebhookHelp url={opened.url} />
        </Disclosure>
        <DialogActions>
          <Button look="primary" size="roomy" onPress={onClose}>
            {_('I have kept it')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}
