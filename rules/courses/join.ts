// What two people who are one have learned together.
//
// Policy. Nothing that either of them did is lost: articles read by either are read, the better score stays. Of two
// certificates the one that holds longer counts, with the tries and reminders of its round. Joining costs nobody a try:
// the higher count stays, they are not added up. It does not matter which of the two is kept.
// Example: one read half and tried once, the other passed until May → passed until May, both halves read.

export interface Learned {
  startedAt: string | null
  read: readonly string[]
  tries: number
  best: number | null
  finishedAt: string | null
  expiresAt: string | null
  nudges: readonly string[]
}

export const joinLearned = (a: Learned, b: Learned): Learned => {
  const order = compareCertificates(a, b)
  const round =
    order > 0
      ? a
      : order < 0
        ? b
        : { ...a, tries: Math.max(a.tries, b.tries), nudges: union(a.nudges, b.nudges) }
  return {
    startedAt: earliest(a.startedAt, b.startedAt),
    read: union(a.read, b.read),
    tries: round.tries,
    best: a.best === null ? b.best : Math.max(a.best, b.best ?? a.best),
    finishedAt: round.finishedAt,
    expiresAt: round.expiresAt,
    nudges: round.nudges,
  }
}

/** Above 0: `a` holds longer, or was passed later; without a certificate none holds at all. */
const compareCertificates = (a: Learned, b: Learned): number => {
  if (a.finishedAt === null || b.finishedAt === null)
    return Number(a.finishedAt !== null) - Number(b.finishedAt !== null)
  return compare(a.expiresAt ?? forEver, b.expiresAt ?? forEver) || compare(a.finishedAt, b.finishedAt)
}

const forEver = '9999'

/** Times of one form, which sort as they follow each other. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const earliest = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]
