// What has become of an import's mails so far.
import type { Received } from '../receive/incoming.ts'
import type { ImportRow } from './store.ts'

export interface Tally {
  done: number
  opened: number
  joined: number
  duplicates: number
  /** All of them, though only the first thousand are named. */
  skippedCount: number
  skipped: { name: string; because: string }[]
}

const mostNamed = 1000

export const readTally = ({ counts, skipped }: Pick<ImportRow, 'counts' | 'skipped'>): Tally => ({
  done: counts.done ?? 0,
  opened: counts.opened ?? 0,
  joined: counts.joined ?? 0,
  duplicates: counts.duplicates ?? 0,
  skippedCount: counts.skippedCount ?? 0,
  skipped: [...skipped],
})

export const writeTally = ({ skipped, ...counts }: Tally): { counts: string; skipped: string } => ({
  counts: JSON.stringify(counts),
  skipped: JSON.stringify(skipped),
})

export const countReceived = (tally: Tally, name: string, { fate, because }: Received): void => {
  tally.done += 1
  if (fate === 'opened') tally.opened += 1
  else if (fate === 'joined') tally.joined += 1
  else if (fate === 'duplicate') tally.duplicates += 1
  else if (fate === 'failed') nameSkipped(tally, name, `it is kept in the ledger as failed: ${because}`)
}

export const countSkipped = (tally: Tally, name: string, because: string): void => {
  tally.done += 1
  nameSkipped(tally, name, because)
}

const nameSkipped = (tally: Tally, name: string, because: string): void => {
  tally.skippedCount += 1
  if (tally.skipped.length < mostNamed)
    tally.skipped.push({ name: clean(name).slice(-300), because: clean(because).slice(0, 300) })
}

/** PostgreSQL keeps no NUL, and names come from archives of strangers. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
