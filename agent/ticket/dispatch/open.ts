// What of dispatching lies over the workspace: a dialog, or the question why somebody else was chosen.
import type { z } from 'zod'
import type { Override, Visit } from '../../../contract/dispatch.ts'
import { makeStore } from '../../data/store.ts'
import type { Full } from './full.ts'

export type VerdictKind = 'duplicate' | 'decline' | 'later' | 'ask'
export type DispatchDialog =
  | { kind: 'escalate' | 'visit' | VerdictKind; number: number }
  | { kind: 'move-visit'; visit: z.infer<typeof Visit> }
  /** `goOn`: what the person wanted to do when somebody had no room. */
  | { kind: 'full'; full: Full; goOn: (overCapacity: string) => void }
  | { kind: 'override'; override: z.infer<typeof Override> }

export const dispatchStore = makeStore<DispatchDialog | null>(null)
export const openDispatch = (dialog: DispatchDialog) => dispatchStore.set(dialog)
export const closeDispatch = () => dispatchStore.set(null)
