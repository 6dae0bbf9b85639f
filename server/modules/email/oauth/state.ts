// The state of an authorisation on its way through the browser: sealed, for one session, one mailbox, a quarter of an hour.
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Desk } from '../../../platform/desk.ts'

const State = z.object({
  mailboxId: z.string(),
  personId: z.string(),
  sessionId: z.string().nullable(),
  /** PKCE (RFC 7636): only who began can finish. */
  verifier: z.string(),
  at: z.number(),
})
export type State = z.infer<typeof State>

const place = 'oauth-state'
const longestMillis = 15 * 60_000

export const sealState = (
  desk: Desk,
  workspaceId: string,
  who: Pick<State, 'mailboxId' | 'personId' | 'sessionId'>,
): { state: string; challenge: string } => {
  const verifier = randomBytes(32).toString('base64url')
  const at = desk.clock.now().epochMilliseconds
  return {
    state: desk.seal.seal(workspaceId, place, JSON.stringify({ ...who, verifier, at } satisfies State)),
    challenge: createHash('sha256').update(verifier).digest('base64url'),
  }
}

/** null for every state that we did not give to this person and session a moment ago. */
export const openState = (
  desk: Desk,
  workspaceId: string,
  who: Pick<State, 'personId' | 'sessionId'>,
  state: string,
): State | null => {
  try {
    const opened = State.parse(JSON.parse(desk.seal.open(workspaceId, place, state)))
    const age = desk.clock.now().epochMilliseconds - opened.at
    const isTheirs = opened.personId === who.personId && opened.sessionId === who.sessionId
    return isTheirs && age >= 0 && age <= longestMillis ? opened : null
  } catch {
    return null
  }
}
