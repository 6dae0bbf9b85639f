// Who a mailbox is and how its mails look.
import { useLingui } from '@lingui/react'
import { Section } from '../parts/Page.tsx'
import { AddressFields } from './AddressFields.tsx'
import { BrandFields } from './BrandFields.tsx'
import type { PartProps } from './form.ts'
import { SignatureField } from './SignatureField.tsx'

export const GeneralTab = (part: PartProps) => {
  const { _ } = useLingui()
  return (
    <>
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
    </>
  )
}
