// What a roster is made of: patterns that repeat, who follows which, and entries for single times.
import type { EntryKind, ShiftKind } from './words.ts'

/** Local times; a `to` not later than `from` is on the next day, `24:00` is midnight. */
export interface LocalSpan {
  from: string
  to: string
}
export interface Shift extends LocalSpan {
  kind: ShiftKind
  breaks: readonly LocalSpan[]
}

export interface Pattern {
  id: string
  /** null: the zone of each person. */
  zone: string | null
  /** Weeks that follow each other again and again; each has seven days from Monday. */
  weeks: readonly (readonly (readonly Shift[])[])[]
  /** Whether shifts begin on the desk's holidays too. */
  worksHolidays: boolean
}

/** Days such as 2026-11-23, of the zone the pattern is read in. */
export interface Assignment {
  patternId: string
  startsOn: string
  /** The last day; null: until further notice. */
  endsOn: string | null
  /** Which week of the pattern `startsOn` lies in, from 0. */
  week: number
}

/** Milliseconds since the epoch. */
export interface Entry {
  id: string
  kind: EntryKind
  from: number
  to: number
}

/** All that the roster of one person follows from. */
export interface PersonBook {
  personId: string
  zone: string
  /** None at all: the working hours of the desk. */
  assignments: readonly Assignment[]
  /** In the order of their making. */
  entries: readonly Entry[]
}
