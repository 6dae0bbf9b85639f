// Articles: list, properties, files, and where they come from.
import { z } from 'zod'
import { route } from '../route.ts'
import { Empty, Id, PageQuery, page } from '../values.ts'
import * as s from './shapes.ts'

const one = z.strictObject({ number: z.coerce.number().int().min(1).max(2_147_483_647) })
const flag = z.enum(['true', 'false']).transform((v) => v === 'true')

const Properties = z.strictObject({
  kind: s.Kind,
  collectionId: Id.nullable(),
  ownerId: Id.nullable(),
  reviewOn: s.Day.nullable(),
  reviewEvery: z.number().int().min(1).max(3650).nullable(),
  audience: s.Audience,
})

export const articles = {
  list: route({
    id: 'articles.list',
    method: 'GET',
    path: '/articles',
    access: 'article.read',
    summary: 'Articles, the ones changed last first',
    query: z.strictObject({
      ...PageQuery,
      /** Words of titles and summaries, drafts too. */
      query: z.string().trim().max(200).optional(),
      state: s.State.optional(),
      kind: s.Kind.optional(),
      collectionId: Id.optional(),
      ownerId: Id.optional(),
      language: s.Language.optional(),
      isArchived: flag.default(false),
      isReviewDue: flag.optional(),
      /** Some edition waits for a review. */
      inReview: flag.optional(),
      hasDraft: flag.optional(),
      isOutdated: flag.optional(),
    }),
    reply: page(s.ArticleItem),
  }),
  create: route({
    id: 'articles.create',
    method: 'POST',
    path: '/articles',
    access: 'article.write',
    summary: 'Begin an article as a draft',
    body: z.strictObject({
      title: s.Title,
      summary: s.Summary.default(''),
      body: s.Body.default(''),
      kind: s.Kind.default('how_to'),
      language: s.Language,
      collectionId: Id.nullable().default(null),
      /** The ticket it was written from. */
      ticketNumber: z.number().int().min(1).max(2_147_483_647).optional(),
    }),
    reply: s.Article,
    status: 201,
    version: (a) => a.version,
  }),
  get: route({
    id: 'articles.get',
    method: 'GET',
    path: '/articles/:number',
    access: 'article.read',
    summary: 'One article with its languages and files',
    params: one,
    reply: s.Article,
    version: (a) => a.version,
  }),
  change: route({
    id: 'articles.change',
    method: 'PATCH',
    path: '/articles/:number',
    access: 'article.write',
    summary:
      'Change properties; state, archive, addresses and anything of a published article need article.publish',
    params: one,
    body: Properties.extend({
      /** `public` and `internal` need something published. */
      state: s.State,
      isArchived: z.boolean(),
      mainLanguage: s.Language,
      aliases: z
        .array(
          z
            .string()
            .trim()
            .regex(/^\/[^\s?#]{1,500}$/, 'must be a path such as /hc/articles/17'),
        )
        .max(100),
    }).partial(),
    reply: s.Article,
    version: (a) => a.version,
  }),
  reviewed: route({
    id: 'articles.reviewed',
    method: 'POST',
    path: '/articles/:number/reviews',
    access: 'article.write',
    summary: 'Somebody looked and it is still right; the next look is due as set, or on the day given',
    params: one,
    body: z.strictObject({ nextOn: s.Day.nullable().optional() }),
    reply: s.Article,
    version: (a) => a.version,
  }),
  addFiles: route({
    id: 'articles.addFiles',
    method: 'POST',
    path: '/articles/:number/files',
    access: 'article.write',
    summary: 'Put pictures and files beside the text, as parts named `files`',
    params: one,
    files: true,
    body: z.strictObject({}),
    reply: z.object({ items: z.array(s.ArticleFile) }),
    status: 201,
  }),
  removeFile: route({
    id: 'articles.removeFile',
    method: 'DELETE',
    path: '/articles/:number/files/:id',
    access: 'article.write',
    summary: 'Take a file away; one of a published article needs article.publish',
    params: one.extend({ id: Id }),
    reply: Empty,
    status: 204,
  }),
  preview: route({
    id: 'articles.preview',
    method: 'POST',
    path: '/article-previews',
    access: 'article.read',
    summary: 'What a body looks like, without keeping it',
    body: z.strictObject({ body: s.Body }),
    reply: z.object({ html: z.string(), headings: z.array(s.Heading), text: z.string() }),
  }),
  templates: route({
    id: 'articles.templates',
    method: 'GET',
    path: '/article-templates',
    access: 'article.read',
    summary: 'Beginnings of articles by kind, in a language',
    query: z.strictObject({ language: s.Language.default('en') }),
    reply: z.object({
      items: z.array(z.object({ kind: s.Kind, name: z.string(), description: z.string(), body: z.string() })),
    }),
  }),
  fromTicket: route({
    id: 'articles.fromTicket',
    method: 'GET',
    path: '/tickets/:number/article-proposal',
    access: 'article.write',
    summary: 'An article as a ticket would give it, with personal data taken out; nothing is kept',
    params: one,
    query: z.strictObject({ language: s.Language.default('en') }),
    reply: z.object({
      title: z.string(),
      /** With the marks in it, such as `[name]`. */
      body: z.string(),
      /** What was taken out, in the order of the body. */
      marks: z.array(
        z.object({
          /** Where its placeholder stands in `body`, or in `title`. */
          in: z.enum(['title', 'body']),
          start: z.number().int(),
          end: z.number().int(),
          kind: z.string(),
          original: z.string(),
          replacement: z.string(),
        }),
      ),
    }),
  }),
}
