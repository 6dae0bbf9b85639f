// Routes of gaps: where an article is missing or does not help.
import { z } from 'zod'
import { gapKinds, gapStates } from '../../rules/answers/words.ts'
import { route } from '../route.ts'
import { Empty, Id, Time } from '../values.ts'
import { ArticleNumber, Gap, GapTicket } from './shapes.ts'

const ofGap = z.strictObject({ id: Id })

export const gapRoutes = {
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
}
