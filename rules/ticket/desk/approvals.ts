// What approvals and workflows leave on their ticket.
import type { ApprovalState, TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'

interface Approval {
  do: 'approval'
  approvalId: string
  from: ApprovalState | null
  to: ApprovalState
  because?: string
}
interface Workflow {
  do: 'workflow'
  runId: string
  from: string | null
  /** null: it has come to its end. */
  to: string | null
  because?: string
}

export type ApprovalCommand = Approval | Workflow

export const planApproval = (command: ApprovalCommand, _ticket: TicketState): TicketEvent[] => {
  if (command.from === command.to) return []
  const because = command.because ? { because: command.because } : {}
  if (command.do === 'workflow') {
    const { runId, from, to } = command
    return [{ type: 'ticket.workflow_moved', data: { runId, from, to }, ...because }]
  }
  const { approvalId, from, to } = command
  return [{ type: 'ticket.approval_changed', data: { approvalId, from, to }, ...because }]
}
