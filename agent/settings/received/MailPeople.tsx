// From whom, to whom, when, by which mailbox; and whether anybody vouches for the sender.
import { useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import type { WholeMail } from '../../../contract/email.ts'
import { Avatar, localeOf } from '../../ui/index.ts'
import { VerdictLine } from './VerdictLine.tsx'

export const MailPeople = ({ mail }: { mail: WholeMail }) => {
  const { _, i18n } = useLingui()
  const at = new Intl.DateTimeFormat(localeOf(i18n.locale), { dateStyle: 'full', timeStyle: 'short' })
  return (
    <div className="mt-3 flex gap-3">
      <Avatar name={mail.fromName || mail.from} size="large" />
      <div className="min-w-0 grow">
        <p className="text-body break-words">
          <span className="font-[550]">{mail.fromName || mail.from || _('No sender')}</span>{' '}
          {mail.fromName && (
            <span className="inline-block max-w-full text-muted [overflow-wrap:anywhere]">{mail.from}</span>
          )}
        </p>
        {mail.verdict && <VerdictLine verdict={mail.verdict} />}
        <dl className="mt-2 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-0.5">
          <Fact name={_('To')}>{mail.to || '–'}</Fact>
          <Fact name={_('Mailbox')}>{mail.mailbox.name}</Fact>
          <Fact name={_('Received')}>{at.format(Date.parse(mail.receivedAt))}</Fact>
        </dl>
      </div>
    </div>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="break-words">{children}</dd>
  </>
)
