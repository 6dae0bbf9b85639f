// The rows of approvals and workflows.
import type { ColumnType, Generated } from 'kysely'
import type { Step, VoteState, VoteWay } from '../../../rules/approvals/approval.ts'
import type { ApprovalState } from '../../../rules/ticket/events.ts'
import type { Workflow } from '../../../rules/workflow/definition.ts'
import type { Run, RunState } from '../../../rules/workflow/run.ts'
import type { Json, Own } from './columns.ts'

type Texts = ColumnType<string[], readonly string[] | undefined, readonly string[]>

export interface ApprovalTables {
  approval: Own & {
    id: string
    ticket_id: string
    template_id: string | null
    name: string
    question: string
    state: ApprovalState
    step: number
    steps: Json<Step[]>
    asked_by: string | null
    because: string | null
    created_at: string
    decided_at: string | null
  }
  approval_vote: Own & {
    approval_id: string
    step: number
    person_id: string
    instead_of: string | null
    state: VoteState
    comment: Generated<string>
    way: VoteWay | null
    asked_at: string
    reminders: Generated<number>
    reminded_at: string | null
    decided_at: string | null
  }
  workflow_run: Own & {
    id: string
    ticket_id: string
    workflow_id: string
    version: number
    name: string
    definition: Json<Workflow>
    state: RunState
    run: Json<Run>
    answered: Texts
    acted: Texts
    started_by: string | null
    because: string | null
    started_at: string
    ended_at: string | null
  }
}
