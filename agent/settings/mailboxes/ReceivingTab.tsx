// The ways by which mail reaches a mailbox; several may be used at once.
import { useLingui } from '@lingui/react'
import { Section } from '../parts/Page.tsx'
import type { PartProps } from './form.ts'
import { OauthSection } from './OauthSection.tsx'
import { ReceiveFields } from './ReceiveFields.tsx'
import { StraightMail } from './StraightMail.tsx'
import { TestReceiving } from './TestReceiving.tsx'
import { TrustField } from './TrustField.tsx'
import { Webhook } from './Webhook.tsx'

export const ReceivingTab = (part: PartProps) => {
  const { _ } = useLingui()
  const { fields, mailbox, isLocked } = part
  return (
    <>
      <Section
        title={_('Straight to this desk')}
        text={_('Always on: whatever reaches the desk’s own mail server for these addresses is taken.')}
      >
        <StraightMail {...part} />
      </Section>
      <Section
        title={_('Fetched with IMAP')}
        text={_('From a mailbox at a provider or on a server of your own.')}
      >
        <ReceiveFields {...part} />
        {mailbox && fields.reads && !isLocked && <TestReceiving {...part} id={mailbox.id} />}
      </Section>
      {fields.reads && fields.imap.auth === 'oauth' && <OauthSection {...part} />}
      <Section
        title={_('Posted by a provider')}
        text={_(
          'Services such as Mailgun, Postmark or SendGrid take mail for a domain and post each one to an address of this desk.',
        )}
      >
        {mailbox ? (
          <Webhook mailbox={mailbox} isLocked={isLocked} />
        ) : (
          <p className="text-muted">{_('Add the mailbox first, then make the address here.')}</p>
        )}
      </Section>
      <Section
        title={_('Whom to believe')}
        text={_('Mail fetched from another server was checked there, when it arrived.')}
      >
        <TrustField {...part} />
      </Section>
    </>
  )
}
