// Who asks: a person (with role and, for API tokens, scopes) or the desk itself.
import type { Role } from './access/roles.ts'

export interface PersonActor {
  kind: 'person'
  id: string
  role: Role
  name: string
  email: string
  /** Present for API tokens only: the permissions the token carries. */
  scopes?: readonly string[]
}

/** The desk acting by itself: `name` says which part (`mail`, `timer`). */
export interface SystemActor {
  kind: 'system'
  name: string
  /** Of a rule's doing: which rules led to it. */
  chain?: Chain
}

/** What one rule does may set off another: each rule once, and not for ever. */
export interface Chain {
  ruleIds: readonly string[]
  depth: number
}

export type Actor = PersonActor | SystemActor

export const system = (name: string): SystemActor => ({ kind: 'system', name })
