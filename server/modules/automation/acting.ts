// What an action has to work with: the ticket it locked, the run it belongs to, and in whose name.
import type { Actor } from '../../../rules/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import type { Kept } from '../tickets/index.ts'

export interface Acting {
  desk: Desk
  tx: Tx
  workspaceId: string
  actor: Actor
  ticket: Kept
  because: string
  /** Of a ticket made beside this one: taken beforehand, so that nobody waits for it. */
  nextNumber: number | null
  /** The same at every try. */
  id(what?: string): string
}

/** What became of it where there was nothing to do; null: it was done. Throws Refused where it cannot be. */
export type Outcome = string | null
