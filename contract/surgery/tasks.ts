// Tasks of tickets, and the checklists they come from.
import { z } from 'zod'
import { route } from '../route.ts'
import { Ticket } from '../tickets/shapes.ts'
import { Empty, Id, Name, PageQuery, page, Time } from '../values.ts'

const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const one = z.strictObject({ number })
const part = z.strictObject({ number, id: Id })
const byId = z.strictObject({ id: Id })
const version = (t: Ticket) => t.version

export const Checklist = z.object({ id: Id, name: z.string(), items: z.array(z.string()) })
export type Checklist = z.infer<typeof Checklist>
const Items = z.array(z.string().trim().min(1).max(300)).min(1).max(100)

export const tasks = {
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
        teamId: Id.nullable().default(null).describe('Whose task it is, beside the ticket’s own team'),
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
      teamId: Id.nullable().optional(),
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
    summary: 'My open tasks, and those of my teams that nobody has; the next due first',
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
}
