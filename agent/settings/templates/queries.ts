// The words of outgoing mails, and what a mail of them looks like.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { MailTemplate } from '../../../contract/email.ts'
import { api } from '../../data/api.ts'
import type { Kind, Language } from './kinds.ts'

export const templatesQuery = queryOptions({
  queryKey: ['mail-templates'],
  queryFn: ({ signal }) => api.email.templates({}, { signal }),
  staleTime: 0,
})

export interface Which {
  kind: Kind
  language: Language
  mailboxId: string | null
}

export interface Words {
  subject: string
  body: string
}

export const previewQuery = (which: Which, words: Words) =>
  queryOptions({
    queryKey: ['mail-template-preview', which, words],
    queryFn: ({ signal }) => api.email.previewTemplate({ body: { ...which, ...words } }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    enabled: words.subject.trim() !== '' && words.body.trim() !== '',
  })

/** The words in force: the mailbox's own, else those for every mailbox. */
export const wordsFor = (
  items: readonly MailTemplate[],
  { kind, language, mailboxId }: Which,
): { template: MailTemplate | undefined; isInherited: boolean } => {
  const fitting = items.filter((one) => one.kind === kind && one.language === language)
  const own = fitting.find((one) => one.mailboxId === mailboxId)
  const general = fitting.find((one) => one.mailboxId === null)
  const isOwn = own !== undefined && (mailboxId === null || own.isOwn)
  return { template: isOwn ? own : (general ?? own), isInherited: !isOwn }
}
