// Tickets: routes. Their shapes lie in tickets/shapes.ts, mail beyond the reply in tickets/conversation.ts.
import { z } from 'zod'
import { statuses } from '../rules/ticket/words.ts'
import { sortKeys } from '../rules/views/words.ts'
import { route } from './route.ts'
import { conversation, RecipientsInput } from './tickets/conversation.ts'
import { FieldChanges } from './tickets/fields.ts'
import {
  Body,
  HistoryEntry,
  Level,
  OverCapacity,
  Priority,
  Status,
  Subject,
  Tag,
  Text,
  Ticket,
  TicketRow,
} from './tickets/shapes.ts'
import { Email, Empty, Id, Name, PageQuery, page, Time } from './values.ts'

export { Recipient } from './tickets/conversation.ts'
export * from './tickets/shapes.ts'

const one = z.strictObject({
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 53 - 1),
})
export const lists = ['mine', 'my-teams', 'unassigned', 'all'] as const

export const tickets = {
  list: route({
    id: 'tickets.list',
    method: 'GET',
    path: '/tickets',
    access: 'ticket.read',
    summary:
      'A list of tickets, last changed first. A page may be short or empty with `next` set where a condition holds for few: go on',
    query: z.strictObject({
      ...PageQuery,
      list: z.enum(lists).default('all'),
      status: z
        .enum([...statuses, 'unsolved', 'any'])
        .default('any')
        .describe('`unsolved`: new, open, pending and on hold'),
      team: Id.optional(),
      requester: Id.optional(),
      organisation: Id.optional(),
      view: Id.optional().describe('A saved view; `list` and `status` do not matter then'),
      q: z.string().max(2000).optional().describe('The condition language as text; narrows the list or view'),
      sort: z
        .string()
        .regex(
          new RegExp(`^(${sortKeys.join('|')}):(up|down)$`),
          `must be one of ${sortKeys.join(', ')} with :up or :down`,
        )
        .optional(),
    }),
    reply: page(TicketRow.extend({ readAt: Time.nullable().describe('When I last read it') })).extend({
      /** New rows come at this end of the list. */
      sort: z.string(),
    }),
  }),
  counts: route({
    id: 'tickets.counts',
    method: 'GET',
    path: '/tickets/counts',
    access: 'ticket.read',
    summary: 'How many unsolved tickets each list holds; counted up to 1,000',
    reply: z.object({
      mine: z.number(),
      'my-teams': z.number(),
      unassigned: z.number(),
      all: z.number(),
      cap: z.number(),
    }),
  }),
  get: route({
    id: 'tickets.get',
    method: 'GET',
    path: '/tickets/:number',
    access: 'ticket.read',
    summary: 'One ticket with its messages',
    params: one,
    reply: Ticket,
    version: (t) => t.version,
  }),
  history: route({
    id: 'tickets.history',
    method: 'GET',
    path: '/tickets/:number/history',
    access: 'ticket.read',
    summary: 'Everything that happened to a ticket, oldest first, with reasons',
    params: one,
    query: z.strictObject(PageQuery),
    reply: page(HistoryEntry),
  }),
  create: route({
    id: 'tickets.create',
    method: 'POST',
    path: '/tickets',
    access: 'ticket.create',
    summary: 'Open a ticket, also on behalf of somebody',
    body: z.strictObject({
      subject: Subject,
      body: Body,
      requester: z.strictObject({ email: Email, name: Name.optional() }),
      channel: z.enum(['api', 'agent', 'phone']).default('api'),
      teamId: Id.nullable().optional(),
      assigneeId: Id.nullable().optional(),
      impact: Level.optional(),
      urgency: Level.optional(),
      priority: Priority.optional().describe('Left out: follows from impact and urgency'),
      tags: z.array(Tag).max(50).optional(),
      followerIds: z.array(Id).max(100).optional(),
      fields: FieldChanges.optional(),
      serviceId: Id.nullable()
        .optional()
        .describe('Its team, impact and urgency hold unless others are given'),
      formId: Id.nullable().optional().describe('An intake form: its questions must be answered in `fields`'),
      siteId: Id.nullable().optional(),
      /** Tell the requester by mail that their request has arrived. */
      acknowledge: z.boolean().default(false),
    }),
    files: true,
    reply: Ticket,
    status: 201,
    version: (t) => t.version,
  }),
  addMessage: route({
    id: 'tickets.addMessage',
    method: 'POST',
    path: '/tickets/:number/messages',
    access: 'ticket.read',
    summary: 'Reply to the requester, or leave a note for the team',
    params: one,
    body: z.strictObject({
      kind: z.enum(['reply', 'note']),
      body: Body.describe('Plain text; Markdown-like lists are kept as written'),
      html: Text.optional().describe(
        'The same with formatting; cleaned before it is kept. `<img src="cid:file-0">` shows the first of `files` in the text',
      ),
      status: Status.optional().describe('Set together with the message'),
      mentionIds: z
        .array(Id)
        .max(50)
        .optional()
        .describe('Of a note: people of the team to tell; they follow from then on'),
      recipients: RecipientsInput.optional().describe(
        'Of a reply; left out: the requester and everybody copied',
      ),
      sendAt: Time.optional().describe('Of a reply: sent then, unless the requester answers first'),
      /** Newest message the writer had seen; newer ones make the reply be held with `changed_meanwhile`. */
      seen: Id.optional(),
      removeDraft: z.boolean().default(true),
    }),
    files: true,
    reply: Ticket,
    status: 201,
    version: (t) => t.version,
  }),
  change: route({
    id: 'tickets.change',
    method: 'PATCH',
    path: '/tickets/:number',
    access: 'ticket.change',
    summary: 'Change a ticket; with If-Match only if it is still as you saw it',
    params: one,
    body: z.strictObject({
      subject: Subject.optional(),
      status: Status.optional(),
      teamId: Id.nullable().optional(),
      assigneeId: Id.nullable().optional(),
      overCapacity: OverCapacity,
      impact: Level.optional(),
      urgency: Level.optional(),
      priority: Priority.optional().describe('Stays until impact or urgency change'),
      tags: z.array(Tag).max(50).optional(),
      addTags: z.array(Tag).max(50).optional(),
      removeTags: z.array(Tag).max(50).optional(),
      addFollowerIds: z.array(Id).max(100).optional(),
      removeFollowerIds: z.array(Id).max(100).optional(),
      fields: FieldChanges.optional(),
      serviceId: Id.nullable().optional(),
      formId: Id.nullable().optional(),
      siteId: Id.nullable().optional(),
      tier: z.number().int().min(1).max(9).optional(),
    }),
    reply: Ticket,
    version: (t) => t.version,
  }),
  read: route({
    id: 'tickets.read',
    method: 'PUT',
    path: '/tickets/:number/read',
    access: 'ticket.read',
    summary: 'I have read this ticket up to a message; null: mark it unread',
    params: one,
    body: z.strictObject({ messageId: Id.nullable() }),
    reply: Empty,
    status: 204,
  }),
  drafts: route({
    id: 'drafts.list',
    method: 'GET',
    path: '/tickets/:number/drafts',
    access: 'ticket.read',
    summary: 'My own drafts on a ticket',
    params: one,
    reply: z.object({
      items: z.array(
        z.object({
          kind: z.enum(['reply', 'note']),
          html: z.string(),
          text: z.string(),
          version: z.number().int(),
          updatedAt: Time,
        }),
      ),
    }),
  }),
  saveDraft: route({
    id: 'drafts.save',
    method: 'PUT',
    path: '/tickets/:number/drafts/:kind',
    access: 'ticket.read',
    summary: 'Keep my draft; an older `version` than the kept one is refused',
    params: one.extend({ kind: z.enum(['reply', 'note']) }),
    body: z.strictObject({
      html: Text,
      text: Text,
      version: z.number().int().min(0).describe('Version this text is based on; 0 for a new draft'),
    }),
    reply: z.object({ version: z.number().int(), updatedAt: Time }),
  }),
  dropDraft: route({
    id: 'drafts.drop',
    method: 'DELETE',
    path: '/tickets/:number/drafts/:kind',
    access: 'ticket.read',
    summary: 'Throw my draft away',
    params: one.extend({ kind: z.enum(['reply', 'note']) }),
    reply: Empty,
    status: 204,
  }),
  ...conversation,
}
