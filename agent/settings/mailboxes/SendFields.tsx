// How mail of this mailbox leaves: by the desk's server, by one of its own, or straight to the recipient.
import { useLingui } from '@lingui/react'
import { Choice } from '../../ui/index.ts'
import type { PartProps } from './form.ts'
import { withSmtp } from './presets.ts'
import { ServerFieldset } from './ServerFieldset.tsx'

export const SendFields = ({ fields, faults, isLocked, set, mailbox }: PartProps) => {
  const { _ } = useLingui()
  const kept = mailbox?.sending?.by === 'smtp' && mailbox.sending.hasPassword
  const about = {
    desk: _('By the mail server that was given to the desk as HANDRAIL_SMTP_URL.'),
    smtp: _('By a mail server that knows this address, signed in as its user.'),
    direct: _(
      'The desk itself speaks with the recipient’s mail server. For that it needs a DKIM record, a fixed address on the internet and a name in the DNS that fits; many networks block port 25.',
    ),
  }
  return (
    <div className="flex min-w-0 flex-col gap-4 sm:max-w-[520px]">
      <Choice
        label={_('Mail leaves')}
        description={about[fields.sends]}
        options={[
          { id: 'desk', name: _('By the desk’s server') },
          { id: 'smtp', name: _('By its own server') },
          { id: 'direct', name: _('Straight') },
        ]}
        value={fields.sends}
        onChange={(sends) => set({ sends })}
        error={faults['sending.by'] ?? faults.sending}
        isDisabled={isLocked}
      />
      {fields.sends === 'smtp' && (
        <div className="flex flex-col gap-4 sm:max-w-96">
          <ServerFieldset
            at="sending"
            server={fields.smtp}
            faults={faults}
            isLocked={isLocked}
            hasPassword={kept}
            ports={['465', '587']}
            onChange={(smtp) => set({ smtp })}
            onPreset={(id) => set(withSmtp(fields, id))}
          />
        </div>
      )}
    </div>
  )
}
