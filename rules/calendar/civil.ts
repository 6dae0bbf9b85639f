// Dates of the proleptic Gregorian calendar from days since 1970 and back, and instants from the desk's one written form
// and back, by plain arithmetic.
//
// Why not Temporal: clocks are counted by the ten thousand, and their times are in this form always. The algorithm is
// Howard Hinnant's "chrono-compatible low-level date algorithms".

export const dayMillis = 86_400_000

/** Days since 1970-01-01; month from 1. */
export const daysFrom = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export const dateOf = (days: number): { year: number; month: number; day: number } => {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** `2026-11-23T09:00:00.000Z`; other forms of an instant cost more. */
export const instantOf = (iso: string): number => {
  if (iso.length !== 24 || iso[23] !== 'Z') return Temporal.Instant.from(iso).epochMilliseconds
  const days = daysFrom(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))
  const minutes = Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16))
  return days * dayMillis + minutes * 60_000 + Number(iso.slice(17, 19)) * 1000 + Number(iso.slice(20, 23))
}

export const isoOf = (millis: number): string => {
  const at = Math.round(millis)
  const days = Math.floor(at / dayMillis)
  const { year, month, day } = dateOf(days)
  if (year < 0 || year > 9999)
    return Temporal.Instant.fromEpochMilliseconds(at).toString({ fractionalSecondDigits: 3 })
  const rest = at - days * dayMillis
  const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  const time = `${two(Math.floor(rest / 3_600_000))}:${two(Math.floor(rest / 60_000) % 60)}`
  return `${date}T${time}:${two(Math.floor(rest / 1000) % 60)}.${String(rest % 1000).padStart(3, '0')}Z`
}
