// Which mails of the desk a requester may do without, and which are sent whatever they wish.
//
// Policy. A mail can be done without when nothing is lost by it: the page of the request tells the same. What somebody
// asked for, what waits for them, and what a person wrote to them is always sent.
// Example: somebody without `mail.arrived` hears nothing when their request has come in, but gets the answer to it.

/** Wishes stand among somebody's preferences; what was never chosen is wanted. */
export const mailWishes = ['mail.arrived', 'mail.news', 'mail.survey', 'mail.shared'] as const
type MailWish = (typeof mailWishes)[number]

/**
 * Of every kind of mail the wish it depends on, or who gets it whatever they wish. Mails of requests that somebody was
 * let into depend on their wish where they are let in.
 */
const choiceOfKind = {
  acknowledgement: 'mail.arrived',
  news: 'mail.news',
  survey: 'mail.survey',
  reply: 'always',
  aside: 'always',
  information: 'always',
  reminder: 'always',
  approval: 'always',
  course: 'always',
  invitation: 'always',
  'sign-in-link': 'always',
  'password-reset': 'always',
  notice: 'team',
  update: 'team',
} as const satisfies Readonly<Record<string, MailWish | 'always' | 'team'>>

/** What is always sent, as it is told to requesters. */
export const alwaysMailed = ['reply', 'information', 'reminder', 'approval', 'course', 'sign-in'] as const

export const wantsMail = (preferences: Readonly<Record<string, unknown>>, wish: MailWish): boolean =>
  preferences[wish] !== false

/** null: it is sent whatever its reader wishes. */
export const wishOfKind = (kind: keyof typeof choiceOfKind): MailWish | null => {
  const choice = choiceOfKind[kind]
  return choice === 'always' || choice === 'team' ? null : choice
}
