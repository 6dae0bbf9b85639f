// A calendar: working hours in one zone, holidays, days that go otherwise.
import { z } from 'zod'
import type { CalendarBody } from '../../rules/calendar/body.ts'
import { Day, Spans, Zone } from './parts.ts'

const DayName = z.string().trim().max(120)

export const Calendar: z.ZodType<CalendarBody> = z.strictObject({
  zone: Zone,
  days: z.array(Spans).length(7).describe('From Monday; all empty: always open'),
  holidays: z.array(z.strictObject({ date: Day, name: DayName })).max(2000),
  exceptions: z
    .array(z.strictObject({ date: Day, name: DayName, spans: Spans }))
    .max(2000)
    .describe('Days with other hours; no spans: closed. They win over holidays'),
})
