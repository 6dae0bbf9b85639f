// A mailbox's settings, from who it is to whom it believes.
import { useLingui } from '@lingui/react'
import type { Mailbox } from '../../../contract/email.ts'
import { Banner } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { LeaveGuard } from '../parts/LeaveGuard.tsx'
import { Section } from '../parts/Page.tsx'
import { SaveBar } from '../parts/SaveBar.tsx'
import { AddressFields } from './AddressFields.tsx'
import { BrandFields } from './BrandFields.tsx'
import { Dkim } from './Dkim.tsx'
import { useMailboxForm } from './form.ts'
import { HistoryField } from './HistoryField.tsx'
import { usesOauth } from './input.ts'
import { OauthConnection } from './OauthConnection.tsx'
import { OauthFields } from './OauthFields.tsx'
import { ReceiveFields } from './ReceiveFields.tsx'
import { SendFields } from './SendFields.tsx'
import { SignatureField } from './SignatureField.tsx'
import { StraightMail } from './StraightMail.tsx'
import { TestReceiving } from './TestReceiving.tsx'
import { TestSending } from './TestSending.tsx'
import { TrustField } from './TrustField.tsx'
import { Webhook } from './Webhook.tsx'

const server = ['host', 'port', 'secure', 'user', 'auth', 'password']
const shown = [
  ...['name', 'address', 'teamId', 'language', 'brand.name', 'brand.colour', 'brand.url'],
  ...['signature', 'history', 'trustedServer', 'imap.folder'],
  ...server.flatMap((name) => [`imap.${name}`, `sending.${name}`]),
  ...['clientId', 'clientSecret', 'tenant', 'authorizeUrl', 'tokenUrl', 'scope'].map(
    (name) => `oauth.${name}`,
  ),
  ...Array.from({ length: 50 }, (_none, at) => `aliases.${at}`),
  'aliases',
]

export const MailboxForm = ({ mailbox = null }: { mailbox?: Mailbox | null }) => {
  const { _ } = useLingui()
  const { part, keeping, wasTouched, discard, isReady } = useMailboxForm(mailbox)
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) keeping.mutate(undefined)
      }}
    >
      <LeaveGuard isDirty={wasTouched} />
      {part.isLocked && (
        <Banner className="mt-4">{_('You may look at these settings, not change them.')}</Banner>
      )}
      <Section
        title={_('Who it is')}
        text={_('Mail to any of these addresses becomes a ticket; replies are sent from the first.')}
      >
        <AddressFields {...part} />
      </Section>
      <Section title={_('How it looks')} text={_('What people see on every mail from this mailbox.')}>
        <BrandFields {...part} />
        <SignatureField {...part} />
      </Section>
      <Section title={_('Receiving')} text={_('A mailbox may receive in several ways at once.')}>
        <StraightMail {...part} />
        <ReceiveFields {...part} />
        {mailbox && part.fields.reads && !part.isLocked && <TestReceiving {...part} id={mailbox.id} />}
        {mailbox && <Webhook mailbox={mailbox} isLocked={part.isLocked} />}
      </Section>
      <Section title={_('Sending')} text={_('How replies of this mailbox leave the desk.')}>
        <SendFields {...part} />
        {mailbox && <Dkim mailbox={mailbox} sends={part.fields.sends} isLocked={part.isLocked} />}
        <HistoryField {...part} />
        {mailbox && !part.isLocked && <TestSending {...part} id={mailbox.id} />}
      </Section>
      {usesOauth(part.fields) && (
        <Section
          title={_('Sign-in with the provider')}
          text={_('The desk signs in as an application you register there; no password is kept.')}
        >
          <OauthFields {...part} />
          <OauthConnection {...part} />
        </Section>
      )}
      <Section
        title={_('Whom to believe')}
        text={_('Mail fetched from another server was checked there, when it arrived.')}
      >
        <TrustField {...part} />
      </Section>
      <FormError error={keeping.error} fields={shown} />
      {!part.isLocked && (
        <SaveBar
          effect={mailbox ? _('Save mailbox') : _('Add mailbox')}
          isDirty={part.isDirty || !mailbox}
          isPending={keeping.isPending}
          isReady={isReady}
          onDiscard={discard}
        />
      )}
    </form>
  )
}
