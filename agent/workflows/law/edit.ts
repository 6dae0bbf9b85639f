// Changes of a workflow that keep it whole: ways follow when states come, go or are called otherwise.
import type { Workflow, WorkflowState } from '../../../rules/workflow/definition.ts'
import { waysOf } from '../../../rules/workflow/judge.ts'

export type StateKind = WorkflowState['kind']

/** "It account!" → "it-account": what other states call it by. */
export const idFrom = (name: string, taken: readonly string[]): string => {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 36)
  const base = plain || 'state'
  let id = base
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`
  return id
}

const fresh = (
  kind: StateKind,
  id: string,
  name: string,
  to: string | null,
  approvalId: string,
): WorkflowState => {
  const own = { id, name }
  const next = to === null ? [] : [{ when: null, to }]
  switch (kind) {
    case 'form':
      return { ...own, kind, questions: [], asks: 'requester', next }
    case 'work':
      return { ...own, kind, tasks: [{ title: '', teamId: null, assigneeId: null, dueHours: null }], next }
    case 'approval':
      return { ...own, kind, approvalId, approved: to ?? id, declined: to ?? id }
    case 'act':
      return { ...own, kind, actions: [], next }
    case 'wait':
      return { ...own, kind, minutes: 60 * 24, next }
    case 'parallel':
      return { ...own, kind, parts: [], next }
    case 'end':
      return { ...own, kind }
  }
}

/** Behind a state: what followed it follows the new one. Returns the new one's id. */
export const addState = (
  workflow: Workflow,
  after: string | null,
  kind: StateKind,
  name: string,
  approvalId = '',
): { workflow: Workflow; id: string } => {
  const id = idFrom(
    name,
    workflow.states.map((s) => s.id),
  )
  const before = workflow.states.find((s) => s.id === after)
  const to = before ? followerOf(before) : null
  const added = fresh(kind, id, name, kind === 'end' ? null : to, approvalId)
  const at = before ? workflow.states.indexOf(before) + 1 : workflow.states.length
  const states = workflow.states.map((s) => (s === before ? leadingTo(s, id) : s)).toSpliced(at, 0, added)
  return { workflow: { ...workflow, states }, id }
}

/** Where a state leads when nothing else holds. */
const followerOf = (state: WorkflowState): string | null => {
  if (state.kind === 'end') return null
  if (state.kind === 'approval') return state.approved === state.id ? null : state.approved
  return state.next.find((b) => b.when === null)?.to ?? null
}

const leadingTo = (state: WorkflowState, to: string): WorkflowState => {
  if (state.kind === 'end') return state
  if (state.kind === 'approval')
    return { ...state, approved: to, declined: state.declined === state.id ? to : state.declined }
  const branches = state.next.filter((b) => b.when !== null)
  return { ...state, next: [...branches, { when: null, to }] }
}

/** Whatever led there leads to what followed it. */
export const removeState = (workflow: Workflow, id: string): Workflow => {
  const gone = workflow.states.find((s) => s.id === id)
  if (!gone || workflow.states.length === 1) return workflow
  const follower = waysOf(gone).find((w) => w.to !== id)?.to ?? null
  const states = workflow.states
    .filter((s) => s !== gone)
    .map((s) => withWays(s, (to) => (to === id ? follower : to)))
  return {
    ...workflow,
    start: workflow.start === id ? (follower ?? states[0]?.id ?? '') : workflow.start,
    states,
  }
}

export const renameState = (workflow: Workflow, id: string, to: string): Workflow => ({
  ...workflow,
  start: workflow.start === id ? to : workflow.start,
  states: workflow.states
    .map((s) => (s.id === id ? { ...s, id: to } : s))
    .map((s) => withWays(s, (way) => (way === id ? to : way))),
})

export const setState = (workflow: Workflow, state: WorkflowState): Workflow => ({
  ...workflow,
  states: workflow.states.map((s) => (s.id === state.id ? state : s)),
})

/** null: the way goes. */
const withWays = (state: WorkflowState, turn: (to: string) => string | null): WorkflowState => {
  if (state.kind === 'end') return state
  if (state.kind === 'approval')
    return {
      ...state,
      approved: turn(state.approved) ?? state.id,
      declined: turn(state.declined) ?? state.id,
    }
  const next = state.next.flatMap((b) => {
    const to = turn(b.to)
    return to === null ? [] : [{ ...b, to }]
  })
  if (state.kind !== 'parallel') return { ...state, next }
  return { ...state, next, parts: [...new Set(state.parts.flatMap((p) => turn(p) ?? []))] }
}
