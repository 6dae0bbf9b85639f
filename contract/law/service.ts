// A service of the catalogue, or a category of services.
import { z } from 'zod'
import type { Service as Body } from '../../rules/intake/service.ts'
import { Level } from '../tickets/shapes.ts'
import { Id } from '../values.ts'

export const Service: z.ZodType<Body> = z.strictObject({
  parentId: Id.nullable(),
  description: z.string().trim().max(2000),
  teamId: Id.nullable().describe('Where its tickets go; null: as the service above'),
  skills: z.array(z.strictObject({ skillId: Id, level: z.number().int().min(1).max(5) })).max(20),
  impact: Level.nullable(),
  urgency: Level.nullable(),
  isOnSite: z.boolean(),
  isRequestable: z.boolean(),
})
