// A desk's faces: name, host names, colours, logo and words.
import { z } from 'zod'
import { route } from '../route.ts'
import { Empty, Id, Name, Time } from '../values.ts'
import { BrandTexts, Host, inLanguages, Look } from './shapes.ts'

export const Brand = z.object({
  id: Id,
  name: z.string(),
  /** Stands for every host that no brand names. */
  isMain: z.boolean(),
  /** The first is where mails lead to. */
  hosts: z.array(z.string()),
  /** Whose mails lead to it. */
  organisationIds: z.array(Id),
  /** Tickets of their mails lead to it. */
  mailboxIds: z.array(Id),
  look: Look,
  texts: inLanguages(BrandTexts.partial()),
  /** Address of the logo, on this desk's pages; null for ours. */
  logo: z.string().nullable(),
  theme: z.object({
    /** 0: the standard theme. */
    version: z.number().int(),
    hasDraft: z.boolean(),
    /** Why the published one could not be shown the last time; '' when it can. */
    fault: z.string(),
    faultAt: Time.nullable(),
  }),
  version: z.number().int(),
  updatedAt: Time,
})
export type Brand = z.infer<typeof Brand>

const one = z.strictObject({ id: Id })
const Shape = {
  name: Name.max(60),
  hosts: z.array(Host).max(20),
  organisationIds: z.array(Id).max(500),
  mailboxIds: z.array(Id).max(100),
  look: Look.partial(),
  texts: inLanguages(BrandTexts),
}

export const brandRoutes = {
  list: route({
    id: 'brands.list',
    method: 'GET',
    path: '/brands',
    access: 'workspace.read',
    summary: 'All brands, the main one first',
    reply: z.object({ items: z.array(Brand) }),
  }),
  create: route({
    id: 'brands.create',
    method: 'POST',
    path: '/brands',
    access: 'portal.write',
    summary: 'Make a brand',
    body: z.strictObject({
      name: Shape.name,
      hosts: Shape.hosts.default([]),
      organisationIds: Shape.organisationIds.default([]),
      mailboxIds: Shape.mailboxIds.default([]),
      look: Shape.look.default({}),
      texts: Shape.texts.default({}),
    }),
    reply: Brand,
    status: 201,
    version: (b) => b.version,
  }),
  change: route({
    id: 'brands.change',
    method: 'PATCH',
    path: '/brands/:id',
    access: 'portal.write',
    summary: 'Change a brand; colours that could not be read are put right',
    params: one,
    body: z.strictObject(Shape).partial(),
    reply: Brand,
    version: (b) => b.version,
  }),
  makeMain: route({
    id: 'brands.makeMain',
    method: 'POST',
    path: '/brands/:id/main',
    access: 'portal.write',
    summary: 'Let it stand for every host that no brand names',
    params: one,
    reply: Brand,
    version: (b) => b.version,
  }),
  remove: route({
    id: 'brands.remove',
    method: 'DELETE',
    path: '/brands/:id',
    access: 'portal.write',
    summary: 'Remove a brand; the main one stays',
    params: one,
    reply: Empty,
    status: 204,
  }),
  setLogo: route({
    id: 'brands.setLogo',
    method: 'POST',
    path: '/brands/:id/logo',
    access: 'portal.write',
    summary: 'Give it a logo, one part named `files`: PNG, JPEG, WebP or SVG of at most 256 KB',
    params: one,
    files: true,
    body: z.strictObject({}),
    reply: Brand,
    version: (b) => b.version,
  }),
  removeLogo: route({
    id: 'brands.removeLogo',
    method: 'DELETE',
    path: '/brands/:id/logo',
    access: 'portal.write',
    summary: 'Take the logo away',
    params: one,
    reply: Brand,
    version: (b) => b.version,
  }),
}
