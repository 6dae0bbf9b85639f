// Ticket surgery: everything done to tickets besides changing their fields and writing in them.
import { blocked } from './surgery/blocked.ts'
import { cases } from './surgery/cases.ts'
import { operations } from './surgery/operations.ts'
import { recurring } from './surgery/recurring.ts'
import { tasks } from './surgery/tasks.ts'

export type { BlockedSender } from './surgery/blocked.ts'
export type { Case } from './surgery/cases.ts'
export type { RecurringTicket } from './surgery/recurring.ts'
export type { Checklist } from './surgery/tasks.ts'

export const surgery = { ...operations, ...tasks, ...cases, ...recurring, ...blocked }
