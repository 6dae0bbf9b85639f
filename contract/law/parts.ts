// What several kinds of law are written with.
import { z } from 'zod'
import { priorities } from '../../rules/ticket/words.ts'

export const LocalTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 09:00 (24:00 is the end of the day)')
export const Spans = z
  .array(z.strictObject({ from: LocalTime, to: LocalTime }))
  .max(10)
  .refine((spans) => spans.every((s) => s.from < s.to), 'each span must end after it begins')
export const Day = z.iso.date('must be a day of the calendar, such as 2027-01-01')
export const Zone = z
  .string()
  .max(60)
  .refine((zone) => isZone(zone), 'must be a time zone such as Europe/Berlin')
/** Words with placeholders, up to the length of a long letter. */
export const Words = z.string().trim().max(20_000)

const Minute = z.number().int().min(1, 'must be a minute or more').max(5_256_000, 'is longer than ten years')
export const Minutes = z.strictObject(
  Object.fromEntries(priorities.map((p) => [p, Minute.nullable()])) as Record<
    (typeof priorities)[number],
    z.ZodNullable<typeof Minute>
  >,
)
export const WarnAt = z
  .array(z.number().int().min(1).max(99))
  .max(5)
  .describe('Percent of the allowed time at which a warning comes')

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
