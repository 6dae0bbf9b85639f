// Working time against the tables of other desks and libraries: adding, counting, the first working instant.
import type { Calendar, WeekSpan } from '../../rules/calendar/hours.ts'
import { nextWorking } from '../../rules/calendar/open.ts'
import { addWorking, subtractWorking, workingBetween } from '../../rules/calendar/working.ts'
import type { Corpora, Difference, Outcome } from './report.ts'

const corpus = 'sla-peers'
const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const minute = 60_000

interface Foreign {
  tz: string
  hours: Partial<Record<(typeof names)[number], [string, string][]>>
  holidays: string[]
}

export const calendarsOf = (corpora: Corpora): Map<string, Calendar> => {
  const all = JSON.parse(corpora.text(corpora.files(corpus).find((f) => f.endsWith('calendars.json')) ?? ''))
  return new Map(
    Object.entries(all as Record<string, Foreign>).map(([name, { tz, hours, holidays }]) => [
      name,
      {
        zone: tz,
        days: names.map((day) =>
          (hours[day] ?? []).map(([from, to]) => ({ from: at24(from), to: at24(to) })),
        ),
        holidays: holidays.map((date) => ({ date })),
      },
    ]),
  )
}

const at24 = (time: string): string => (time === '23:59' || time === '00:00:00' ? '24:00' : time.slice(0, 5))
const at = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds
const say = (millis: number): string => Temporal.Instant.fromEpochMilliseconds(millis).toString()

export const workingTime = async (corpora: Corpora): Promise<Outcome[]> => {
  if (!corpora.has(corpus)) return []
  const calendars = calendarsOf(corpora)
  const calendar = (name: string): Calendar => {
    const found = calendars.get(name)
    if (!found) throw new Error(`no calendar ${name}`)
    return found
  }
  return [
    compare(
      'minutes added',
      corpora.rows<{
        calendar: string
        start: string
        business_minutes: number
        due: string
        tolerance_s: number
      }>(corpus, 'add_business_minutes'),
      (r) => ({
        name: `${r.calendar} ${r.start} + ${r.business_minutes}`,
        wants: at(r.due),
        got: addWorking(at(r.start), r.business_minutes * minute, calendar(r.calendar)),
        within: r.tolerance_s * 1000,
      }),
    ),
    compare(
      'minutes counted',
      corpora.rows<{ calendar: string; from: string; to: string; business_minutes: number }>(
        corpus,
        'elapsed_business_minutes',
      ),
      (r) => ({
        name: `${r.calendar} ${r.from} to ${r.to}`,
        wants: r.business_minutes * minute,
        got: workingBetween(at(r.from), at(r.to), calendar(r.calendar)),
        within: minute - 1,
      }),
    ),
    compare(
      'first working instant',
      corpora.rows<{ calendar: string; at: string; first_business_instant: string }>(
        corpus,
        'first_business_instant',
      ),
      (r) => ({
        name: `${r.calendar} ${r.at}`,
        wants: at(r.first_business_instant),
        got: nextWorking(Temporal.Instant.from(r.at), calendar(r.calendar))?.epochMilliseconds ?? 0,
        within: 0,
      }),
    ),
    compare(
      'added over changes of the clocks',
      corpora.rows<Znuny>(corpus, 'znuny_add_working_time'),
      (r) => ({
        name: r.name,
        wants: at(r.end_utc ?? ''),
        got: addWorking(at(r.start_utc ?? ''), r.working_seconds * 1000, znuny(r)),
        within: 0,
      }),
    ),
    compare(
      'counted over changes of the clocks',
      corpora.rows<Znuny>(corpus, 'znuny_delta_working_time'),
      (r) => ({
        name: r.name,
        wants: r.working_seconds * 1000,
        got: workingBetween(at(r.from_utc ?? ''), at(r.to_utc ?? ''), znuny(r)),
        within: 0,
      }),
    ),
    library(corpora.rows<Recorded>(corpus, 'moment_business_time')),
  ]
}

interface Compared {
  name: string
  wants: number
  got: number
  within: number
}

const compare = <R>(what: string, rows: readonly R[], judge: (row: R) => Compared): Outcome => {
  const differing = rows.flatMap((row): Difference[] => {
    const { name, wants, got, within } = judge(row)
    if (Math.abs(wants - got) <= within) return []
    return [{ name, expected: say(wants), got: say(got) }]
  })
  return { what, expected: rows.length, differing, goal: 1 }
}

interface Znuny {
  name: string
  calendar_tz: string
  days: 'MonToFri' | 'MonToSun'
  hours: [string, string][]
  holidays_yearly: string[]
  working_seconds: number
  start_utc?: string
  end_utc?: string
  from_utc?: string
  to_utc?: string
}

const znuny = ({ calendar_tz, days, hours, holidays_yearly }: Znuny): Calendar => {
  const spans = hours.map(([from, to]) => ({ from, to }))
  return {
    zone: calendar_tz,
    days: names.map((_, n) => (n < 5 || days === 'MonToSun' ? spans : [])),
    holidays: [2014, 2015, 2016, 2017].flatMap((year) =>
      holidays_yearly.map((date) => ({ date: `${year}-${date}` })),
    ),
  }
}

interface Recorded {
  test: string
  fn: string
  at: string
  args: (string | number | boolean)[]
  workinghours: Record<string, string[] | null>
  holidays: string[]
  result: unknown
}

const units: Readonly<Record<string, number>> = {
  hour: 3_600_000,
  minute,
  second: 1000,
  millisecond: 1,
}

/** Its calls that ask what ours do: lengths in hours and less, in a zone without changes. */
const library = (rows: readonly Recorded[]): Outcome => {
  const asked = rows.flatMap((row): Compared[] => {
    const calendar = recorded(row)
    const from = at(`${row.at}Z`)
    const name = `${row.fn} ${row.at} ${row.args.join(' ')}`
    if (calendar === null) return []
    if (row.fn === 'workingDiff') {
      const unit = units[String(row.args[1]).replace(/s$/, '')]
      if (unit === undefined || row.args[2] === true) return []
      const to = at(`${String(row.args[0]).replace(/Z$/, '')}Z`)
      const worked = workingBetween(Math.min(from, to), Math.max(from, to), calendar) * (from < to ? -1 : 1)
      return [{ name, wants: Number(row.result), got: Math.trunc(worked / unit), within: 0 }]
    }
    const length = lengthOf(row.args)
    if (length === null || (row.fn !== 'addWorkingTime' && row.fn !== 'subtractWorkingTime')) return []
    const move = row.fn === 'addWorkingTime' ? addWorking : subtractWorking
    const wants = at(`${String(row.result).replace(/Z$/, '')}Z`)
    return [{ name, wants, got: move(from, length, calendar), within: 0 }]
  })
  return compare('calls of a library', asked, (row) => row)
}

const lengthOf = (args: Recorded['args']): number | null => {
  let sum = 0
  for (let i = 0; i < args.length; i += 2) {
    const unit = units[String(args[i + 1]).replace(/s$/, '')]
    if (unit === undefined) return null
    sum += Number(args[i]) * unit
  }
  return sum
}

const recorded = ({ workinghours, holidays }: Recorded): Calendar | null => {
  const days = ['1', '2', '3', '4', '5', '6', '0'].map((day) => {
    const edges = workinghours[day] ?? []
    const spans: WeekSpan[] = []
    for (let i = 0; i < edges.length; i += 2)
      spans.push({ from: (edges[i] ?? '').slice(0, 5), to: (edges[i + 1] ?? '').slice(0, 5) })
    return spans
  })
  if (holidays.some((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date))) return null
  return { zone: 'UTC', days, holidays: holidays.map((date) => ({ date })) }
}
