// An intake form: what must be known before work can begin.
import { z } from 'zod'
import type { Form as Body } from '../../rules/intake/form.ts'
import { channels } from '../../rules/ticket/words.ts'
import { Condition } from '../conditions.ts'
import { Id } from '../values.ts'

export const Question = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be the key of a field of tickets'),
  label: z.string().trim().max(200),
  help: z.string().trim().max(1000),
  isRequired: z.boolean(),
  askedWhen: Condition.nullable(),
})

export const Form: z.ZodType<Body> = z.strictObject({
  description: z.string().trim().max(2000),
  serviceId: Id.nullable(),
  subject: z.string().trim().max(200),
  questions: z.array(Question).max(60),
  channels: z.array(z.enum(channels)).max(channels.length),
  completesMail: z.boolean(),
})
