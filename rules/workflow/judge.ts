// Whether a workflow can work: every way leads somewhere, nothing runs in circles, nothing is left out.
import type { Workflow, WorkflowState } from './definition.ts'

export interface WorkflowFault {
  /** `states.2.next.0.to` */
  path: string
  message: string
}

export const judgeWorkflow = (workflow: Workflow): WorkflowFault[] => {
  const ids = workflow.states.map((s) => s.id)
  const known = new Set(ids)
  const faults: WorkflowFault[] = []
  const fault = (path: string, message: string): void => {
    faults.push({ path, message })
  }
  if (!known.has(workflow.start)) fault('start', `there is no state ${workflow.start}`)
  for (const [i, state] of workflow.states.entries()) {
    if (ids.indexOf(state.id) !== i) fault(`states.${i}.id`, `another state is called ${state.id}, too`)
    for (const { path, to } of waysOf(state))
      if (!known.has(to)) fault(`states.${i}.${path}`, `there is no state ${to}`)
    if ('next' in state)
      for (const [b, branch] of state.next.entries())
        if (branch.when === null && b < state.next.length - 1)
          fault(`states.${i}.next.${b}.when`, 'always holds, so nothing after it is ever reached')
  }
  if (faults.length > 0) return faults
  const reached = reachable(workflow, workflow.start)
  for (const [i, state] of workflow.states.entries())
    if (!reached.has(state.id)) fault(`states.${i}`, `nothing leads to ${state.id}`)
  for (const [i, state] of workflow.states.entries()) {
    if (state.kind === 'parallel' && state.parts.some((part) => reachable(workflow, part).has(state.id)))
      fault(`states.${i}.parts`, 'a part leads back to its own beginning; let its parts end first')
    if (state.kind === 'act' && circlesWithoutWaiting(workflow, state.id))
      fault(`states.${i}.next`, 'goes in circles without waiting for anything')
  }
  return faults
}

/** Where a state leads to, with the place where it says so. */
export const waysOf = (state: WorkflowState): { path: string; to: string }[] => {
  if (state.kind === 'end') return []
  if (state.kind === 'approval')
    return [
      { path: 'approved', to: state.approved },
      { path: 'declined', to: state.declined },
    ]
  const next = state.next.map((b, i) => ({ path: `next.${i}.to`, to: b.to }))
  return state.kind === 'parallel'
    ? [...state.parts.map((to, i) => ({ path: `parts.${i}`, to })), ...next]
    : next
}

const reachable = (workflow: Workflow, from: string): Set<string> => {
  const reached = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    const state = workflow.states.find((s) => s.id === id)
    if (state) open.push(...waysOf(state).map((w) => w.to))
  }
  return reached
}

/** Whether states that only act lead back to this one. */
const circlesWithoutWaiting = (workflow: Workflow, from: string): boolean => {
  const seen = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const state = workflow.states.find((s) => s.id === id)
    if (state?.kind !== 'act' || seen.has(id)) continue
    seen.add(id)
    const ways = waysOf(state).map((w) => w.to)
    if (ways.includes(from)) return true
    open.push(...ways)
  }
  return false
}
