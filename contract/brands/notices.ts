// Service notices: what everybody should know now or soon.
import { z } from 'zod'
import { PersonRef } from '../people.ts'
import { route } from '../route.ts'
import { Empty, Id, Time } from '../values.ts'
import { inLanguages, Link } from './shapes.ts'

const Text = z.strictObject({
  title: z.string().trim().min(1, 'must not be empty').max(120),
  body: z.string().trim().max(500).default(''),
})
const Shape = {
  level: z.enum(['info', 'warning', 'outage', 'restored']),
  texts: inLanguages(Text).refine((t) => Object.keys(t).length > 0, 'must be written in some language'),
  link: Link,
  from: Time,
  /** Null: until somebody ends it. */
  until: Time.nullable(),
  /** By when readers hear more, even if there is no news. */
  nextUpdateAt: Time.nullable(),
  /** Empty: all brands. */
  brandIds: z.array(Id).max(100),
}

export const ServiceNotice = z.object({
  id: Id,
  ...Shape,
  link: z.string(),
  phase: z.enum(['soon', 'now', 'past']),
  by: PersonRef.nullable(),
  version: z.number().int(),
  updatedAt: Time,
})
export type ServiceNotice = z.infer<typeof ServiceNotice>
const one = z.strictObject({ id: Id })

export const noticeRoutes = {
  listNotices: route({
    id: 'serviceNotices.list',
    method: 'GET',
    path: '/service-notices',
    access: 'team',
    summary: 'The newest hundred service notices',
    reply: z.object({ items: z.array(ServiceNotice) }),
  }),
  createNotice: route({
    id: 'serviceNotices.create',
    method: 'POST',
    path: '/service-notices',
    access: 'service_notice.write',
    summary: 'Put a notice on all pages, at once or from a time on',
    body: z.strictObject({
      level: Shape.level,
      texts: Shape.texts,
      link: Shape.link.default(''),
      from: Shape.from.optional(),
      until: Shape.until.default(null),
      nextUpdateAt: Shape.nextUpdateAt.default(null),
      brandIds: Shape.brandIds.default([]),
    }),
    reply: ServiceNotice,
    status: 201,
    version: (n) => n.version,
  }),
  changeNotice: route({
    id: 'serviceNotices.change',
    method: 'PATCH',
    path: '/service-notices/:id',
    access: 'service_notice.write',
    summary: 'Change or end a notice',
    params: one,
    body: z.strictObject(Shape).partial(),
    reply: ServiceNotice,
    version: (n) => n.version,
  }),
  removeNotice: route({
    id: 'serviceNotices.remove',
    method: 'DELETE',
    path: '/service-notices/:id',
    access: 'service_notice.write',
    summary: 'Remove a notice as if it had never been',
    params: one,
    reply: Empty,
    status: 204,
  }),
}
