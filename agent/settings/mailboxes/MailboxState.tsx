// Whether mail arrives: last success, or the last error in the mail server's words.
import { useLingui } from '@lingui/react'
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import type { Mailbox } from '../../../contract/email.ts'
import { RelativeTime } from '../../ui/index.ts'

export const isFailing = ({ lastError, lastSuccessAt }: Mailbox): boolean =>
  lastError !== null && (lastSuccessAt === null || lastError.at > lastSuccessAt)

export const MailboxState = ({ mailbox }: { mailbox: Mailbox }) => {
  const { _ } = useLingui()
  const { lastError, lastSuccessAt } = mailbox
  if (lastError && isFailing(mailbox))
    return (
      <span className="flex max-w-full items-start gap-1.5 font-medium text-breach sm:max-w-80">
        <CircleAlert size={16} aria-hidden="true" className="mt-px shrink-0" />
        <span className="min-w-0 break-words">
          {lastError.message} · <RelativeTime at={lastError.at} />
        </span>
      </span>
    )
  if (lastSuccessAt)
    return (
      <span className="flex items-center gap-1.5 font-medium">
        <CircleCheck size={16} aria-hidden="true" className="text-ok" />
        <span>
          {mailbox.imap ? _('Fetched') : _('Last mail')} <RelativeTime at={lastSuccessAt} />
        </span>
      </span>
    )
  return (
    <span className="flex items-center gap-1.5 text-muted">
      <CircleDashed size={16} aria-hidden="true" />
      {mailbox.imap ? _('Not read yet') : _('No mail yet')}
    </span>
  )
}
