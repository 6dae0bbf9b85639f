// What each kind of mail may say: its placeholders, and those without which it would be useless.
//
// Policy. Automatic mails to strangers (acknowledgement, sign-in link) know nothing that the sender chose: no subject,
// no name, no text. Otherwise anybody could have the desk send their words to anybody's address.
import type { MailKind } from '../../../platform/mail/outbox.ts'

interface Kind {
  placeholders: Readonly<Record<string, string>>
  needed: readonly string[]
}

const everywhere = {
  workspace: 'Name of the workspace',
  brand: 'Name of the brand, else of mailbox and workspace',
  'mailbox.name': 'Name of the mailbox',
  'mailbox.address': 'Its address',
  signature: 'The signature of the mailbox; stands alone in its paragraph',
}
const written = {
  ...everywhere,
  message: 'What was written, with its formatting; stands alone in its paragraph',
  history: 'What was said before, as the mailbox quotes it; stands alone in its paragraph',
  recipient: 'Name of whoever gets the mail; may be empty',
  'agent.name': 'Name of whoever wrote it',
  'agent.email': 'Their address',
}
const links = {
  ...everywhere,
  link: 'The address to open, good for one use',
  expires: 'Until when it works',
}

export const kinds: Readonly<Record<MailKind, Kind>> = {
  reply: {
    placeholders: {
      ...written,
      'ticket.number': 'Number of the request',
      'ticket.subject': 'Its subject, without Re: and the like',
      'ticket.url': 'Where the requester sees it',
    },
    needed: ['message'],
  },
  aside: {
    placeholders: {
      ...written,
      subject: 'Subject of the side conversation',
      isFirst: 'Whether it begins with this mail',
    },
    needed: ['message'],
  },
  acknowledgement: {
    placeholders: {
      ...everywhere,
      'ticket.number': 'Number of the request',
      'ticket.url': 'Where the requester sees it',
      answers:
        'Published articles that may help, when that is switched on; may be empty; stands alone in its paragraph',
    },
    needed: [],
  },
  reminder: {
    placeholders: {
      ...everywhere,
      'ticket.number': 'Number of the request',
      'ticket.url': 'Where the requester sees it',
      isSolved: 'Whether it was taken as solved with this mail',
      solvesAt: 'When it is taken as solved without an answer; may be empty',
    },
    needed: [],
  },
  approval: {
    placeholders: {
      ...everywhere,
      'ticket.number': 'Number of the request it is about',
      'ticket.subject': 'Its subject',
      requester: 'Name of whoever asks for it',
      approval: 'Name of the approval',
      message: 'What is asked; stands alone in its paragraph',
      recipient: 'Name of a member of the team; empty for requesters',
      insteadOf: 'Name of whom they decide for; may be empty',
      isReminder: 'Whether they were asked before',
      link: 'Where to decide',
    },
    needed: ['message', 'link'],
  },
  information: {
    placeholders: {
      ...everywhere,
      'ticket.number': 'Number of the request',
      'ticket.url': 'Where the requester sees it',
      message: 'What the team says besides; may be empty; stands alone in its paragraph',
      link: 'Where to fill in what is missing',
    },
    needed: ['link'],
  },
  news: {
    placeholders: {
      ...everywhere,
      'ticket.number': 'Number of the request',
      'ticket.url': 'Where the requester sees it',
      message: 'What a rule of the desk says; stands alone in its paragraph',
    },
    needed: ['message'],
  },
  invitation: {
    placeholders: {
      ...links,
      recipient: 'Name of whoever is invited; may be empty',
      inviter: 'Who invites; may be empty',
    },
    needed: ['link'],
  },
  'sign-in-link': {
    placeholders: { ...links, recipient: 'Name of a member of the team; empty for requesters' },
    needed: ['link'],
  },
  'password-reset': {
    placeholders: { ...links, recipient: 'Name of a member of the team; empty for requesters' },
    needed: ['link'],
  },
  notice: {
    placeholders: {
      ...everywhere,
      title: 'What it is about',
      message: 'What happened; stands alone in its paragraph',
      recipient: 'Name of whoever gets the mail',
      link: 'Address of the desk',
    },
    needed: ['message'],
  },
  update: {
    placeholders: {
      ...everywhere,
      title: 'What happened, in one line',
      message: 'What has not been read yet, a paragraph each; stands alone in its paragraph',
      recipient: 'Name of whoever gets the mail',
      link: 'Where to see it',
    },
    needed: ['message'],
  },
  course: {
    placeholders: {
      ...everywhere,
      title: 'Title of the course',
      message: 'Until when, or until when a certificate holds; stands alone in its paragraph',
      link: 'Where to take it',
    },
    needed: ['message', 'link'],
  },
  survey: {
    placeholders: {
      ...everywhere,
      'ticket.number': 'Number of the request it is about; may be empty',
      message: 'The question and a link for each mark; stands alone in its paragraph',
    },
    needed: ['message'],
  },
}

/** Placeholders whose words somebody outside chose. */
export const chosenOutside: ReadonlySet<string> = new Set([
  'ticket.subject',
  'recipient',
  'message',
  'history',
  'requester',
  'requester.name',
])

export const blockNames = ['message', 'history', 'signature', 'answers'] as const
