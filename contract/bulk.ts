// One change of many tickets: looked at before, done with progress, taken back at one stroke.
import { z } from 'zod'
import { Condition } from './conditions.ts'
import { route } from './route.ts'
import { FieldChanges } from './tickets/fields.ts'
import { Level, Priority, Status, Tag } from './tickets/shapes.ts'
import { Id, PageQuery, page, Time } from './values.ts'

/** These tickets, or all that a condition holds for. */
export const Selection = z.union([
  z.strictObject({ numbers: z.array(z.number().int().min(1)).min(1).max(1000) }),
  z.strictObject({ condition: Condition }),
])

export const BulkChange = z.strictObject({
  status: Status.optional(),
  teamId: Id.nullable().optional(),
  assigneeId: Id.nullable().optional(),
  impact: Level.optional(),
  urgency: Level.optional(),
  priority: Priority.optional(),
  addTags: z.array(Tag).max(50).optional(),
  removeTags: z.array(Tag).max(50).optional(),
  fields: FieldChanges.optional(),
  snoozedUntil: Time.nullable().optional(),
  spam: z.boolean().optional().describe('true: out of all lists'),
  blockSenders: z.boolean().optional().describe('With spam: their senders’ mails are binned from now on'),
  caseId: Id.nullable().optional(),
  macroId: Id.optional().describe('What the macro changes; its words are sent to nobody'),
})
export type BulkChange = z.infer<typeof BulkChange>

export const BulkRun = z.object({
  id: Id,
  change: BulkChange,
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'undoing', 'undone', 'failed']),
  total: z.number().int(),
  done: z.number().int().describe('Looked at and as wanted, put back ones included'),
  skipped: z.number().int().describe('Left as they were, each with a reason'),
  undone: z.number().int().describe('Of those done: put back'),
  kept: z.number().int().describe('Of those done: not put back, because they were changed since'),
  error: z.string().nullable(),
  createdAt: Time,
  finishedAt: Time.nullable(),
})
export type BulkRun = z.infer<typeof BulkRun>

const one = z.strictObject({ id: Id })

export const bulk = {
  preview: route({
    id: 'bulk.preview',
    method: 'POST',
    path: '/tickets/bulk/preview',
    access: 'ticket.change',
    summary: 'What a change of many tickets would do, without doing it',
    body: z.strictObject({ select: Selection, change: BulkChange }),
    reply: z.object({
      total: z.number().int(),
      changes: z.number().int().describe('How many of the first 1,000 would differ afterwards'),
      looked: z.number().int(),
      refused: z.array(z.object({ because: z.string(), count: z.number().int() })),
      samples: z.array(z.object({ number: z.number().int(), subject: z.string() })).max(5),
    }),
  }),
  start: route({
    id: 'bulk.start',
    method: 'POST',
    path: '/tickets/bulk',
    access: 'ticket.change',
    summary: 'Change many tickets; runs on by itself, also over a restart',
    body: z.strictObject({ select: Selection, change: BulkChange }),
    reply: BulkRun,
    status: 202,
  }),
  list: route({
    id: 'bulk.list',
    method: 'GET',
    path: '/bulk',
    access: 'ticket.change',
    summary: 'My changes of many tickets, newest first',
    query: z.strictObject(PageQuery),
    reply: page(BulkRun),
  }),
  get: route({
    id: 'bulk.get',
    method: 'GET',
    path: '/bulk/:id',
    access: 'ticket.change',
    summary: 'How far a change of many tickets is',
    params: one,
    reply: BulkRun.extend({
      skippedItems: z
        .array(z.object({ number: z.number().int(), because: z.string() }))
        .describe('The first 50 that were left as they are'),
    }),
  }),
  cancel: route({
    id: 'bulk.cancel',
    method: 'POST',
    path: '/bulk/:id/cancel',
    access: 'ticket.change',
    summary: 'Stop where it is; what is changed stays changed',
    params: one,
    reply: BulkRun,
  }),
  undo: route({
    id: 'bulk.undo',
    method: 'POST',
    path: '/bulk/:id/undo',
    access: 'ticket.change',
    summary: 'Put every ticket back that nobody changed since',
    params: one,
    reply: BulkRun,
    status: 202,
  }),
}
