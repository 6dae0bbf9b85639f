// An intake form: what must be known before work can begin.
import { z } from 'zod'
import type { Form as Body } from '../../rules/intake/form.ts'
import { tileIcons } from '../../rules/portal/icon.ts'
import { channels } from '../../rules/ticket/words.ts'
import { Condition } from '../conditions.ts'
import { Id } from '../values.ts'

const line = z.string().trim().max(200)
const text = z.string().trim().max(1000)
const Options = z.record(z.string().max(200), line)

export const Question = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be the key of a field of tickets'),
  label: line,
  help: text,
  isRequired: z.boolean(),
  askedWhen: Condition.nullable(),
  options: Options.exactOptional().describe('What choices are called; left out: as the field has them'),
})

const tileWords = { name: line.exactOptional(), about: line.exactOptional() }
const Words = z.strictObject({
  name: line.exactOptional(),
  description: z.string().trim().max(2000).exactOptional(),
  subject: line.exactOptional(),
  tile: z.strictObject(tileWords).exactOptional(),
  questions: z
    .record(
      z.string().max(40),
      z.strictObject({
        label: line.exactOptional(),
        help: text.exactOptional(),
        options: Options.exactOptional(),
      }),
    )
    .exactOptional(),
})

export const Form: z.ZodType<Body> = z.strictObject({
  description: z.string().trim().max(2000),
  serviceId: Id.nullable(),
  subject: line,
  questions: z.array(Question).max(60),
  channels: z.array(z.enum(channels)).max(channels.length),
  completesMail: z.boolean(),
  tile: z
    .strictObject({ icon: z.enum(tileIcons).exactOptional(), ...tileWords })
    .exactOptional()
    .describe('How the catalogue offers it; what is left out follows from name and description'),
  words: z
    .record(z.string().regex(/^[a-z]{2,3}$/, 'must be a language such as de'), Words)
    .exactOptional()
    .describe('What it says in other languages than its own'),
})
