// The shapes of answers: what is found, what it has to do with tickets, gaps.
import { z } from 'zod'
import { gapKinds, gapStates, ticketArticleKinds } from '../../rules/answers/words.ts'
import { articleKinds, articleStates } from '../../rules/knowledge/words.ts'
import { PersonRef } from '../people.ts'
import { Snippet } from '../search.ts'
import { Id, Time } from '../values.ts'

export const ArticleNumber = z.coerce.number().int().min(1).max(2_147_483_647)
export const TicketNumber = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, 'must be a language such as en or pt-BR')

export const ArticleRef = z.object({ id: Id, number: z.number().int(), title: z.string() })
export type ArticleRef = z.infer<typeof ArticleRef>

export const Answer = z.object({
  articleId: Id,
  number: z.number().int(),
  language: z.string(),
  title: z.string(),
  slug: z.string(),
  /** On the portal, without the host. */
  path: z.string(),
  summary: z.string(),
  kind: z.enum(articleKinds),
  state: z.enum(articleStates),
  collection: z.object({ id: Id, name: z.string() }).nullable(),
  snippet: Snippet,
  /** Where the found words stand in the title. */
  titleMarks: z.array(z.tuple([z.number().int(), z.number().int()])),
  /** The words for which it was found, the most telling first. */
  words: z.array(z.string()),
  /** 0 to 1: how much of what was asked it holds. */
  likeness: z.number(),
})
export type Answer = z.infer<typeof Answer>

export const Found = z.object({
  items: z.array(Answer),
  /** Among the best few hundred. */
  total: z.number().int(),
  /** What was searched instead, when a word stands in no article; null: as asked. */
  corrected: z.string().nullable(),
})

export const TicketArticle = z.object({
  article: ArticleRef,
  kind: z.enum(ticketArticleKinds),
  person: PersonRef.nullable(),
  at: Time,
})
export type TicketArticle = z.infer<typeof TicketArticle>

export const Synonym = z.object({
  id: Id,
  words: z.array(z.string()),
  version: z.number().int(),
  updatedAt: Time,
})
export type Synonym = z.infer<typeof Synonym>
export const SynonymWords = z.array(z.string().trim().min(1).max(60)).min(2).max(20)

export const Gap = z.object({
  id: Id,
  kind: z.enum(gapKinds),
  state: z.enum(gapStates),
  /** Its telling words, the most telling first; of a search the words as they were searched. */
  words: z.array(z.string()),
  /** Tickets, searches or marks behind it. */
  size: z.number().int(),
  reasons: z.array(
    z.object({
      what: z.enum(['tickets', 'requesters', 'searches', 'not_helpful', 'tickets_after']),
      count: z.number().int(),
      of: z.number().int().nullable(),
    }),
  ),
  /** The doubtful one, or the one that fills the gap. */
  article: ArticleRef.nullable(),
  takenBy: PersonRef.nullable(),
  note: z.string(),
  version: z.number().int(),
  foundAt: Time,
  seenAt: Time,
})
export type Gap = z.infer<typeof Gap>

export const GapTicket = z.object({
  number: z.number().int(),
  subject: z.string(),
  status: z.string(),
  requester: z.string(),
  at: Time,
})

export const ArticleUse = z.object({
  views: z.number().int(),
  helpful: z.number().int(),
  notHelpful: z.number().int(),
  /** Tickets written by people who came from the article. */
  ticketsAfter: z.number().int(),
  /** Tickets that it solved. */
  solved: z.number().int(),
  /** What people said who marked it, newest first. */
  words: z.array(z.object({ isHelpful: z.boolean(), words: z.string(), language: z.string(), at: Time })),
})
export type ArticleUse = z.infer<typeof ArticleUse>
