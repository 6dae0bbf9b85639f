// Public holidays of a place, as the package date-holidays knows them.
import type { default as Holidays } from 'date-holidays'
import { type Refusal, refuse } from '../../../rules/refusal.ts'

interface Place {
  country: string
  state?: string | undefined
  region?: string | undefined
}

/** Twelve megabytes of rules: only for whoever asks. */
const open = async (codes: readonly string[] = []): Promise<Holidays> => {
  const { default: Known } = await import('date-holidays')
  return new Known(...(codes as [string]), { types: ['public'] })
}

/** Below nothing: countries; below a country its states; below a state its regions. */
export const listRegions = async ({
  country,
  state,
}: {
  country?: string | undefined
  state?: string | undefined
}): Promise<{ code: string; name: string }[]> => {
  const known = await open()
  const found = country
    ? state
      ? known.getRegions(country.toUpperCase(), state.toUpperCase(), 'en')
      : known.getStates(country.toUpperCase(), 'en')
    : known.getCountries('en')
  return Object.entries((found ?? {}) as Record<string, string>)
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const mostYears = 20

/** Whole days off that are public, in order of their dates; of several on one day the first. */
export const listHolidays = async (
  { country, state, region }: Place,
  span: { from: string; to: string; language?: 'en' | 'de' | undefined },
): Promise<{ date: string; name: string }[] | Refusal> => {
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))]
  if (span.to < span.from || last - first > mostYears)
    return refuse('invalid', `At most ${mostYears} years at once.`, {
      faults: [{ field: 'query.to', message: `must lie after \`from\`, at most ${mostYears} years` }],
    })
  const codes = [country, state, region].flatMap((code) => code?.toUpperCase() ?? [])
  const known = await open(codes)
  if (Object.keys(known.getCountries() as object).every((code) => code !== codes[0]))
    return refuse('invalid', 'The holidays of this country are not known.', {
      faults: [{ field: 'query.country', message: 'is not one of GET /holidays/regions' }],
    })
  const found = new Map<string, string>()
  for (let year = first; year <= last; year += 1)
    for (const day of known.getHolidays(year, span.language) ?? [])
      for (const date of daysOf(day.start, day.end, day.date))
        if (date >= span.from && date <= span.to && !found.has(date)) found.set(date, day.name)
  return [...found].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** `2026-12-25 00:00:00` of the place names its first day; a holiday of several days has its length in its instants. */
const daysOf = (start: Date, end: Date, written: string): string[] => {
  const first = Temporal.PlainDate.from(written.slice(0, 10))
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000))
  return Array.from({ length: days }, (_, n) => first.add({ days: n }).toString())
}
