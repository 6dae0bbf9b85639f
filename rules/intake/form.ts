// What must be known before work can begin: the questions of one type of request.
import type { Condition } from '../conditions/ast.ts'
import type { Channel } from '../ticket/words.ts'

export interface FormQuestion {
  /** A custom field of tickets. */
  key: string
  /** The question in the requester's words; '': the field's name. */
  label: string
  help: string
  isRequired: boolean
  /** Asked only where this holds, given the answers before; null: always. */
  askedWhen: Condition | null
}

export interface Form {
  description: string
  serviceId: string | null
  /** Proposed subject. */
  subject: string
  questions: readonly FormQuestion[]
  /** Where it is offered. */
  channels: readonly Channel[]
  /** Asks whoever wrote by mail for what is missing. */
  completesMail: boolean
}
