// The end of every first step: a session at once, or the second factor first.
import type { Tx } from '../../platform/database.ts'
import type { Call } from '../../platform/http/implement.ts'
import { link } from './lifetimes.ts'
import { makeLink } from './links.ts'
import { endSessions, startSession } from './sessions.ts'
import { loadCredential } from './store/credentials.ts'

export interface SignedIn {
  next: 'done' | 'totp'
  challenge: string | null
}

type Caller = Pick<Call, 'desk' | 'workspaceId' | 'ip' | 'userAgent' | 'header' | 'sessionId' | 'actor'>

/** Sets the cookie; a session the browser had before ends. */
export const signIn = async (tx: Tx, call: Caller, personId: string, by: string): Promise<SignedIn> => {
  const { desk, workspaceId } = call
  if (call.sessionId !== null)
    await endSessions(desk, tx, workspaceId, call.actor.id, call.actor, { id: call.sessionId })
  const session = await startSession(desk, tx, workspaceId, personId, call, by)
  call.header('set-cookie', session.cookie)
  return { next: 'done', challenge: null }
}

export const signInOrAskCode = async (
  tx: Tx,
  call: Caller,
  personId: string,
  by: string,
): Promise<SignedIn> => {
  const credential = await loadCredential(tx, personId)
  if (!credential?.totp_secret) return signIn(tx, call, personId, by)
  const { desk, workspaceId } = call
  const hours = link['second-step']
  const challenge = await makeLink(desk, tx, workspaceId, {
    personId,
    purpose: 'second-step',
    hours,
    data: { by },
  })
  return { next: 'totp', challenge }
}
