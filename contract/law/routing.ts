// How a team's tickets find somebody.
import { z } from 'zod'
import { type Routing as Body, scoreParts, strategies } from '../../rules/routing/strategy.ts'
import { channels, priorities } from '../../rules/ticket/words.ts'
import { Id } from '../values.ts'

const each = <K extends string, T extends z.ZodType>(keys: readonly K[], type: T) =>
  z.strictObject(Object.fromEntries(keys.map((k) => [k, type])) as Record<K, T>)
const Points = z.number().min(0).max(100)

export const Routing: z.ZodType<Body> = z.strictObject({
  teamId: Id.nullable().describe('null: teams without one of their own'),
  strategy: z.enum(strategies),
  weights: each(scoreParts, z.number().min(0).max(10)),
  acceptMinutes: z.number().int().min(1).max(10_080).nullable(),
  points: z.strictObject({ channels: each(channels, Points), priorities: each(priorities, Points) }),
  minutesPerPoint: z
    .number()
    .min(1)
    .max(10_080)
    .default(45)
    .describe('How long work of one point takes, as the board expects it'),
})
