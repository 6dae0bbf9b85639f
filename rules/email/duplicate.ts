// When two deliveries are the same mail: the text whose hash is a mail's identity within a mailbox.
//
// Policy. A mail is taken once a mailbox. Mail servers deliver again when our answer got lost, and aliases deliver
// twice; both must find the first copy. So identity is everything the writer's program made: From, Date, Subject,
// Message-ID and the content. What mail servers add on the way (Received, their own ids) does not count.
// A Message-ID alone proves nothing: whoever sends one beforehand could hide somebody else's mail.
// A mail with neither Date nor Message-ID has no identity of its own: two alarms of the same device look the same
// and are two mails. Such a mail is `bare`: only a redelivery of the same bytes counts as the same, and only while
// it is not known whether the sender heard our first answer (see server/modules/email/receive/once.ts).

export interface DuplicateFacts {
  from: string
  date: string
  subject: string
  mailId: string
  /** Hash of the decoded texts and attachments. */
  contentHash: string
}

export type Identity = { bare: false; text: string } | { bare: true }

/** The text to be hashed; a line break cannot occur in the parts. */
export const identify = (facts: DuplicateFacts): Identity => {
  if (facts.date.trim() === '' && facts.mailId.trim() === '') return { bare: true }
  const part = (text: string): string => text.replace(/\s+/gu, ' ').trim()
  return {
    bare: false,
    text: [facts.from, facts.date, facts.subject, facts.mailId, facts.contentHash].map(part).join('\n'),
  }
}
