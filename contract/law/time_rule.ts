// A time rule: once for each stretch of time in which a condition holds.
import { z } from 'zod'
import type { TimeRule as Body } from '../../rules/automation/rule.ts'
import { Condition } from '../conditions.ts'
import { Actions } from './actions.ts'

export const TimeRule: z.ZodType<Body> = z.strictObject({
  condition: Condition,
  actions: Actions,
  repeatHours: z.number().int().min(1).max(8760).nullable(),
})
