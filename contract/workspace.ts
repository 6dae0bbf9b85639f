// The workspace itself and the audit of its event log.
import { z } from 'zod'
import { route } from './route.ts'
import { Name } from './values.ts'

/** When the desk works: `days` from Monday, each with spans such as 09:00–17:30; local times in `zone`. */
export const WorkingHours = z.strictObject({
  zone: z.string().max(60),
  days: z
    .array(
      z
        .array(
          z.strictObject({
            from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
            to: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/),
          }),
        )
        .max(6),
    )
    .length(7),
  /** Dates on which it does not work. */
  holidays: z.array(z.strictObject({ date: z.iso.date(), name: z.string().trim().max(100) })).max(400),
})
export type WorkingHours = z.infer<typeof WorkingHours>

export const Workspace = z.object({
  name: z.string(),
  language: z.enum(['en', 'de']),
  acknowledge: z.boolean(),
  reopenDays: z.number().int().nullable(),
  supportAddress: z.string().nullable(),
  workingHours: WorkingHours,
})
export type Workspace = z.infer<typeof Workspace>

export const workspace = {
  get: route({
    id: 'workspace.get',
    method: 'GET',
    path: '/workspace',
    access: 'workspace.read',
    summary: 'Settings of the workspace',
    reply: Workspace,
  }),
  change: route({
    id: 'workspace.change',
    method: 'PATCH',
    path: '/workspace',
    access: 'workspace.write',
    summary: 'Change settings of the workspace',
    body: z.strictObject({
      name: Name.optional(),
      language: z.enum(['en', 'de']).optional(),
      acknowledge: z.boolean().optional().describe('Answer a new request by mail with its number'),
      reopenDays: z
        .number()
        .int()
        .min(0)
        .max(3650)
        .nullable()
        .optional()
        .describe('An answer by mail to a ticket finished longer ago opens a new one; null: always wakes it'),
      workingHours: WorkingHours.optional(),
    }),
    reply: Workspace,
  }),
  audit: route({
    id: 'audit.verify',
    method: 'GET',
    path: '/audit/verification',
    access: 'audit.read',
    summary: 'Recompute the hash chain of the event log and name the first bad row',
    reply: z.object({
      intact: z.boolean(),
      checked: z.number().int(),
      bad: z.object({ position: z.number().int(), reason: z.string() }).nullable(),
    }),
    limit: { max: 6, window: 60_000 },
  }),
}
