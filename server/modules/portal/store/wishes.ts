// Which mails somebody wants of us, among their preferences; what was never chosen is wanted.

export const mailWishes = ['mail.arrived', 'mail.shared'] as const
export type MailWish = (typeof mailWishes)[number]

export const wants = (preferences: Record<string, unknown>, wish: MailWish): boolean =>
  preferences[wish] !== false

export const wantsMailOfShared = (preferences: Record<string, unknown>): boolean =>
  wants(preferences, 'mail.shared')
