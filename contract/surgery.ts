// Ticket surgery: merging, splitting, cases, links, children, tasks, snoozing, recurring tickets, blocked senders.
import { z } from 'zod'
import { linkKinds, snoozeWakes } from '../rules/ticket/words.ts'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { Body, Level, Status, Subject, Tag, Text, Ticket, TicketRow } from './tickets/shapes.ts'
import { Email, Empty, Id, Name, PageQuery, page, Time } from './values.ts'

const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const one = z.strictObject({ number })
const part = z.strictObject({ number, id: Id })
const byId = z.strictObject({ id: Id })
const Numbers = z.array(z.number().int().min(1)).min(1).max(100)
const version = (t: Ticket) => t.version

export const Case = z.object({
  id: Id,
  name: z.string(),
  count: z.number().int(),
  openCount: z.number().int(),
  createdBy: PersonRef,
  createdAt: Time,
  closedAt: Time.nullable(),
})
export type Case = z.infer<typeof Case>

export const Checklist = z.object({ id: Id, name: z.string(), items: z.array(z.string()) })
export type Checklist = z.infer<typeof Checklist>
const Items = z.array(z.string().trim().min(1).max(300)).min(1).max(100)

export const RecurringTicket = z.object({
  id: Id,
  name: z.string(),
  template: z.object({
    subject: Subject,
    body: Body,
    requesterEmail: Email,
    teamId: Id.nullable().optional(),
    assigneeId: Id.nullable().optional(),
    impact: Level.optional(),
    urgency: Level.optional(),
    tags: z.array(Tag).max(50).optional(),
    checklistId: Id.nullable().optional(),
  }),
  /** RFC 5545, such as FREQ=MONTHLY;BYDAY=1MO. */
  rule: z.string().max(500),
  /** Local time of the first, `2026-12-01T08:00`, in `zone`. */
  startsAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must be a local time such as 2026-12-01T08:00'),
  zone: z.string().max(60),
  outside: z.enum(['open', 'move', 'leave_out']),
  isOn: z.boolean(),
  nextAt: Time.nullable(),
  lastAt: Time.nullable(),
  lastNumber: z.number().int().nullable(),
  lastError: z.string().nullable(),
  /** The next five times. */
  upcoming: z.array(Time),
})
export type RecurringTicket = z.infer<typeof RecurringTicket>
const RecurringShape = RecurringTicket.pick({
  name: true,
  template: true,
  rule: true,
  startsAt: true,
  zone: true,
  outside: true,
  isOn: true,
}).strict()

export const BlockedSender = z.object({
  id: Id,
  sender: z.string(),
  because: z.string(),
  by: z.string().nullable(),
  createdAt: Time,
})
export type BlockedSender = z.infer<typeof BlockedSender>

export const surgery = {
  merge: route({
    id: 'tickets.merge',
    method: 'POST',
    path: '/tickets/:number/merge',
    access: 'ticket.change',
    summary: 'Merge other tickets into this one; their requesters take part from then on',
    params: one,
    body: z.strictObject({ numbers: Numbers }),
    reply: Ticket,
    version,
  }),
  unmerge: route({
    id: 'tickets.unmerge',
    method: 'POST',
    path: '/tickets/:number/unmerge',
    access: 'ticket.change',
    summary: 'Undo the merge of this ticket: everything is back where it was',
    params: one,
    reply: Ticket,
    version,
  }),
  split: route({
    id: 'tickets.split',
    method: 'POST',
    path: '/tickets/:number/messages/:id/split',
    access: 'ticket.change',
    summary: 'Open a ticket of its own from one message, for whoever wrote it',
    params: part,
    body: z.strictObject({ subject: Subject }),
    reply: Ticket,
    status: 201,
    version,
  }),
  requester: route({
    id: 'tickets.changeRequester',
    method: 'PUT',
    path: '/tickets/:number/requester',
    access: 'ticket.change',
    summary: 'Make somebody else the requester',
    params: one,
    body: z.strictObject({ email: Email, name: Name.optional() }),
    reply: Ticket,
    version,
  }),
  link: route({
    id: 'tickets.link',
    method: 'POST',
    path: '/tickets/:number/links',
    access: 'ticket.change',
    summary: 'Link to another ticket',
    params: one,
    body: z.strictObject({
      kind: z.enum(linkKinds).exclude(['split']),
      number: z.number().int().min(1),
      isBack: z
        .boolean()
        .default(false)
        .describe('Read from the other: it duplicates, causes, blocks this one'),
    }),
    reply: Ticket,
    version,
  }),
  unlink: route({
    id: 'tickets.unlink',
    method: 'DELETE',
    path: '/tickets/:number/links/:id',
    access: 'ticket.change',
    summary: 'Take a link away',
    params: part,
    reply: Ticket,
    version,
  }),
  parent: route({
    id: 'tickets.setParent',
    method: 'PUT',
    path: '/tickets/:number/parent',
    access: 'ticket.change',
    summary: 'Make this a child of another ticket, or of none',
    params: one,
    body: z.strictObject({ number: z.number().int().min(1).nullable() }),
    reply: Ticket,
    version,
  }),
  answerChildren: route({
    id: 'tickets.answerChildren',
    method: 'POST',
    path: '/tickets/:number/children/messages',
    access: 'ticket.reply',
    summary: 'One reply to the requesters of all open children, each in their own ticket',
    params: one,
    body: z.strictObject({
      body: Body,
      html: Text.optional(),
      status: Status.optional().describe('Set on each child with it; solved closes them all'),
    }),
    reply: z.object({
      sent: z.number().int(),
      refused: z.array(z.object({ number: z.number().int(), because: z.string() })),
      ticket: Ticket,
    }),
  }),
  snooze: route({
    id: 'tickets.snooze',
    method: 'PUT',
    path: '/tickets/:number/snooze',
    access: 'ticket.change',
    summary: 'Out of the lists until a time, or until something happens before it; null wakes it',
    params: one,
    body: z.strictObject({ until: Time.nullable(), wakes: z.enum(snoozeWakes).default('reply') }),
    reply: Ticket,
    version,
  }),
  spam: route({
    id: 'tickets.markSpam',
    method: 'PUT',
    path: '/tickets/:number/spam',
    access: 'ticket.change',
    summary: 'Out of all lists and figures; with `block`, mails of its sender are binned from now on',
    params: one,
    body: z.strictObject({ isSpam: z.boolean(), block: z.boolean().default(false) }),
    reply: Ticket,
    version,
  }),
  addTask: route({
    id: 'tasks.add',
    method: 'POST',
    path: '/tickets/:number/tasks',
    access: 'ticket.change',
    summary: 'Add a task, or all of a checklist',
    params: one,
    body: z
      .strictObject({
        title: z.string().trim().min(1).max(300).optional(),
        assigneeId: Id.nullable().default(null),
        dueAt: Time.nullable().default(null),
        checklistId: Id.optional().describe('All of its items instead of one title'),
      })
      .refine((b) => (b.title === undefined) !== (b.checklistId === undefined), {
        path: ['checklistId'],
        message: 'must be there instead of a title, or the title alone',
      }),
    reply: Ticket,
    status: 201,
    version,
  }),
  changeTask: route({
    id: 'tasks.change',
    method: 'PATCH',
    path: '/tickets/:number/tasks/:id',
    access: 'ticket.change',
    summary: 'Change a task, or mark it done',
    params: part,
    body: z.strictObject({
      title: z.string().trim().min(1).max(300).optional(),
      assigneeId: Id.nullable().optional(),
      dueAt: Time.nullable().optional(),
      isDone: z.boolean().optional(),
      position: z.number().int().min(0).max(1000).optional(),
    }),
    reply: Ticket,
    version,
  }),
  removeTask: route({
    id: 'tasks.remove',
    method: 'DELETE',
    path: '/tickets/:number/tasks/:id',
    access: 'ticket.change',
    summary: 'Remove a task',
    params: part,
    reply: Ticket,
    version,
  }),
  myTasks: route({
    id: 'tasks.mine',
    method: 'GET',
    path: '/tasks',
    access: 'ticket.read',
    summary: 'My open tasks, the next due first',
    query: z.strictObject(PageQuery),
    reply: page(
      z.object({
        id: Id,
        title: z.string(),
        dueAt: Time.nullable(),
        ticket: z.object({ number: z.number().int(), subject: z.string() }),
      }),
    ),
  }),
  cases: route({
    id: 'cases.list',
    method: 'GET',
    path: '/cases',
    access: 'ticket.read',
    summary: 'Cases, open ones first, the newest first',
    query: z.strictObject({ ...PageQuery, q: z.string().max(200).optional() }),
    reply: page(Case),
  }),
  startCase: route({
    id: 'cases.start',
    method: 'POST',
    path: '/cases',
    access: 'ticket.change',
    summary: 'Group tickets into a case without changing them otherwise',
    body: z.strictObject({ name: Name, numbers: Numbers }),
    reply: Case,
    status: 201,
  }),
  getCase: route({
    id: 'cases.get',
    method: 'GET',
    path: '/cases/:id',
    access: 'ticket.read',
    summary: 'A case with its tickets',
    params: byId,
    reply: Case.extend({ tickets: z.array(TicketRow) }),
  }),
  changeCase: route({
    id: 'cases.change',
    method: 'PATCH',
    path: '/cases/:id',
    access: 'ticket.change',
    summary: 'Rename a case, put tickets in or take them out, close or reopen it',
    params: byId,
    body: z.strictObject({
      name: Name.optional(),
      add: Numbers.optional(),
      remove: Numbers.optional(),
      isClosed: z.boolean().optional(),
    }),
    reply: Case.extend({ tickets: z.array(TicketRow) }),
  }),
  answerCase: route({
    id: 'cases.answer',
    method: 'POST',
    path: '/cases/:id/messages',
    access: 'ticket.reply',
    summary: 'One reply to all requesters of a case, each in their own ticket',
    params: byId,
    body: z.strictObject({ body: Body, html: Text.optional(), status: Status.optional() }),
    reply: z.object({
      sent: z.number().int(),
      refused: z.array(z.object({ number: z.number().int(), because: z.string() })),
    }),
  }),
  checklists: route({
    id: 'checklists.list',
    method: 'GET',
    path: '/checklists',
    access: 'ticket.read',
    summary: 'Checklists to add to tickets',
    reply: z.object({ items: z.array(Checklist) }),
  }),
  createChecklist: route({
    id: 'checklists.create',
    method: 'POST',
    path: '/checklists',
    access: 'team.write',
    summary: 'Save a checklist',
    body: z.strictObject({ name: Name, items: Items }),
    reply: Checklist,
    status: 201,
  }),
  changeChecklist: route({
    id: 'checklists.change',
    method: 'PATCH',
    path: '/checklists/:id',
    access: 'team.write',
    summary: 'Change a checklist; tickets that have it keep theirs',
    params: byId,
    body: z.strictObject({ name: Name.optional(), items: Items.optional() }),
    reply: Checklist,
  }),
  removeChecklist: route({
    id: 'checklists.remove',
    method: 'DELETE',
    path: '/checklists/:id',
    access: 'team.write',
    summary: 'Remove a checklist; tickets that have it keep theirs',
    params: byId,
    reply: Empty,
    status: 204,
  }),
  recurring: route({
    id: 'recurring.list',
    method: 'GET',
    path: '/recurring-tickets',
    access: 'ticket.read',
    summary: 'Tickets the desk opens by itself at set times',
    reply: z.object({ items: z.array(RecurringTicket) }),
  }),
  createRecurring: route({
    id: 'recurring.create',
    method: 'POST',
    path: '/recurring-tickets',
    access: 'team.write',
    summary: 'Have a ticket opened at set times',
    body: RecurringShape,
    reply: RecurringTicket,
    status: 201,
  }),
  changeRecurring: route({
    id: 'recurring.change',
    method: 'PATCH',
    path: '/recurring-tickets/:id',
    access: 'team.write',
    summary: 'Change, pause or resume a recurring ticket',
    params: byId,
    body: RecurringShape.partial(),
    reply: RecurringTicket,
  }),
  removeRecurring: route({
    id: 'recurring.remove',
    method: 'DELETE',
    path: '/recurring-tickets/:id',
    access: 'team.write',
    summary: 'Open no more of these; those opened stay',
    params: byId,
    reply: Empty,
    status: 204,
  }),
  blocked: route({
    id: 'blocked.list',
    method: 'GET',
    path: '/blocked-senders',
    access: 'ticket.read',
    summary: 'Senders whose mails are binned',
    query: z.strictObject({ ...PageQuery, q: z.string().max(200).optional() }),
    reply: page(BlockedSender),
  }),
  block: route({
    id: 'blocked.add',
    method: 'POST',
    path: '/blocked-senders',
    access: 'ticket.change',
    summary: 'Bin the mails of an address, or of a domain as @example.org',
    body: z.strictObject({
      sender: z
        .string()
        .trim()
        .toLowerCase()
        .max(254)
        .regex(/^[^\s@]*@[a-z0-9.-]+\.[a-z0-9-]+$/, 'must be an address, or a domain such as @example.org'),
      because: z.string().trim().max(300).default(''),
    }),
    reply: BlockedSender,
    status: 201,
  }),
  unblock: route({
    id: 'blocked.remove',
    method: 'DELETE',
    path: '/blocked-senders/:id',
    access: 'ticket.change',
    summary: 'Let this sender’s mails in again',
    params: byId,
    reply: Empty,
    status: 204,
  }),
}
