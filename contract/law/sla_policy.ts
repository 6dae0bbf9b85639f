// A service level agreement: what requesters are promised.
import { z } from 'zod'
import type { SlaPolicy as Body } from '../../rules/sla/policy.ts'
import { Condition } from '../conditions.ts'
import { Status } from '../tickets/shapes.ts'
import { Id } from '../values.ts'
import { Minutes, WarnAt } from './parts.ts'

export const SlaPolicy: z.ZodType<Body> = z.strictObject({
  condition: Condition,
  calendarId: Id.nullable().describe('null: the workspace’s working hours'),
  targets: z.strictObject({
    first_response: Minutes,
    next_response: Minutes,
    update: Minutes,
    resolution: Minutes,
  }),
  pauses: z.array(Status).max(6).describe('While a ticket has one of these, its clocks stand'),
  warnAt: WarnAt,
})
