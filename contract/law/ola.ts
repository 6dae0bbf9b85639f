// An operational level agreement: how long a ticket may stay with a team or vendor.
import { z } from 'zod'
import type { Ola as Body } from '../../rules/sla/policy.ts'
import { Status } from '../tickets/shapes.ts'
import { Id } from '../values.ts'
import { Minutes, WarnAt } from './parts.ts'

export const Ola: z.ZodType<Body> = z.strictObject({
  teamId: Id,
  calendarId: Id.nullable(),
  minutes: Minutes,
  pauses: z.array(Status).max(6),
  warnAt: WarnAt,
})
