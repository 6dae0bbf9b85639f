// What rules and workflows do.
import { z } from 'zod'
import type { Action as Body } from '../../rules/automation/rule.ts'
import { FieldChanges } from '../tickets/fields.ts'
import { Level, Priority, Status, Subject, Tag } from '../tickets/shapes.ts'
import { Id } from '../values.ts'
import { Words } from './parts.ts'

const Audience = z.union([
  z.enum(['requester', 'assignee', 'followers', 'team', 'lead', 'manager', 'on_call']),
  z.strictObject({ personId: Id }),
  z.strictObject({ teamId: Id }),
])
const Said = Words.min(1, 'say something')

export const Action = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('set'),
    status: Status.optional(),
    teamId: Id.nullable().optional(),
    assigneeId: Id.nullable().optional(),
    impact: Level.optional(),
    urgency: Level.optional(),
    priority: Priority.optional(),
    serviceId: Id.nullable().optional(),
    siteId: Id.nullable().optional(),
    addTags: z.array(Tag).max(50).optional(),
    removeTags: z.array(Tag).max(50).optional(),
    followerIds: z.array(Id).max(100).optional(),
    fields: FieldChanges.optional(),
  }),
  z.strictObject({ do: z.literal('raise'), steps: z.number().int().min(-3).max(3) }),
  z.strictObject({ do: z.literal('notify'), to: z.array(Audience).min(1).max(20), words: Said }),
  z.strictObject({ do: z.literal('reply'), words: Said, status: Status.optional() }),
  z.strictObject({ do: z.literal('note'), words: Said }),
  z.strictObject({
    do: z.literal('create'),
    what: z.enum(['child', 'linked', 'task']),
    subject: Subject,
    words: Words,
    teamId: Id.nullable(),
    assigneeId: Id.nullable(),
  }),
  z.strictObject({ do: z.literal('approval'), approvalId: Id }),
  z.strictObject({ do: z.literal('workflow'), workflowId: Id }),
  z.strictObject({ do: z.literal('webhook'), webhookId: Id }),
  z.strictObject({
    do: z.literal('escalate'),
    to: z.enum(['lead', 'manager', 'on_call']),
    words: Words,
    raise: z.boolean(),
  }),
  z.strictObject({
    do: z.literal('hand_over'),
    teamId: Id.nullable(),
    tier: z.number().int().min(1).max(9).nullable(),
    words: Words,
  }),
  z.strictObject({ do: z.literal('route') }),
  z.strictObject({ do: z.literal('promise'), minutes: z.number().int().min(1).max(525_600) }),
  z.strictObject({ do: z.literal('snooze'), hours: z.number().int().min(1).max(8760) }),
  z.strictObject({ do: z.literal('wait'), minutes: z.number().int().min(1).max(525_600) }),
])

export const Actions = z.array(Action).min(1, 'name at least one action').max(30) as unknown as z.ZodType<
  readonly Body[]
>
