// Answers: articles found and suggested, what they have to do with tickets, and where one is missing.
import { z } from 'zod'
import { gapRoutes } from './answers/gaps.ts'
import {
  Answer,
  ArticleNumber,
  ArticleUse,
  Found,
  Language,
  Synonym,
  SynonymWords,
  TicketArticle,
  TicketNumber,
} from './answers/shapes.ts'
import { route } from './route.ts'
import { Empty, Id } from './values.ts'

export {
  Answer,
  type ArticleUse,
  type Gap,
  type GapTicket,
  Synonym,
  TicketArticle,
} from './answers/shapes.ts'

const ofTicket = z.strictObject({ number: TicketNumber })

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
  ...gapRoutes,
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
