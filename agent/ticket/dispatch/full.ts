// Whoever should get a ticket has no room for it: whether one may give it all the same, with a reason.
import { isProblem } from '../../data/problem.ts'
import { openDispatch } from './open.ts'

export interface Full {
  personId: string
  points: number
  capacity: number
  takes: number
}

/** null: another trouble, or one who may not. */
const fullOf = (error: unknown): Full | null => {
  const data = isProblem(error, 'not_possible') ? error.problem.data : undefined
  const { because, personId, mayOverride } = data ?? {}
  if (mayOverride !== true || typeof personId !== 'string' || !isFullness(because)) return null
  return { personId, ...because.params }
}

const isFullness = (because: unknown): because is { params: Omit<Full, 'personId'> } =>
  typeof because === 'object' && because !== null && 'code' in because && because.code === 'at_capacity'

/** Asks for the reason, then goes on with it; false: there is nothing to ask. */
export const askWhyFull = (error: unknown, goOn: (overCapacity: string) => void): boolean => {
  const full = fullOf(error)
  if (full) openDispatch({ kind: 'full', full, goOn })
  return full !== null
}
