// What articles, collections and editions look like.
import { z } from 'zod'
import { roles } from '../../rules/access/roles.ts'
import { whos } from '../../rules/knowledge/audience.ts'
import { articleKinds, articleStates, reviewStates } from '../../rules/knowledge/words.ts'
import { PersonRef } from '../people.ts'
import { Id, Time } from '../values.ts'

export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'must be a language such as en, de or pt-BR')
export const Day = z.iso.date()
export const Kind = z.enum(articleKinds)
export const State = z.enum(articleStates)
export const Title = z.string().trim().min(1, 'must not be empty').max(200)
export const Summary = z.string().trim().max(500)
/** Markdown: CommonMark, tables, fenced code, `:::note|tip|warning|danger` and `:::steps`. */
export const Body = z.string().max(200_000)
export const Note = z.string().trim().max(2000)

/** Empty lists: all. */
export const Audience = z.strictObject({
  who: z.enum(whos),
  organisationIds: z.array(Id).max(200),
  roles: z.array(z.enum(roles)).max(roles.length),
  brandIds: z.array(Id).max(50),
})

export const Texts = z.record(Language, z.string().trim().max(300))

export const Collection = z.object({
  id: Id,
  parentId: Id.nullable(),
  /** Its part of the address: /help/collections/<slug>. */
  slug: z.string(),
  icon: z.string(),
  /** By language. */
  names: Texts,
  descriptions: Texts,
  position: z.number().int(),
  audience: Audience,
  /** Articles directly in it, without archived ones. */
  articles: z.number().int(),
  version: z.number().int(),
})
export type Collection = z.infer<typeof Collection>

export const Heading = z.object({ level: z.number().int(), id: z.string(), text: z.string() })

/** One language of an article, without its words. */
export const EditionItem = z.object({
  language: Language,
  /** Of the draft, where nothing is published. */
  title: z.string(),
  slug: z.string(),
  isPublished: z.boolean(),
  hasDraft: z.boolean(),
  review: z.enum(reviewStates),
  /** The main language says something else since then. */
  outdatedSince: Time.nullable(),
  publishedAt: Time.nullable(),
  version: z.number().int(),
})
export type EditionItem = z.infer<typeof EditionItem>

const properties = {
  id: Id,
  number: z.number().int(),
  kind: Kind,
  state: State,
  isArchived: z.boolean(),
  collection: z.object({ id: Id, names: Texts }).nullable(),
  owner: PersonRef.nullable(),
  reviewOn: Day.nullable(),
  isReviewDue: z.boolean(),
  mainLanguage: Language,
  views: z.number().int(),
  createdAt: Time,
  updatedAt: Time,
  publishedAt: Time.nullable(),
  version: z.number().int(),
}

export const ArticleItem = z.object({
  ...properties,
  /** In the language asked for, or the main one. */
  title: z.string(),
  summary: z.string(),
  editions: z.array(EditionItem),
})
export type ArticleItem = z.infer<typeof ArticleItem>

export const ArticleFile = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  addedAt: Time,
  /** How the body names it: `file:<id>`. */
  link: z.string(),
  url: z.string(),
})
export type ArticleFile = z.infer<typeof ArticleFile>

export const Article = z.object({
  ...properties,
  audience: Audience,
  /** Days from one review to the next; null: once. */
  reviewEvery: z.number().int().nullable(),
  ticketNumber: z.number().int().nullable(),
  editions: z.array(EditionItem),
  files: z.array(ArticleFile),
  /** Addresses it had elsewhere, which lead here. */
  aliases: z.array(z.string()),
  createdBy: PersonRef.nullable(),
})
export type Article = z.infer<typeof Article>

const words = { title: z.string(), summary: z.string(), body: z.string() }

export const Edition = z.object({
  number: z.number().int(),
  language: Language,
  slug: z.string(),
  published: z
    .object({
      ...words,
      html: z.string(),
      headings: z.array(Heading),
      version: z.number().int(),
      at: Time,
      by: PersonRef.nullable(),
    })
    .nullable(),
  /** Its `version` goes into the next saving. */
  draft: z.object({ ...words, version: z.number().int(), by: PersonRef.nullable(), at: Time }).nullable(),
  /** Counts all savings of drafts; what a first draft names as the version it follows. */
  draftVersion: z.number().int(),
  review: z.object({
    state: z.enum(reviewStates),
    by: PersonRef.nullable(),
    at: Time.nullable(),
    note: z.string(),
  }),
  outdatedSince: Time.nullable(),
})
export type Edition = z.infer<typeof Edition>

export const VersionItem = z.object({
  version: z.number().int(),
  title: z.string(),
  note: z.string(),
  isMinor: z.boolean(),
  author: PersonRef.nullable(),
  approver: PersonRef.nullable(),
  at: Time,
})

/** A stretch of words that stayed, went or came. */
export const DiffPart = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })
