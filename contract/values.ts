// Small shapes shared by all nouns: ids, times, addresses, pages.
import { z } from 'zod'

export const Id = z.uuid().describe('UUID, version 7')
/** At most nanoseconds, and no year 0: neither the database nor the rules know one. */
export const Time = z.iso
  .datetime()
  .max(30)
  .refine((time) => time >= '0001', 'must lie after the year 0')
  .describe('Instant, ISO 8601 in UTC')
export const Email = z
  .email({ error: 'must be an email address such as jane@example.org' })
  .max(254)
  .transform((s) => s.toLowerCase())
export const Name = z.string().trim().min(1, 'must not be empty').max(200)

/** A page of a list: `next` is the opaque cursor of the following page, or null at the end. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

export const PageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(50).describe('Rows a page, 1 to 100'),
  cursor: z.string().max(500).optional().describe('`next` of the page before'),
}

export const Empty = z.null().describe('no content')
