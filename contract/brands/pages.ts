// Pages that a desk writes itself, in Markdown.
import { z } from 'zod'
import { PersonRef } from '../people.ts'
import { route } from '../route.ts'
import { Empty, Id, Time } from '../values.ts'
import { inLanguages, Language } from './shapes.ts'

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
const PageVersion = z.object({
  version: z.number().int(),
  /** What was changed with it: `texts`, `place`, `isPublished` … */
  fields: z.array(z.string()),
  /** The version whose words came back with it. */
  restored: z.number().int().nullable(),
  languages: z.array(Language),
  by: PersonRef.nullable(),
  at: Time,
})
export type PageVersion = z.infer<typeof PageVersion>
const one = z.strictObject({ id: Id })
const version = z.coerce.number().int().min(1)

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
  pageVersions: route({
    id: 'portalPages.versions',
    method: 'GET',
    path: '/portal-pages/:id/versions',
    access: 'workspace.read',
    summary: 'How a page was changed, newest first',
    params: one,
    reply: z.object({ items: z.array(PageVersion) }),
  }),
  pageVersion: route({
    id: 'portalPages.version',
    method: 'GET',
    path: '/portal-pages/:id/versions/:version',
    access: 'workspace.read',
    summary: 'The words of a page as they were',
    params: z.strictObject({ id: Id, version }),
    reply: PageVersion.extend({ texts: Shape.texts }),
  }),
  restorePage: route({
    id: 'portalPages.restore',
    method: 'POST',
    path: '/portal-pages/:id/restoration',
    access: 'portal.write',
    summary: 'Bring the words of an earlier version back, as a new version',
    params: one,
    body: z.strictObject({ version: z.number().int().min(1) }),
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
