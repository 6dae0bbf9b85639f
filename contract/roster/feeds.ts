// Routes of calendar links: the roster of a person or team in any calendar program, read only.
import { z } from 'zod'
import { PersonRef } from '../people.ts'
import { route } from '../route.ts'
import { Empty, Id, Time } from '../values.ts'

const Feed = z.object({
  id: Id,
  /** Whose shifts it shows: one of the two. */
  person: PersonRef.nullable(),
  team: z.object({ id: Id, name: z.string() }).nullable(),
  createdAt: Time,
  lastUsedAt: Time.nullable(),
})
export type Feed = z.infer<typeof Feed>

export const feedRoutes = {
  feeds: route({
    id: 'feeds.list',
    method: 'GET',
    path: '/roster/feeds',
    access: 'roster.read',
    summary: 'My calendar links',
    reply: z.object({ items: z.array(Feed) }),
  }),
  createFeed: route({
    id: 'feeds.create',
    method: 'POST',
    path: '/roster/feeds',
    access: 'roster.read',
    summary: 'Make a secret link to my shifts, or to those of a team; it is shown this once',
    body: z.strictObject({ teamId: Id.nullable().default(null).describe('null: my own shifts') }),
    reply: Feed.extend({ url: z.string() }),
    status: 201,
    secret: true,
  }),
  removeFeed: route({
    id: 'feeds.remove',
    method: 'DELETE',
    path: '/roster/feeds/:id',
    access: 'roster.read',
    summary: 'Make one of my links useless',
    params: z.strictObject({ id: Id }),
    reply: Empty,
    status: 204,
  }),
}
