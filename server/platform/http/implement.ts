// Ties a contract route to the code that answers it.
import type { z } from 'zod'
import type { AnyRoute, Route } from '../../../contract/route.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import type { Refusal } from '../../../rules/refusal.ts'
import type { Desk } from '../desk.ts'

/** A file that came along with a request, already stored under its hash (not yet attached to anything). */
export interface Upload {
  name: string
  type: string
  size: number
  hash: string
}

type In<S> = S extends z.ZodType ? z.infer<S> : undefined

/** What an action is told about the request. `actor` is null on public routes only when nobody is known. */
export interface Call<P = unknown, Q = unknown, B = unknown> {
  desk: Desk
  workspaceId: string
  params: P
  query: Q
  body: B
  files: readonly Upload[]
  actor: PersonActor
  /** Of cookie sessions; null for API tokens and strangers. */
  sessionId: string | null
  ip: string
  userAgent: string
  /** The version in If-Match; null when the header was not sent. */
  ifMatch: number | null
  /** An id for something this request makes: the same again when the request is repeated under its Idempotency-Key. */
  idFor(what: string): string
  /** Whether the request came with an Idempotency-Key, so that what it makes may already be there. */
  isRepeatable: boolean
  now: Temporal.Instant
  /** Extra reply headers, such as Set-Cookie. */
  header(name: string, value: string): void
}

export interface Implementation {
  route: AnyRoute
  handle(call: Call): Promise<unknown>
}

/** `handle` returns the reply's body, or a Refusal which becomes problem+json. */
export const implement = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  route: Route<P, Q, B, R>,
  handle: (call: Call<In<P>, In<Q>, In<B>>) => Promise<z.infer<R> | Refusal>,
): Implementation => ({ route, handle: handle as Implementation['handle'] })
