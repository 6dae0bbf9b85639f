// Collections: the tree that articles lie in.
import { z } from 'zod'
import { route } from '../route.ts'
import { Empty, Id } from '../values.ts'
import { Audience, Collection, Texts } from './shapes.ts'

const one = z.strictObject({ id: Id })
const Names = Texts.refine(
  (names) => Object.values(names).some((n) => n !== ''),
  'must have a name in some language',
)
const everyone = { who: 'everyone' as const, organisationIds: [], roles: [], brandIds: [] }
const Shape = {
  parentId: Id.nullable(),
  slug: z
    .string()
    .regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, 'must be words joined by -')
    .max(80),
  icon: z.string().regex(/^[a-z0-9-]{0,40}$/, 'must be the name of an icon'),
  names: Names,
  descriptions: Texts,
  position: z.number().int().min(0).max(100_000),
  audience: Audience,
}

export const collections = {
  list: route({
    id: 'collections.list',
    method: 'GET',
    path: '/article-collections',
    access: 'article.read',
    summary: 'All collections, parents before their children, in their order',
    reply: z.object({ items: z.array(Collection) }),
  }),
  create: route({
    id: 'collections.create',
    method: 'POST',
    path: '/article-collections',
    access: 'article.publish',
    summary: 'Make a collection; without a slug it gets one from its name',
    body: z.strictObject({
      names: Names,
      parentId: Shape.parentId.default(null),
      slug: Shape.slug.optional(),
      icon: Shape.icon.default(''),
      descriptions: Texts.default({}),
      position: Shape.position.optional(),
      audience: Audience.default(everyone),
    }),
    reply: Collection,
    status: 201,
    version: (c) => c.version,
  }),
  change: route({
    id: 'collections.change',
    method: 'PATCH',
    path: '/article-collections/:id',
    access: 'article.publish',
    summary: 'Change or move a collection',
    params: one,
    body: z.strictObject(Shape).partial(),
    reply: Collection,
    version: (c) => c.version,
  }),
  remove: route({
    id: 'collections.remove',
    method: 'DELETE',
    path: '/article-collections/:id',
    access: 'article.publish',
    summary: 'Remove an empty collection',
    params: one,
    reply: Empty,
    status: 204,
  }),
}
