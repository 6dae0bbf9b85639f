// A time as people type it: "2h", "45 min", "tomorrow", "fri 14:30", "3 weeks", "24.12. 8:00"; German words too.
//
// A day without a clock time means nine in the morning; a clock time without a day means its next occurrence.
// Example, on Monday 2026-11-23 10:00: "fri 14" is 2026-11-27 14:00; "9:30" is 2026-11-24 09:30.

const morning = 9
const units: readonly [form: RegExp, minutes: number][] = [
  [/^(m|min|minutes?|minuten?)$/, 1],
  [/^(h|hours?|std|stunden?)$/, 60],
  [/^(d|days?|t|tage?n?)$/, 24 * 60],
  [/^(w|weeks?|wochen?)$/, 7 * 24 * 60],
]
const weekdays = [
  ['sun', 'sunday', 'so', 'sonntag'],
  ['mon', 'monday', 'mo', 'montag'],
  ['tue', 'tuesday', 'di', 'dienstag'],
  ['wed', 'wednesday', 'mi', 'mittwoch'],
  ['thu', 'thursday', 'do', 'donnerstag'],
  ['fri', 'friday', 'fr', 'freitag'],
  ['sat', 'saturday', 'sa', 'samstag'],
]
const today = ['today', 'heute']
const tomorrow = ['tomorrow', 'tmr', 'morgen']

/** null: not understood, or over already. `now` gives the wall clock too. */
export const readWhen = (typed: string, now: Date): Date | null => {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/(\d) (am|pm)\b/, '$1$2')
  const found = span(text, now) ?? moment(text, now)
  return found && found.getTime() > now.getTime() ? found : null
}

const span = (text: string, now: Date): Date | null => {
  const parts = /^(?:in )?(\d{1,3}) ?([a-z]+)$/.exec(text)
  const unit = units.find(([form]) => form.test(parts?.[2] ?? ''))
  if (!parts || !unit) return null
  const count = Number(parts[1])
  // Whole days keep the wall clock where the clock changes in between.
  if (unit[1] >= 24 * 60)
    return new Date(now.getFullYear(), now.getMonth(), now.getDate() + (count * unit[1]) / (24 * 60), morning)
  return new Date(now.getTime() + count * unit[1] * 60_000)
}

const moment = (text: string, now: Date): Date | null => {
  const words = text.split(/[\s,]+/).filter((w) => w !== 'at' && w !== 'um' && w !== 'on' && w !== 'am')
  const [first = '', second] = words
  if (words.length > 2) return null
  const day = dayOf(first, now)
  if (day) {
    const at: Clock | null = second === undefined ? [morning, 0] : clockOf(second)
    return at && atClock(day, at)
  }
  const at = second === undefined ? clockOf(first) : null
  if (!at) return null
  const sameDay = atClock(now, at)
  return sameDay.getTime() > now.getTime() ? sameDay : atClock(plus(now, 1), at)
}

const dayOf = (word: string, now: Date): Date | null => {
  if (today.includes(word)) return now
  if (tomorrow.includes(word)) return plus(now, 1)
  const weekday = weekdays.findIndex((names) => names.includes(word))
  if (weekday >= 0) return plus(now, (weekday - now.getDay() + 7) % 7 || 7)
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(word)
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const european = /^(\d\d?)[./](\d\d?)[./]?(\d{4})?$/.exec(word)
  if (!european) return null
  const [day, month] = [Number(european[1]), Number(european[2])]
  const year = Number(european[3] ?? now.getFullYear())
  const found = dated(year, month, day)
  const isOver = found !== null && !european[3] && found < plus(now, 0)
  return isOver ? dated(year + 1, month, day) : found
}

/** null where the calendar has no such day. */
const dated = (year: number, month: number, day: number): Date | null => {
  const date = new Date(year, month - 1, day)
  return date.getMonth() === month - 1 && date.getDate() === day ? date : null
}

type Clock = readonly [hour: number, minute: number]

const clockOf = (word: string): Clock | null => {
  const parts = /^(\d\d?)(?:[:.h](\d\d))? ?(am|pm)?$/.exec(word)
  if (!parts) return null
  const typed = Number(parts[1])
  const hour = parts[3] ? (typed % 12) + (parts[3] === 'pm' ? 12 : 0) : typed
  const minute = Number(parts[2] ?? 0)
  return hour < 24 && minute < 60 ? [hour, minute] : null
}

const plus = (from: Date, days: number) =>
  new Date(from.getFullYear(), from.getMonth(), from.getDate() + days)
const atClock = (day: Date, [hour, minute]: Clock) =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour, minute)
