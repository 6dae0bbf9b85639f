// Pages that a desk writes itself, in Markdown.
import { z } from 'zod'
import { route } from '../route.ts'
import { Empty, Id, Time } from '../values.ts'
import { inLanguages } from './shapes.ts'

const Text = z.strictObject({
  title: z.string().trim().min(1, 'must not be empty').max(200),
  body: z.string().max(200_000),
})
const Shape = {
  slug: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words of a–z and 0–9 joined by -'),
  texts: inLanguages(Text).refine((t) => Object.keys(t).length > 0, 'must be written in some language'),
  /** Where a link to it stands. */
  place: z.enum(['menu', 'foot', 'none']),
  position: z.number().int().min(0).max(10_000),
  isPublished: z.boolean(),
  who: z.enum(['everyone', 'signed_in', 'staff']),
  /** Empty: all brands. */
  brandIds: z.array(Id).max(100),
}

export const PortalPage = z.object({ id: Id, ...Shape, version: z.number().int(), updatedAt: Time })
export type PortalPage = z.infer<typeof PortalPage>
const one = z.strictObject({ id: Id })

export const pageRoutes = {
  listPages: route({
    id: 'portalPages.list',
    method: 'GET',
    path: '/portal-pages',
    access: 'workspace.read',
    summary: 'The desk’s own pages, in their order',
    reply: z.object({ items: z.array(PortalPage) }),
  }),
  createPage: route({
    id: 'portalPages.create',
    method: 'POST',
    path: '/portal-pages',
    access: 'portal.write',
    summary: 'Write a page',
    body: z.strictObject({
      slug: Shape.slug,
      texts: Shape.texts,
      place: Shape.place.default('foot'),
      position: Shape.position.default(0),
      isPublished: Shape.isPublished.default(false),
      who: Shape.who.default('everyone'),
      brandIds: Shape.brandIds.default([]),
    }),
    reply: PortalPage,
    status: 201,
    version: (p) => p.version,
  }),
  changePage: route({
    id: 'portalPages.change',
    method: 'PATCH',
    path: '/portal-pages/:id',
    access: 'portal.write',
    summary: 'Change a page',
    params: one,
    body: z.strictObject(Shape).partial(),
    reply: PortalPage,
    version: (p) => p.version,
  }),
  removePage: route({
    id: 'portalPages.remove',
    method: 'DELETE',
    path: '/portal-pages/:id',
    access: 'portal.write',
    summary: 'Remove a page',
    params: one,
    reply: Empty,
    status: 204,
  }),
}
