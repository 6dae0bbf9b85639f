// Answers: articles found and suggested, what they have to do with tickets, and where one is missing.
import { z } from 'zod'
import { gapKinds, gapStates, ticketArticleKinds } from '../rules/answers/words.ts'
import { articleKinds, articleStates } from '../rules/knowledge/words.ts'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { Snippet } from './search.ts'
import { Empty, Id, Time } from './values.ts'

const ArticleNumber = z.coerce.number().int().min(1).max(2_147_483_647)
const TicketNumber = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const Language = z.string().regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, 'must be a language such as en or pt-BR')

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

const Found = z.object({
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
const SynonymWords = z.array(z.string().trim().min(1).max(60)).min(2).max(20)

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

const ofTicket = z.strictObject({ number: TicketNumber })
const ofGap = z.strictObject({ id: Id })

export const answers = {
  find: route({
    id: 'answers.find',
    method: 'GET',
    path: '/answers',
    access: 'article.read',
    summary: 'Find published articles by words, the best first',
    query: z.strictObject({
      q: z.string().trim().min(1).max(500),
      language: Language.optional(),
      /** The last word may be unfinished. */
      typing: z.enum(['yes', 'no']).default('no'),
      limit: z.coerce.number().int().min(1).max(50).default(10),
      offset: z.coerce.number().int().min(0).max(1000).default(0),
    }),
    reply: Found,
  }),
  suggest: route({
    id: 'answers.suggest',
    method: 'POST',
    path: '/answers/suggestions',
    access: 'article.read',
    summary: 'Articles that may answer what somebody writes',
    body: z.strictObject({
      subject: z.string().max(500).default(''),
      text: z.string().max(20_000).default(''),
      language: Language.optional(),
      limit: z.number().int().min(1).max(10).default(5),
    }),
    reply: z.object({ items: z.array(Answer) }),
  }),
  ofTicket: route({
    id: 'answers.ofTicket',
    method: 'GET',
    path: '/tickets/:number/answers',
    access: 'article.read',
    summary: 'Articles that may answer a ticket, and those it is linked with',
    params: ofTicket,
    reply: z.object({
      /** With `isForRequester`: whether its requester may open it. */
      items: z.array(Answer.extend({ isForRequester: z.boolean() })),
      linked: z.array(TicketArticle),
    }),
  }),
  link: route({
    id: 'answers.link',
    method: 'PUT',
    path: '/tickets/:number/articles/:article',
    access: 'ticket.change',
    summary: 'Say that an article solved a ticket, or was sent in it',
    params: z.strictObject({ number: TicketNumber, article: ArticleNumber }),
    body: z.strictObject({ kind: z.enum(['solved_by', 'sent']).default('solved_by') }),
    reply: z.object({ linked: z.array(TicketArticle) }),
  }),
  unlink: route({
    id: 'answers.unlink',
    method: 'DELETE',
    path: '/tickets/:number/articles/:article',
    access: 'ticket.change',
    summary: 'Take back that an article solved a ticket',
    params: z.strictObject({ number: TicketNumber, article: ArticleNumber }),
    reply: Empty,
    status: 204,
  }),
  use: route({
    id: 'answers.use',
    method: 'GET',
    path: '/articles/:number/use',
    access: 'article.read',
    summary: 'How often an article is read, whether it helps, and what readers say; of the last ninety days',
    params: z.strictObject({ number: ArticleNumber }),
    reply: ArticleUse,
  }),
  searches: route({
    id: 'answers.searches',
    method: 'GET',
    path: '/answers/searches',
    access: 'article.read',
    summary: 'What was searched in the last days, the most frequent first; nothing of who searched',
    query: z.strictObject({
      days: z.coerce.number().int().min(1).max(365).default(30),
      empty: z.enum(['yes', 'no']).default('no').describe('Only those that found nothing'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z.object({
      items: z.array(z.object({ words: z.string(), searches: z.number().int(), empty: z.number().int() })),
    }),
  }),
  synonyms: route({
    id: 'answers.synonyms',
    method: 'GET',
    path: '/answers/synonyms',
    access: 'article.read',
    summary: 'Words that mean the same here',
    reply: z.object({ items: z.array(Synonym) }),
  }),
  addSynonym: route({
    id: 'answers.addSynonym',
    method: 'POST',
    path: '/answers/synonyms',
    access: 'article.publish',
    summary: 'Say that words mean the same',
    body: z.strictObject({ words: SynonymWords }),
    reply: Synonym,
    status: 201,
    version: (s) => s.version,
  }),
  changeSynonym: route({
    id: 'answers.changeSynonym',
    method: 'PATCH',
    path: '/answers/synonyms/:id',
    access: 'article.publish',
    summary: 'Change words that mean the same',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ words: SynonymWords }),
    reply: Synonym,
    version: (s) => s.version,
  }),
  removeSynonym: route({
    id: 'answers.removeSynonym',
    method: 'DELETE',
    path: '/answers/synonyms/:id',
    access: 'article.publish',
    summary: 'Words no longer mean the same',
    params: z.strictObject({ id: Id }),
    reply: Empty,
    status: 204,
  }),
  gaps: route({
    id: 'answers.gaps',
    method: 'GET',
    path: '/answers/gaps',
    access: 'article.read',
    summary: 'Where an article is missing or does not help, the largest first',
    query: z.strictObject({
      state: z
        .enum([...gapStates, 'waiting'])
        .default('waiting')
        .describe('waiting: open and taken'),
      kind: z.enum(gapKinds).optional(),
    }),
    reply: z.object({
      items: z.array(Gap),
      /** How many there are of each kind that are open or taken. */
      counts: z.object({
        tickets: z.number().int(),
        search: z.number().int(),
        article: z.number().int(),
      }),
      lookedAt: Time.nullable(),
    }),
  }),
  gap: route({
    id: 'answers.gap',
    method: 'GET',
    path: '/answers/gaps/:id',
    access: 'article.read',
    summary: 'One gap with its tickets',
    params: ofGap,
    reply: Gap.extend({ tickets: z.array(GapTicket) }),
    version: (g) => g.version,
  }),
  changeGap: route({
    id: 'answers.changeGap',
    method: 'PATCH',
    path: '/answers/gaps/:id',
    access: 'article.publish',
    summary: 'Take a gap, dismiss it, or say which article fills it',
    params: ofGap,
    body: z.strictObject({
      /** `taken`: by me. */
      state: z.enum(gapStates).optional(),
      note: z.string().trim().max(2000).optional(),
      articleNumber: ArticleNumber.nullable().optional(),
    }),
    reply: Gap,
    version: (g) => g.version,
  }),
  lookForGaps: route({
    id: 'answers.lookForGaps',
    method: 'POST',
    path: '/answers/gaps/look',
    access: 'article.publish',
    summary: 'Look for gaps now instead of tonight',
    reply: Empty,
    status: 202,
  }),
  settings: route({
    id: 'answers.settings',
    method: 'GET',
    path: '/answers/settings',
    access: 'workspace.read',
    summary: 'Whether articles are suggested by mail',
    reply: z.object({ inAcknowledgement: z.boolean() }),
  }),
  changeSettings: route({
    id: 'answers.changeSettings',
    method: 'PATCH',
    path: '/answers/settings',
    access: 'article.publish',
    summary: 'Switch suggestions in the mail that says "we have it" on or off',
    body: z.strictObject({ inAcknowledgement: z.boolean() }),
    reply: z.object({ inAcknowledgement: z.boolean() }),
  }),
}
