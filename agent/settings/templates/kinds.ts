// The kinds of mails the desk sends: their names, and when each leaves.
import type { MailTemplate } from '../../../contract/email.ts'

export type Kind = MailTemplate['kind']
export type Language = MailTemplate['language']

export const kinds: readonly { kind: Kind; name: string; about: string; isOfMailbox: boolean }[] = [
  {
    kind: 'reply',
    name: 'Reply',
    about: 'What somebody of the team wrote to the requester.',
    isOfMailbox: true,
  },
  {
    kind: 'aside',
    name: 'Side conversation',
    about: 'To a vendor or colleague, beside a ticket.',
    isOfMailbox: true,
  },
  {
    kind: 'acknowledgement',
    name: 'Acknowledgement',
    about: 'Tells a requester that the request has arrived.',
    isOfMailbox: true,
  },
  {
    kind: 'reminder',
    name: 'Reminder',
    about: 'Asks a silent requester for an answer, or says that the request is taken as solved.',
    isOfMailbox: true,
  },
  {
    kind: 'approval',
    name: 'Approval',
    about: 'Asks somebody to approve or decline, by a link or by answering.',
    isOfMailbox: true,
  },
  {
    kind: 'information',
    name: 'Missing information',
    about: 'Asks a requester for what is missing, by a link to a short form.',
    isOfMailbox: true,
  },
  {
    kind: 'news',
    name: 'News',
    about: 'Tells a requester what a rule of the desk has to say.',
    isOfMailbox: true,
  },
  { kind: 'invitation', name: 'Invitation', about: 'Asks somebody to join the team.', isOfMailbox: false },
  {
    kind: 'sign-in-link',
    name: 'Sign-in link',
    about: 'Lets a requester into the help pages without a password.',
    isOfMailbox: false,
  },
  {
    kind: 'password-reset',
    name: 'New password',
    about: 'For somebody of the team who forgot the old one.',
    isOfMailbox: false,
  },
  {
    kind: 'notice',
    name: 'Notice',
    about: 'Tells administrators that something needs them.',
    isOfMailbox: false,
  },
  {
    kind: 'update',
    name: 'Not read yet',
    about: 'Tells somebody of the team what they have not read yet.',
    isOfMailbox: false,
  },
  {
    kind: 'survey',
    name: 'Survey',
    about: 'Asks a requester how it was, with a link for each mark.',
    isOfMailbox: true,
  },
  {
    kind: 'course',
    name: 'Course',
    about: 'Reminds a requester of a course somebody told them to take.',
    isOfMailbox: false,
  },
]

export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' }

export const isKind = (text: string | undefined): text is Kind => kinds.some(({ kind }) => kind === text)
export const isLanguage = (text: string | undefined): text is Language => text === 'en' || text === 'de'
