// When a reply could leave instead of now, in the time zone of whoever writes it.
const morning = 9
const afternoon = 15

export interface Choice {
  id: 'hour' | 'afternoon' | 'tomorrow' | 'monday'
  /** Milliseconds since 1970. */
  at: number
}

/** `now` gives the wall clock too: a Date is read in the browser's own zone. */
export const laterChoices = (now: Date): Choice[] => {
  const inAnHour = new Date(now.getTime() + 3_600_000)
  inAnHour.setSeconds(0, 0)
  const choices: Choice[] = [{ id: 'hour', at: inAnHour.getTime() }]
  const today = onDay(now, 0, afternoon)
  if (today.getTime() > inAnHour.getTime()) choices.push({ id: 'afternoon', at: today.getTime() })
  choices.push({ id: 'tomorrow', at: onDay(now, 1, morning).getTime() })
  // Sunday is 0; on a Sunday tomorrow is Monday already.
  const toMonday = (8 - now.getDay()) % 7 || 7
  if (toMonday > 1) choices.push({ id: 'monday', at: onDay(now, toMonday, morning).getTime() })
  return choices
}

/** By the calendar, not by 24 hours: the clock may change in between. */
const onDay = (from: Date, days: number, hour: number) =>
  new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, hour)

/** For an `<input type="datetime-local">`: the wall clock, without a zone. */
export const wallClock = (at: number): string => {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`
}
