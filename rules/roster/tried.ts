// A roster as it would be: a pattern with other weeks, or somebody who follows another pattern.
//
// What is tried holds for all of the time looked at, as if it had been so ever since; leave, sickness and other entries
// stay as they were.
import type { Pattern, PersonBook } from './book.ts'
import type { RosterLaw } from './roster.ts'

export type RosterTrial =
  | ({ try: 'pattern' } & { patternId: string } & Omit<Pattern, 'id'>)
  /** null: the desk's working hours. */
  | { try: 'follow'; personId: string; patternId: string | null; week: number }

export interface Book {
  law: RosterLaw
  people: readonly PersonBook[]
}

export const tryRoster = ({ law, people }: Book, trials: readonly RosterTrial[]): Book => {
  const patterns = new Map(law.patterns)
  const follows = new Map<string, Extract<RosterTrial, { try: 'follow' }>>()
  for (const trial of trials)
    if (trial.try === 'follow') follows.set(trial.personId, trial)
    else {
      const { patternId: id, zone, weeks, worksHolidays } = trial
      patterns.set(id, { id, zone, weeks, worksHolidays })
    }
  return {
    law: { ...law, patterns },
    people: people.map((book) => {
      const trial = follows.get(book.personId)
      return trial ? { ...book, assignments: assignmentsOf(trial) } : book
    }),
  }
}

/** A Monday before all desks. */
const ever = '2001-01-01'

const assignmentsOf = ({ patternId, week }: Extract<RosterTrial, { try: 'follow' }>) =>
  patternId === null ? [] : [{ patternId, startsOn: ever, endsOn: null, week }]
