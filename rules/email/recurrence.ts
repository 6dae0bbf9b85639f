// A recurrence rule of a calendar (RFC 5545 §3.3.10) in words; what is too special for words is "repeats".
// Example: `FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10` → `weekly on Monday and Thursday, 10 times`.

const days: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}
const units: Readonly<Record<string, readonly [string, string]>> = {
  DAILY: ['daily', 'days'],
  WEEKLY: ['weekly', 'weeks'],
  MONTHLY: ['monthly', 'months'],
  YEARLY: ['yearly', 'years'],
}
const places: Readonly<Record<string, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  '-1': 'last',
}

export const recurrenceInWords = (rule: string): string => {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  )
  const unit = units[parts.get('FREQ') ?? '']
  if (!unit) return 'repeats'
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const words = [interval > 1 ? `every ${interval} ${unit[1]}` : unit[0]]
  const named = (parts.get('BYDAY') ?? '').split(',').flatMap(dayInWords)
  const monthDays = (parts.get('BYMONTHDAY') ?? '').split(',').filter((day) => /^\d{1,2}$/.test(day))
  if (named.length > 0) words.push(`on ${listed(named)}`)
  else if (monthDays.length > 0) words.push(`on day ${listed(monthDays)}`)
  const count = parts.get('COUNT')
  const until = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(parts.get('UNTIL') ?? '')
  const end = count ? `, ${count} times` : until ? `, until ${until[1]}-${until[2]}-${until[3]}` : ''
  return `${words.join(' ')}${end}`
}

const dayInWords = (text: string): string[] => {
  const [, place = '', day = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? []
  const name = days[day]
  if (!name) return []
  const which = places[place.replace('+', '')]
  return [which ? `the ${which} ${name}` : name]
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
