// What surgery can ask of one ticket. Operations on several are one command for each of them, planned on the others as
// they are under the same locks.
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'
import type { LinkKind, SnoozeWakes } from '../words.ts'

export interface AddTasks {
  do: 'add_tasks'
  tasks: readonly {
    taskId: string
    assigneeId: string | null
    teamId?: string | null
    dueAt: string | null
  }[]
  /** They came with a checklist. */
  isChecklist: boolean
}

interface TaskFacts {
  assigneeId: string | null
  teamId?: string | null
  dueAt: string | null
  isDone: boolean
}

export interface ChangeTask {
  do: 'change_task'
  taskId: string
  from: TaskFacts
  to: TaskFacts
  /** Its title or its place in the list is another. */
  isRenamed: boolean
}

export interface RemoveTask {
  do: 'remove_task'
  taskId: string
  wasDone: boolean
}

export interface Snooze {
  do: 'snooze'
  /** ISO; null wakes it by hand. */
  until: string | null
  wakes: SnoozeWakes
  now: string
}

/** Its time has come. */
export interface Wake {
  do: 'wake'
  now: string
}

export interface Link {
  do: 'link' | 'unlink'
  linkId: string
  kind: LinkKind
  other: { id: string; number: number }
  /** Seen from the ticket the link leads to. */
  isBack: boolean
}

export interface SetParent {
  do: 'set_parent'
  parent: TicketState | null
}

/** On a parent: how its children stand. */
export interface CountChildren {
  do: 'count_children'
  count: number
  open: number
  childId: string
}

export interface ChangeRequester {
  do: 'change_requester'
  requesterId: string
  organisationId: string | null
  because?: string
}

interface PutInCase {
  do: 'put_in_case'
  caseId: string | null
}

export interface MarkSpam {
  do: 'mark_spam'
  isSpam: boolean
}

export interface MergeInto {
  do: 'merge_into'
  into: TicketState
}

export interface TakeIn {
  do: 'take_in'
  tickets: readonly TicketState[]
}

/** Everything that happened to a ticket, oldest first. */
export type History = readonly { event: TicketEvent; at: string }[]

export interface Unmerge {
  do: 'unmerge'
  history: History
  into: TicketState
}

export interface GiveBack {
  do: 'give_back'
  ticket: TicketState
  history: History
}

export interface SplitOff {
  do: 'split_off'
  messageId: string
  ticketId: string
  number: number
}

export interface ChaseStep {
  do: 'chase'
  step: number
  because: string
}

/** Nobody answered any reminder. */
export interface GiveUp {
  do: 'give_up'
  because: string
}

export type SurgeryCommand =
  | AddTasks
  | ChangeTask
  | RemoveTask
  | Snooze
  | Wake
  | Link
  | SetParent
  | CountChildren
  | ChangeRequester
  | PutInCase
  | MarkSpam
  | MergeInto
  | TakeIn
  | Unmerge
  | GiveBack
  | SplitOff
  | ChaseStep
  | GiveUp
