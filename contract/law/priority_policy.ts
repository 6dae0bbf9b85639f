// Which priority impact and urgency make.
import { z } from 'zod'
import type { PriorityPolicy as Body } from '../../rules/priority/policy.ts'
import { Condition } from '../conditions.ts'
import { Priority } from '../tickets/shapes.ts'

const Row = z.strictObject({ high: Priority, medium: Priority, low: Priority })

export const PriorityPolicy: z.ZodType<Body> = z.strictObject({
  condition: Condition,
  cells: z
    .strictObject({ high: Row, medium: Row, low: Row })
    .nullable()
    .describe('By impact, then urgency; null: this policy only raises'),
  raise: z.number().int().min(-3).max(3).describe('Steps up, or down when negative'),
})
