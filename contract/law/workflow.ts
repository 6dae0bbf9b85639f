// A workflow: states with forms, tasks, branches, approvals and waits.
import { z } from 'zod'
import type { Workflow as Body } from '../../rules/workflow/definition.ts'
import { judgeWorkflow } from '../../rules/workflow/judge.ts'
import { Condition } from '../conditions.ts'
import { Id, Name } from '../values.ts'
import { Actions } from './actions.ts'
import { Question } from './form.ts'

const Key = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/, 'must be a short name such as it-account')
const next = z.array(z.strictObject({ when: Condition.nullable(), to: Key })).max(20)
const own = { id: Key, name: Name }

const State = z.discriminatedUnion('kind', [
  z.strictObject({
    ...own,
    kind: z.literal('form'),
    questions: z.array(Question).min(1).max(60),
    asks: z.enum(['requester', 'team']),
    next,
  }),
  z.strictObject({
    ...own,
    kind: z.literal('work'),
    tasks: z
      .array(
        z.strictObject({
          title: Name,
          teamId: Id.nullable(),
          assigneeId: Id.nullable(),
          dueHours: z.number().int().min(1).max(8760).nullable(),
        }),
      )
      .min(1)
      .max(50),
    next,
  }),
  z.strictObject({ ...own, kind: z.literal('approval'), approvalId: Id, approved: Key, declined: Key }),
  z.strictObject({ ...own, kind: z.literal('act'), actions: Actions, next }),
  z.strictObject({ ...own, kind: z.literal('wait'), minutes: z.number().int().min(1).max(525_600), next }),
  z.strictObject({ ...own, kind: z.literal('parallel'), parts: z.array(Key).min(2).max(10), next }),
  z.strictObject({ ...own, kind: z.literal('end') }),
])

export const Workflow = z
  .strictObject({
    description: z.string().trim().max(2000),
    start: Key,
    states: z.array(State).min(1).max(100),
  })
  .superRefine((workflow, context) => {
    for (const { path, message } of judgeWorkflow(workflow as unknown as Body))
      context.addIssue({
        code: 'custom',
        path: path.split('.').map((p) => (/^\d+$/.test(p) ? Number(p) : p)),
        message,
      })
  }) as unknown as z.ZodType<Body>
