// Bringing articles in from Markdown, HTML or a Zendesk Guide export.
import { z } from 'zod'
import { route } from '../route.ts'
import { Id, PageQuery, page, Time } from '../values.ts'
import { Language } from './shapes.ts'

const Report = z.array(z.object({ path: z.string(), what: z.string(), message: z.string() }))
const Counts = z.record(z.string(), z.number().int())

export const Import = z.object({
  id: Id,
  name: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  /** found, created, changed, unchanged, collections, files, skipped */
  counts: Counts,
  /** What was skipped or changed on its way in, the first 500. */
  report: Report,
  error: z.string().nullable(),
  startedAt: Time,
  finishedAt: Time.nullable(),
  by: z.string(),
})
export type Import = z.infer<typeof Import>

export const articleImports = {
  list: route({
    id: 'articleImports.list',
    method: 'GET',
    path: '/article-imports',
    access: 'article.publish',
    summary: 'What was brought in so far, newest first',
    query: z.strictObject(PageQuery),
    reply: page(Import),
  }),
  get: route({
    id: 'articleImports.get',
    method: 'GET',
    path: '/article-imports/:id',
    access: 'article.publish',
    summary: 'How far it is, and its report',
    params: z.strictObject({ id: Id }),
    reply: Import,
  }),
  start: route({
    id: 'articleImports.start',
    method: 'POST',
    path: '/article-imports',
    access: 'article.publish',
    summary:
      'Bring articles in from one part named `files`: a .md or .html file, a .zip of them, or a Zendesk Guide export (.json or .zip of them); `dryRun` only says what would happen',
    files: 'archives',
    body: z.strictObject({
      dryRun: z.boolean().default(true),
      language: Language.default('en').describe('Of files that do not say theirs'),
      /** What is published where it comes from. */
      state: z.enum(['draft', 'internal', 'public']).default('draft'),
    }),
    reply: z.object({ id: Id.nullable(), counts: Counts, report: Report }),
  }),
}
