// Until when a ticket could be put off, in the time zone of whoever does it.
export interface SnoozeChoice {
  id: 'later' | 'tomorrow' | 'monday' | 'month'
  /** Milliseconds since 1970. */
  at: number
}

const morning = 9

export const snoozeChoices = (now: Date): SnoozeChoice[] => {
  const choices: SnoozeChoice[] = []
  const later = new Date(now.getTime() + 3 * 3_600_000)
  later.setMinutes(0, 0, 0)
  if (later.getDate() === now.getDate() && later.getHours() <= 18)
    choices.push({ id: 'later', at: later.getTime() })
  choices.push({ id: 'tomorrow', at: onDay(now, 1) })
  // Sunday is 0; on a Sunday tomorrow is Monday already.
  const toMonday = (8 - now.getDay()) % 7 || 7
  if (toMonday > 1) choices.push({ id: 'monday', at: onDay(now, toMonday) })
  choices.push({ id: 'month', at: inAMonth(now) })
  return choices
}

/** By the calendar, not by 24 hours: the clock may change in between. */
const onDay = (from: Date, days: number) =>
  new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, morning).getTime()

/** The 31st becomes the last day of a shorter month. */
const inAMonth = (from: Date) => {
  const last = new Date(from.getFullYear(), from.getMonth() + 2, 0).getDate()
  return new Date(from.getFullYear(), from.getMonth() + 1, Math.min(from.getDate(), last), morning).getTime()
}
