// A trigger: when something happens to a ticket, if a condition holds, then actions.
import { z } from 'zod'
import { type Trigger as Body, occasions } from '../../rules/automation/rule.ts'
import { targets } from '../../rules/sla/policy.ts'
import { Condition } from '../conditions.ts'
import { Actions } from './actions.ts'

export const Trigger: z.ZodType<Body> = z.strictObject({
  on: z.array(z.enum(occasions)).min(1, 'name at least one occasion').max(occasions.length),
  targets: z
    .array(z.enum([...targets, 'ola']))
    .max(5)
    .default([]),
  condition: Condition,
  actions: Actions,
}) as unknown as z.ZodType<Body>
