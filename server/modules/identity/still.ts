// Whether somebody who was recognised earlier still would be: for what a page of theirs asks for without a cookie.
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { loadPerson } from '../people/index.ts'
import * as lifetimes from './lifetimes.ts'
import { loadSession } from './store/sessions.ts'

/** `sessionId` null: they came with a token. */
export const isStillHere = async (
  desk: Desk,
  tx: Tx,
  who: { personId: string; sessionId: string | null },
): Promise<boolean> => {
  const person = await loadPerson(tx, who.personId)
  if (person?.state !== 'active' || person.role === 'requester') return false
  if (who.sessionId === null) return true
  const session = await loadSession(tx, who.sessionId)
  const now = desk.clock.now()
  return (
    session?.person_id === who.personId &&
    !lifetimes.isOver(session.expires_at, now) &&
    !lifetimes.isOlder(session.last_used_at, lifetimes.idle, now)
  )
}
