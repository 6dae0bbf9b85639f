// Who has to agree, and how many of them.

export type Approver =
  | { personId: string }
  | { teamId: string }
  | 'lead'
  | 'manager'
  | 'requester'
  | 'organisation_lead'

export interface ApprovalStep {
  name: string
  approvers: readonly Approver[]
  /** A number: so many of them. */
  needs: 'all' | 'any' | number
  /** Hours after which it is asked again; null: never. */
  remindHours: number | null
}

export interface ApprovalTemplate {
  /** Liquid; what is asked. */
  question: string
  /** One after the other; the first one declined ends it. */
  steps: readonly ApprovalStep[]
}
