// Holidays of a place as a calendar imports them, against days on which two libraries agree.
import { isRefusal } from '../../rules/refusal.ts'
import { listHolidays } from '../../server/modules/sla/holidays.ts'
import type { Corpora, Difference, Outcome } from './report.ts'

type Years = Record<string, { agreed: string[] }>

export const holidays = async (corpora: Corpora): Promise<Outcome[]> => {
  const places = corpora.record<Years>('calendar-holidays', 'holidays_2020_2030')
  let expected = 0
  const differing: Difference[] = []
  for (const [place, years] of Object.entries(places)) {
    const [country = '', state] = place.split(/[-_]/)
    const items = await listHolidays({ country, state }, { from: '2020-01-01', to: '2030-12-31' })
    const found = new Set(isRefusal(items) ? [] : items.map((d) => d.date))
    for (const { agreed } of Object.values(years))
      for (const day of agreed) {
        expected += 1
        if (!found.has(day)) differing.push({ name: `${place} ${day}` })
      }
  }
  return expected === 0 ? [] : [{ what: 'holidays of eleven places', expected, differing, goal: 0.99 }]
}
