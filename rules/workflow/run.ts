// A workflow at work: where it stands, what it waits for, which way it came.

export const runStates = ['running', 'done', 'cancelled'] as const
export type RunState = (typeof runStates)[number]

/** What a place waits for before it is left. */
export type Wait =
  | { for: 'answers' }
  | { for: 'tasks'; taskIds: readonly string[] }
  | { for: 'approval'; approvalId: string }
  /** What it does is done after the commit. */
  | { for: 'actions' }
  /** ISO. */
  | { for: 'time'; until: string }
  | { for: 'parts' }
  /** It cannot go on by itself: somebody moves it. */
  | { for: 'help'; because: string }

/** One place where a run stands; several while parts run side by side. */
export interface Place {
  id: string
  state: string
  since: string
  /** The place of the parallel state it is a part of. */
  within: string | null
  waits: Wait
}

export interface Past {
  state: string
  cameAt: string
  leftAt: string
  how: 'done' | 'approved' | 'declined' | 'moved'
}

export interface Run {
  state: RunState
  places: readonly Place[]
  past: readonly Past[]
  /** How many places there were. */
  count: number
}

export const placeOf = (run: Run, id: string): Place | null => run.places.find((p) => p.id === id) ?? null
