// Who has to agree.
import { z } from 'zod'
import type { ApprovalTemplate as Body } from '../../rules/approvals/template.ts'
import { Id, Name } from '../values.ts'
import { Words } from './parts.ts'

const Approver = z.union([
  z.strictObject({ personId: Id }),
  z.strictObject({ teamId: Id }),
  z.enum(['lead', 'manager', 'requester', 'organisation_lead']),
])

export const ApprovalStep = z.strictObject({
  name: Name,
  approvers: z.array(Approver).min(1, 'name somebody who decides').max(50),
  needs: z
    .union([z.enum(['all', 'any']), z.number().int().min(1).max(50)])
    .describe('A number: so many of them'),
  remindHours: z.number().int().min(1).max(8760).nullable().describe('null: nobody is reminded'),
})

export const Approval: z.ZodType<Body> = z.strictObject({
  question: Words.min(1, 'say what is asked').describe('Liquid, with the placeholders of rules'),
  steps: z.array(ApprovalStep).min(1, 'name at least one step').max(10),
})
