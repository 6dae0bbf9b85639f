// Whether somebody is asked how it was: pure, with the reason when not. Nobody is pestered, and no machine is asked.

export interface Askable {
  survey: { isOn: boolean; share: number; quietDays: number }
  person: { state: string; isTeam: boolean; hasAddress: boolean; lastAskedAt: Temporal.Instant | null }
  /** null: the survey is not about one ticket. */
  ticket: { status: string; isSpam: boolean; isMerged: boolean; fits: boolean; wasAsked: boolean } | null
  /** 0–99, always the same for the same survey and ticket. */
  draw: number
  now: Temporal.Instant
}

export const whyNots = [
  'switched_off',
  'of_the_team',
  'not_active',
  'no_address',
  'asked_before',
  'not_solved_any_more',
  'spam',
  'merged',
  'condition',
  'sample',
  'asked_lately',
] as const
export type WhyNot = (typeof whyNots)[number]

/** null: ask. */
export const whyNotAsk = ({ survey, person, ticket, draw, now }: Askable): WhyNot | null => {
  if (!survey.isOn) return 'switched_off'
  if (person.isTeam) return 'of_the_team'
  if (person.state !== 'active') return 'not_active'
  if (!person.hasAddress) return 'no_address'
  if (ticket?.wasAsked) return 'asked_before'
  if (ticket?.isMerged) return 'merged'
  if (ticket?.isSpam) return 'spam'
  if (ticket && ticket.status !== 'solved' && ticket.status !== 'closed') return 'not_solved_any_more'
  if (ticket && !ticket.fits) return 'condition'
  if (draw >= survey.share) return 'sample'
  return isQuiet(person.lastAskedAt, survey.quietDays, now) ? 'asked_lately' : null
}

const isQuiet = (last: Temporal.Instant | null, days: number, now: Temporal.Instant): boolean =>
  last !== null && Temporal.Instant.compare(last.add({ hours: days * 24 }), now) > 0

/** A number from 0 to 99 that looks like chance and is the same each time (FNV-1a). */
export const drawOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  // The last bits of neighbours are alike: stir once more.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
  return ((hash ^ (hash >>> 13)) >>> 0) % 100
}
