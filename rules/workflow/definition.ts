// Work in several steps over several teams: states with forms, tasks, branches, approvals and waits.
import type { Action } from '../automation/rule.ts'
import type { Condition } from '../conditions/ast.ts'
import type { FormQuestion } from '../intake/form.ts'

export type WorkflowState =
  | {
      id: string
      name: string
      kind: 'form'
      questions: readonly FormQuestion[]
      asks: 'requester' | 'team'
      next: readonly Branch[]
    }
  | { id: string; name: string; kind: 'work'; tasks: readonly WorkflowTask[]; next: readonly Branch[] }
  | { id: string; name: string; kind: 'approval'; approvalId: string; approved: string; declined: string }
  | { id: string; name: string; kind: 'act'; actions: readonly Action[]; next: readonly Branch[] }
  | { id: string; name: string; kind: 'wait'; minutes: number; next: readonly Branch[] }
  /** All parts at once; it goes on when each has come to its end. */
  | { id: string; name: string; kind: 'parallel'; parts: readonly string[]; next: readonly Branch[] }
  | { id: string; name: string; kind: 'end' }

export interface WorkflowTask {
  title: string
  teamId: string | null
  assigneeId: string | null
  /** Working hours until it is due; null: no limit. */
  dueHours: number | null
}

/** The first one whose condition holds; null holds always. */
export interface Branch {
  when: Condition | null
  to: string
}

export interface Workflow {
  description: string
  /** Id of the state it begins with. */
  start: string
  states: readonly WorkflowState[]
}
