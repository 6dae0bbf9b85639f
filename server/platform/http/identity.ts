// Who a request is from: the session cookie or the bearer token, judged anew with every request.
import type { FastifyRequest } from 'fastify'
import type { PersonActor } from '../../../rules/actor.ts'
import type { Desk } from '../desk.ts'

export interface Identity {
  actor: PersonActor
  workspaceId: string
  /** Of cookie sessions. */
  sessionId: string | null
}

/**
 * The identity module's judgement; null for unknown, expired, revoked and disabled alike. `isUse` false: only
 * asked, so that an idle session does not live on.
 */
export type Identify = (
  desk: Desk,
  proof: { cookie?: string | undefined; bearer?: string | undefined },
  isUse?: boolean,
) => Promise<Identity | null>

/** `__Host-` needs https. On plain http (localhost, trials) the port is in the name: cookies of one host are shared by all its ports. */
export const sessionCookieName = (url: string): string =>
  url.startsWith('https:') ? '__Host-handrail' : `handrail_${URL.parse(url)?.port || '80'}`

export const bearerOf = (request: FastifyRequest): string | undefined => {
  const header = request.headers.authorization
  return header?.startsWith('Bearer ') ? header.slice(7).trim() : undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the root hook before any handler runs; null for strangers. */
    identity: Identity | null
    /** The judgement again, for what outlives the request; not a use of the session. */
    judgeAgain: () => Promise<Identity | null>
    /** CSP nonce of this reply. */
    nonce: string
  }
}
