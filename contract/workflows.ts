// Workflows at work: where a run stands, what it waits for, and moving it on.
import { z } from 'zod'
import { runStates } from '../rules/workflow/run.ts'
import { Question } from './law/form.ts'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { FieldChanges } from './tickets/fields.ts'
import { Id, Time } from './values.ts'

const Key = z.string().max(40)

export const WorkflowPlace = z.object({
  id: z.string(),
  state: Key,
  name: z.string(),
  since: Time,
  /** Of a part: the parallel state it belongs to. */
  within: Key.nullable(),
  waits: z.enum(['answers', 'tasks', 'approval', 'actions', 'time', 'parts', 'help']),
  /** Of `answers`: what is asked and of whom. */
  asks: z.object({ of: z.enum(['requester', 'team']), questions: z.array(Question) }).nullable(),
  tasks: z.array(z.object({ id: Id, title: z.string(), isDone: z.boolean(), isGone: z.boolean() })),
  approvalId: Id.nullable(),
  until: Time.nullable(),
  /** Of `help`: why it cannot go on by itself. */
  because: z.string().nullable(),
})

export const WorkflowRun = z.object({
  id: Id,
  workflowId: Id,
  version: z.number().int(),
  name: z.string(),
  state: z.enum(runStates),
  places: z.array(WorkflowPlace),
  /** Every state in the order of the definition, for a picture of the way. */
  states: z.array(
    z.object({ id: Key, name: z.string(), kind: z.string(), status: z.enum(['ahead', 'here', 'done']) }),
  ),
  past: z.array(
    z.object({
      state: Key,
      name: z.string(),
      cameAt: Time,
      leftAt: Time,
      /** How it was left: `done`, `approved`, `declined`, `moved` by a person. */
      how: z.string(),
    }),
  ),
  startedBy: PersonRef.nullable(),
  because: z.string().nullable(),
  startedAt: Time,
  endedAt: Time.nullable(),
})
export type WorkflowRun = z.infer<typeof WorkflowRun>

const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const onTicket = z.strictObject({ number })
const one = z.strictObject({ id: Id })

export const workflows = {
  ofTicket: route({
    id: 'workflows.ofTicket',
    method: 'GET',
    path: '/tickets/:number/workflows',
    access: 'ticket.read',
    summary: 'Workflow runs of a ticket, newest first',
    params: onTicket,
    reply: z.object({ items: z.array(WorkflowRun) }),
  }),
  start: route({
    id: 'workflows.start',
    method: 'POST',
    path: '/tickets/:number/workflows',
    access: 'ticket.change',
    summary: 'Start a workflow; one at a time on a ticket',
    params: onTicket,
    body: z.strictObject({ workflowId: Id }),
    reply: WorkflowRun,
    status: 201,
  }),
  answer: route({
    id: 'workflows.answer',
    method: 'POST',
    path: '/workflow-runs/:id/answers',
    access: 'ticket.change',
    summary: 'Fill in a form that a run waits for',
    params: one,
    body: z.strictObject({ place: z.string().max(100), fields: FieldChanges }),
    reply: WorkflowRun,
  }),
  move: route({
    id: 'workflows.move',
    method: 'POST',
    path: '/workflow-runs/:id/moves',
    access: 'ticket.change',
    summary: 'Move one place of a run to another state by hand',
    params: one,
    body: z.strictObject({ place: z.string().max(100), to: Key }),
    reply: WorkflowRun,
  }),
  cancel: route({
    id: 'workflows.cancel',
    method: 'POST',
    path: '/workflow-runs/:id/cancel',
    access: 'ticket.change',
    summary: 'End a run; its tasks stay, its questions are taken back',
    params: one,
    reply: WorkflowRun,
  }),
}
