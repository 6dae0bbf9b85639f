// How replies of a mailbox leave, what proves them genuine, and what stands below them.
import { useLingui } from '@lingui/react'
import { Section } from '../parts/Page.tsx'
import { Dkim } from './Dkim.tsx'
import type { PartProps } from './form.ts'
import { HistoryField } from './HistoryField.tsx'
import { OauthSection } from './OauthSection.tsx'
import { SendFields } from './SendFields.tsx'
import { TestSending } from './TestSending.tsx'

export const SendingTab = (part: PartProps) => {
  const { _ } = useLingui()
  const { fields, mailbox, isLocked } = part
  return (
    <>
      <Section title={_('The way out')} text={_('How replies of this mailbox leave the desk.')}>
        <SendFields {...part} />
        {mailbox && !isLocked && <TestSending {...part} id={mailbox.id} />}
      </Section>
      {fields.sends === 'smtp' && fields.smtp.auth === 'oauth' && <OauthSection {...part} />}
      <Section
        title={_('DKIM signature')}
        text={_('Proves to recipients that a mail comes from your domain.')}
      >
        {mailbox ? (
          <Dkim mailbox={mailbox} sends={fields.sends} isLocked={isLocked} />
        ) : (
          <p className="text-muted">{_('Add the mailbox first, then make its key here.')}</p>
        )}
      </Section>
      <Section title={_('Below a reply')} text={_('How much of the conversation it quotes.')}>
        <HistoryField {...part} />
      </Section>
    </>
  )
}
