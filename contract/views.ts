// Saved views: a condition with its order, columns and grouping, for oneself, a team or everybody.
import { z } from 'zod'
import { groupings, sortKeys, viewColumns } from '../rules/views/words.ts'
import { Condition } from './conditions.ts'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { Empty, Id, Name } from './values.ts'

export const Sort = z.strictObject({ by: z.enum(sortKeys), direction: z.enum(['up', 'down']) })
export type Sort = z.infer<typeof Sort>

/** `field:<key>` for a custom field. */
const Column = z.union([z.enum(viewColumns), z.string().regex(/^field:[a-z][a-z0-9_]{0,39}$/)])

const Shape = {
  name: Name,
  scope: z.enum(['personal', 'team', 'shared']),
  teamId: Id.nullable().describe('Of scope team, and only then'),
  condition: Condition,
  sort: Sort,
  columns: z.array(Column).max(12),
  grouping: z.enum(groupings).nullable(),
}

export const View = z.object({
  id: Id,
  ...Shape,
  /** The condition as the search bar shows it. */
  text: z.string(),
  owner: PersonRef,
  mayChange: z.boolean(),
  position: z.number().int(),
  version: z.number().int(),
})
export type View = z.infer<typeof View>

const one = z.strictObject({ id: Id })

export const views = {
  list: route({
    id: 'views.list',
    method: 'GET',
    path: '/views',
    access: 'ticket.read',
    summary: 'My own views, those of my teams and those for everybody',
    reply: z.object({ items: z.array(View) }),
  }),
  create: route({
    id: 'views.create',
    method: 'POST',
    path: '/views',
    access: 'ticket.read',
    summary: 'Save a view; a shared one needs view.share',
    body: z.strictObject({
      ...Shape,
      teamId: Shape.teamId.default(null),
      sort: Sort.default({ by: 'updated', direction: 'down' }),
      columns: Shape.columns.default([]),
      grouping: Shape.grouping.default(null),
    }),
    reply: View,
    status: 201,
    version: (v) => v.version,
  }),
  change: route({
    id: 'views.change',
    method: 'PATCH',
    path: '/views/:id',
    access: 'ticket.read',
    summary: 'Change a view of one’s own, or a shared one with view.share',
    params: one,
    body: z
      .strictObject(Shape)
      .partial()
      .extend({ position: z.number().int().min(0).max(10_000).optional() }),
    reply: View,
    version: (v) => v.version,
  }),
  remove: route({
    id: 'views.remove',
    method: 'DELETE',
    path: '/views/:id',
    access: 'ticket.read',
    summary: 'Remove a view',
    params: one,
    reply: Empty,
    status: 204,
  }),
  counts: route({
    id: 'views.counts',
    method: 'GET',
    path: '/views/counts',
    access: 'ticket.read',
    summary: 'How many tickets each of my views holds; counted up to `cap`, and as far as a moment reaches',
    reply: z.object({
      cap: z.number().int(),
      items: z.array(
        z.object({ id: Id, count: z.number().int(), isMore: z.boolean().describe('At least so many') }),
      ),
    }),
  }),
  judge: route({
    id: 'conditions.judge',
    method: 'POST',
    path: '/conditions',
    access: 'ticket.read',
    summary: 'Read a condition from text or JSON and give it in both; says where it is wrong',
    body: z
      .strictObject({ text: z.string().max(2000).optional(), condition: Condition.optional() })
      .refine((b) => (b.text === undefined) !== (b.condition === undefined), 'must hold text or condition'),
    reply: z.object({ condition: Condition, text: z.string() }),
  }),
}
