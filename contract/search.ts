// Search over everything written in the desk, and what stands in the palette.
import { z } from 'zod'
import { articleStates } from '../rules/knowledge/words.ts'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { TicketRow } from './tickets/shapes.ts'
import { Id, PageQuery } from './values.ts'

/** A piece of text with what was found marked: `from` and `to` count UTF-16 units. */
export const Snippet = z.object({
  text: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
})
export type Snippet = z.infer<typeof Snippet>

export const Hit = z.object({
  ticket: TicketRow,
  /** Where it was found. */
  where: z.enum(['subject', 'message', 'note', 'attachment', 'requester', 'number']),
  messageId: Id.nullable(),
  attachment: z.string().nullable(),
  snippet: Snippet,
})
export type Hit = z.infer<typeof Hit>

/** A published article, for those who may read articles. */
export const ArticleLine = z.object({
  number: z.number().int(),
  title: z.string(),
  state: z.enum(articleStates),
  snippet: Snippet,
})
export type ArticleLine = z.infer<typeof ArticleLine>

const Facet = z.array(z.object({ value: z.string(), name: z.string(), count: z.number().int() }))

export const search = {
  tickets: route({
    id: 'search.tickets',
    method: 'GET',
    path: '/search',
    access: 'ticket.read',
    summary: 'Find tickets by words and conditions, such as `status:open "vpn drops"`',
    query: z.strictObject({
      ...PageQuery,
      q: z.string().trim().min(1).max(500),
      sort: z.enum(['best', 'newest']).default('best'),
    }),
    reply: z.object({
      items: z.array(Hit),
      /** The best, with the first page only. */
      articles: z.array(ArticleLine),
      next: z.string().nullable(),
      /** Counted up to `cap`, with the first page only. */
      total: z.number().int().nullable(),
      cap: z.number().int(),
      /** There may be more than `total`: counting ended at the cap, or when its time was over. */
      isMore: z.boolean(),
      /** What was searched instead, when a word is known in no ticket; null: as asked. */
      corrected: z.string().nullable(),
      /** Counted in the first hits, up to `cap`, with the first page only. */
      facets: z
        .object({ status: Facet, team: Facet, assignee: Facet, organisation: Facet, tag: Facet })
        .nullable(),
    }),
  }),
  palette: route({
    id: 'search.palette',
    method: 'GET',
    path: '/search/palette',
    access: 'ticket.read',
    summary: 'Tickets, articles, people and organisations that begin like this, while one types',
    query: z.strictObject({ q: z.string().trim().min(1).max(200) }),
    reply: z.object({
      tickets: z.array(
        z.object({
          number: z.number().int(),
          subject: z.string(),
          status: z.string(),
          requester: z.string(),
        }),
      ),
      articles: z.array(ArticleLine),
      people: z.array(PersonRef),
      organisations: z.array(z.object({ id: Id, name: z.string() })),
    }),
  }),
  similar: route({
    id: 'tickets.similar',
    method: 'GET',
    path: '/tickets/:number/similar',
    access: 'ticket.read',
    summary: 'Tickets that share their telling words with this one',
    params: z.strictObject({ number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
    reply: z.object({
      items: z.array(
        z.object({
          number: z.number().int(),
          subject: z.string(),
          status: z.string(),
          requester: z.string(),
          /** The words they share, the most telling first. */
          words: z.array(z.string()),
          /** 0 to 1. */
          likeness: z.number(),
        }),
      ),
    }),
  }),
}
