// One language of an article: its draft, review, publication and versions.
import { z } from 'zod'
import { route } from '../route.ts'
import { Empty, PageQuery, page } from '../values.ts'
import * as s from './shapes.ts'

const one = z.strictObject({
  number: z.coerce.number().int().min(1).max(2_147_483_647),
  language: s.Language,
})
const version = z.coerce.number().int().min(1).max(1_000_000)
const path = '/articles/:number/editions/:language'

export const editions = {
  get: route({
    id: 'editions.get',
    method: 'GET',
    path,
    access: 'article.read',
    summary: 'One language of an article: what is published, its draft and review',
    params: one,
    reply: s.Edition,
    version: (e) => e.draftVersion,
  }),
  save: route({
    id: 'editions.save',
    method: 'PUT',
    path: `${path}/draft`,
    access: 'article.write',
    summary: 'Save a draft; a new language begins here. Refused when somebody saved meanwhile',
    params: one,
    body: z.strictObject({
      title: s.Title,
      summary: s.Summary.default(''),
      body: s.Body,
      /** `draftVersion` as it was loaded; 0 for a new language. */
      follows: z.number().int().min(0),
    }),
    reply: s.Edition,
    version: (e) => e.draftVersion,
  }),
  drop: route({
    id: 'editions.drop',
    method: 'DELETE',
    path: `${path}/draft`,
    access: 'article.write',
    summary: 'Throw the draft away; a language that was never published goes with it',
    params: one,
    reply: Empty,
    status: 204,
  }),
  askReview: route({
    id: 'editions.askReview',
    method: 'POST',
    path: `${path}/review-requests`,
    access: 'article.write',
    summary: 'Ask that the draft be reviewed and published',
    params: one,
    body: z.strictObject({ note: s.Note.default('') }),
    reply: s.Edition,
  }),
  giveBack: route({
    id: 'editions.giveBack',
    method: 'POST',
    path: `${path}/returns`,
    access: 'article.publish',
    summary: 'Give the draft back to its author, with words',
    params: one,
    body: z.strictObject({ note: s.Note.min(1, 'must say what is to be mended') }),
    reply: s.Edition,
  }),
  publish: route({
    id: 'editions.publish',
    method: 'POST',
    path: `${path}/publications`,
    access: 'article.publish',
    summary: 'Publish the draft as a new version',
    params: one,
    body: z.strictObject({
      note: s.Note.default(''),
      /** Too small to make other languages out of date. */
      isMinor: z.boolean().default(false),
      /** The article's state from now on; left out: as it is, and a draft becomes public. */
      state: z.enum(['internal', 'public']).optional(),
      /** The `draftVersion` that was looked at; another one is refused. */
      draftVersion: z.number().int().min(1).optional(),
    }),
    reply: s.Edition,
  }),
  confirm: route({
    id: 'editions.confirm',
    method: 'POST',
    path: `${path}/confirmations`,
    access: 'article.write',
    summary: 'This language says the same as the main one: it is not out of date',
    params: one,
    reply: s.Edition,
  }),
  versions: route({
    id: 'editions.versions',
    method: 'GET',
    path: `${path}/versions`,
    access: 'article.read',
    summary: 'Everything that was published in this language, newest first',
    params: one,
    query: z.strictObject(PageQuery),
    reply: page(s.VersionItem),
  }),
  version: route({
    id: 'editions.version',
    method: 'GET',
    path: `${path}/versions/:version`,
    access: 'article.read',
    summary: 'One version with its words',
    params: one.extend({ version }),
    reply: s.VersionItem.extend({ summary: z.string(), body: z.string(), html: z.string() }),
  }),
  diff: route({
    id: 'editions.diff',
    method: 'GET',
    path: `${path}/diff`,
    access: 'article.read',
    summary: 'What changed from one version to another, word by word; without `to`, to the draft',
    params: one,
    query: z.strictObject({ from: version.optional(), to: version.optional() }),
    reply: z.object({
      title: z.array(s.DiffPart),
      summary: z.array(s.DiffPart),
      body: z.array(s.DiffPart),
    }),
  }),
  restore: route({
    id: 'editions.restore',
    method: 'POST',
    path: `${path}/versions/:version/restorations`,
    access: 'article.write',
    summary: 'Put an old version into the draft, to be published again',
    params: one.extend({ version }),
    reply: s.Edition,
  }),
}
