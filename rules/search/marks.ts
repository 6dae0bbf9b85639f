// Marks in a document beside its words: its workspace, its day and month, and whether it is a ticket's own.
//
// Words begin with a letter or a digit, so that marks are never taken for words. A stretch of days is asked for by its
// months where they are whole, and by days at its edges: 2026-01-30 to 2026-03-02 is two days, February, two days.
import { lexeme } from './forms.ts'
import type { Language } from './languages.ts'

export const workspaceMark = (workspaceId: string): string => `*${workspaceId}`
export const languageMark = (language: Language): string => `@${language}`
/** Counted, not written: how many documents there are. */
export const anyMark = '@all'
export const ticketMark = '@ticket'
const dayMark = (day: Temporal.PlainDate): string => `@${day}`
const monthMark = (month: Temporal.PlainYearMonth): string => `@${month}`

/** Of a document written then, in UTC. */
export const timeMarks = (at: string): readonly string[] => {
  const day = Temporal.PlainDate.from(at.slice(0, 10))
  return [dayMark(day), monthMark(day.toPlainYearMonth())]
}

/** As a tsquery: all of a workspace. */
export const everything = (workspaceId: string): string => lexeme(workspaceMark(workspaceId))

/** As a tsquery: what was written on the days from `first` to `last`. */
export const stretch = (first: Temporal.PlainDate, last: Temporal.PlainDate): string => {
  const marks: string[] = []
  let day = first
  while (Temporal.PlainDate.compare(day, last) <= 0) {
    const end = day.with({ day: day.daysInMonth })
    if (day.day === 1 && Temporal.PlainDate.compare(end, last) <= 0) {
      marks.push(monthMark(day.toPlainYearMonth()))
      day = end.add({ days: 1 })
    } else {
      marks.push(dayMark(day))
      day = day.add({ days: 1 })
    }
  }
  return `(${marks.map(lexeme).join(' | ')})`
}
