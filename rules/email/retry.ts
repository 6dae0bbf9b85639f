// When a mail that could not be sent is tried again, and when it is given up.
//
// Policy. A temporary trouble (no connection, 4xx, refused sign-in) is tried again after 5 s, then ever more rarely
// up to every four hours, for 72 hours: a server that is down over a weekend loses nothing. A permanent answer
// (5xx to sender, recipient or content) is believed at once. Each delay varies by a fifth, so that many waiting
// mails don't knock at the same moment.
// Example: third failure, jitter in the middle → 120 s.

const delays = [5, 30, 120, 600, 1800, 3600, 7200, 14_400] as const
const giveUpAfterHours = 72

/** Seconds until the next try, or null to give up. `attempts` ≥ 1 failures so far; `chance` in [0, 1). */
export const nextTry = (attempts: number, ageHours: number, chance: number): number | null => {
  if (ageHours >= giveUpAfterHours) return null
  const delay = delays[Math.min(attempts, delays.length) - 1] ?? delays[0]
  return Math.round(delay * (0.8 + 0.4 * chance) * 10) / 10
}
