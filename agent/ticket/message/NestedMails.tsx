// Mails that came inside this mail, each folded to its subject.
import { useLingui } from '@lingui/react'
import { ChevronRight, Mail } from 'lucide-react'
import type { MailFacts } from '../../../contract/tickets.ts'

export const NestedMails = ({ nested }: { nested: MailFacts['nested'] }) => {
  const { _ } = useLingui()
  return nested.map((mail, at) => (
    <details
      // biome-ignore lint/suspicious/noArrayIndexKey: the order they came in never changes
      key={at}
      className="group mt-2 rounded-2 border border-line-strong bg-surface text-ink"
    >
      <summary className="flex min-h-8 list-none items-center gap-2 rounded-2 px-3 py-1.5 ring-focus hover:bg-hover pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <Mail size={14} aria-hidden="true" className="shrink-0 text-faint" />
        <span className="min-w-0 truncate font-[550]">{mail.subject || _('Mail without a subject')}</span>
        <span className="min-w-0 shrink truncate text-sm text-muted">{mail.from}</span>
        <ChevronRight
          size={14}
          aria-hidden="true"
          className="ml-auto shrink-0 text-faint group-open:rotate-90"
        />
      </summary>
      <div className="border-t border-line px-3 py-2">
        <p className="text-sm text-muted">
          {[mail.from, mail.to && _('to {name}', { name: mail.to }), mail.date].filter(Boolean).join(' · ')}
        </p>
        <p className="mt-1.5 text-body leading-5.5 wrap-anywhere whitespace-pre-wrap">{mail.text.trim()}</p>
      </div>
    </details>
  ))
}
