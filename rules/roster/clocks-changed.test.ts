// Nights on which the clock is changed, 2020 to 2030 in twenty zones: shifts begin and end by the clock on the wall.
import { expect, test } from 'vitest'
import type { Pattern } from './book.ts'
import { rosterOf } from './roster.ts'

const zones = [
  'Europe/Oslo',
  'Europe/London',
  'Europe/Lisbon',
  'Europe/Athens',
  'Europe/Chisinau',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Jerusalem',
  'Asia/Tehran',
  'America/New_York',
  'America/Chicago',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'America/Asuncion',
  'Atlantic/Azores',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
]
const night = [{ kind: 'work' as const, from: '22:00', to: '06:00', breaks: [] }]
const pattern: Pattern = {
  id: 'nights',
  zone: null,
  weeks: [Array.from({ length: 7 }, () => night)],
  worksHolidays: true,
}
const law = {
  patterns: new Map([['nights', pattern]]),
  hours: { zone: 'UTC', days: [[], [], [], [], [], [], []], holidays: [] },
}

const changesOf = (zone: string): Temporal.ZonedDateTime[] => {
  const out: Temporal.ZonedDateTime[] = []
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`2020-01-01T00:00[${zone}]`)
  for (;;) {
    at = at.getTimeZoneTransition('next')
    if (!at || at.year > 2030) return out
    out.push(at)
  }
}

test.each(zones)('%s', (zone) => {
  const changes = changesOf(zone)
  expect(changes.length).toBeGreaterThan(3)
  for (const change of changes) {
    const from = change.startOfDay().subtract({ days: 2 })
    const to = from.add({ days: 5 })
    const book = {
      personId: 'ana',
      zone,
      assignments: [{ patternId: 'nights', startsOn: '2019-12-30', endsOn: null, week: 0 }],
      entries: [],
    }
    const spans = rosterOf([book], law, from.epochMilliseconds, to.epochMilliseconds).get('ana') ?? []
    const whole = spans.filter((s) => s.from > from.epochMilliseconds && s.to < to.epochMilliseconds)
    expect(whole).toHaveLength(4)
    for (const s of whole) {
      const [begin, end] = [s.from, s.to].map((at) =>
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone),
      ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
      expect(`${begin.hour} ${end.hour}`).toBe('22 6')
      const changed = (Number(end.offsetNanoseconds) - Number(begin.offsetNanoseconds)) / 3.6e12
      expect((s.to - s.from) / 3_600_000).toBe(8 - changed)
    }
  }
})
