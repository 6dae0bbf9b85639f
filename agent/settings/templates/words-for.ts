// Which words a mail gets, of those that are there.
import type { MailTemplate } from '../../../contract/email.ts'
import type { Kind, Language } from './kinds.ts'

export interface Which {
  kind: Kind
  language: Language
  mailboxId: string | null
}

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
