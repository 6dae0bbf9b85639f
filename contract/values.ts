// Small shapes shared by all nouns: ids, times, addresses, pages.
import { z } from 'zod'

export const Id = z.uuid().describe('UUID, version 7')
export const Time = z.iso.datetime().describe('Instant, ISO 8601 in UTC')
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
