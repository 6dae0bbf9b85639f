// Sessions begin with a proof and end by sign-out, age, or because rights were taken.
import type { Actor } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { newId } from '../../platform/ids.ts'
import { Refused } from '../../platform/refused.ts'
import { hashToken, newToken } from '../../platform/seal.ts'
import { loadPerson, updatePerson } from '../people/index.ts'
import { sessionCookie } from './cookie.ts'
import * as lifetimes from './lifetimes.ts'
import { deleteSessions, insertSession, loadSession, type SessionRow } from './store/sessions.ts'

export interface Visitor {
  ip: string
  userAgent: string
}

export interface StartedSession {
  id: string
  token: string
  /** A whole Set-Cookie value. */
  cookie: string
}

/** `by` says what proved it: password, code, recovery-code, passkey, link. */
export const startSession = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  personId: string,
  visitor: Visitor,
  by = 'link',
): Promise<StartedSession> => {
  const now = desk.clock.now()
  const proof = { confirmed_at: iso(now), expires_at: iso(now.add(lifetimes.session)), follows_id: null }
  return start(desk, tx, workspaceId, personId, visitor, by, proof)
}

/**
 * One more session of somebody who is signed in, for another host of the workspace. It is no new proof of identity,
 * lives no longer than the first one, and ends with it. Null: that one has ended.
 */
export const followSession = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  sessionId: string,
  visitor: Visitor,
): Promise<StartedSession | null> => {
  const first = await loadSession(tx, sessionId)
  if (!first) return null
  const { confirmed_at, expires_at } = first
  const proof = { confirmed_at, expires_at, follows_id: first.follows_id ?? first.id }
  return start(desk, tx, workspaceId, first.person_id, visitor, 'hand-over', proof)
}

const start = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  personId: string,
  visitor: Visitor,
  by: string,
  proof: Pick<SessionRow, 'confirmed_at' | 'expires_at' | 'follows_id'>,
): Promise<StartedSession> => {
  const now = desk.clock.now()
  const id = newId()
  const token = newToken('hrs', workspaceId)
  const person = await loadPerson(tx, personId)
  if (person?.state !== 'active')
    throw new Refused(refuse('not_allowed', 'This person may not sign in here.'))
  await insertSession(tx, {
    workspace_id: workspaceId,
    id,
    token_hash: hashToken(token),
    person_id: personId,
    user_agent: visitor.userAgent.slice(0, 500),
    ip: visitor.ip,
    created_at: iso(now),
    last_used_at: iso(now),
    ...proof,
  })
  await updatePerson(tx, workspaceId, personId, { last_seen_at: iso(now) })
  const actor = {
    kind: 'person',
    id: personId,
    role: person.role,
    name: person.name,
    email: person.email,
  } as const
  await writeEvents(tx, workspaceId, now, [
    {
      subjectType: 'person',
      subjectId: personId,
      type: 'session.started',
      actor,
      data: { personId, sessionId: id, by },
    },
  ])
  return { id, token, cookie: sessionCookie(desk.config.url, token) }
}

/** Ends one session wherever it followed to, all but one, or all begun until an instant; live sockets hear it by the events. */
export const endSessions = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  personId: string,
  actor: Actor,
  which: { id?: string; but?: string; until?: string } = {},
): Promise<string[]> => {
  const ended = await deleteSessions(tx, workspaceId, personId, which)
  const events = ended.map((sessionId): NewEvent => {
    const data = { personId, sessionId }
    return { subjectType: 'person', subjectId: personId, type: 'session.ended', actor, data }
  })
  await writeEvents(tx, workspaceId, desk.clock.now(), events)
  return ended
}
