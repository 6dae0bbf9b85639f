// Making secrets needs a proof of identity not older than a quarter of an hour, and a person, not an API token.
import { isRefusal, type Refusal, refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import type { Call } from '../../platform/http/implement.ts'
import { confirmed, isOlder } from './lifetimes.ts'
import { loadCredential } from './store/credentials.ts'
import { loadSession, type SessionRow } from './store/sessions.ts'

type Caller = Pick<Call, 'actor' | 'sessionId' | 'now'>

/** The session of the call. A token must not make other tokens, nor learn where its owner is signed in. */
export const needSession = async (tx: Tx, call: Caller): Promise<SessionRow | Refusal> => {
  const session = call.sessionId === null ? null : await loadSession(tx, call.sessionId)
  return session ?? refuse('not_allowed', 'Only a person who is signed in may do this, not an API token.')
}

/** `data.confirm` names the proofs this person has; with none of them, signing in anew is the proof. */
export const needFreshSession = async (tx: Tx, call: Caller): Promise<SessionRow | Refusal> => {
  const session = await needSession(tx, call)
  if (isRefusal(session) || !isOlder(session.confirmed_at, confirmed, call.now)) return session
  const credential = await loadCredential(tx, call.actor.id)
  const confirm = [
    ...(credential?.password_hash ? ['password'] : []),
    ...(credential?.totp_secret ? ['code'] : []),
  ]
  const how = confirm.length > 0 ? 'Prove first that it is you' : 'Sign out and in again first'
  return refuse('not_allowed', `${how}: you signed in more than 15 minutes ago.`, { data: { confirm } })
}
