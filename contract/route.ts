// What one route of the API is: method, path, who may call it, and the shape of what goes in and out.
import type { z } from 'zod'
import type { Permission } from '../rules/access/roles.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** `public`: nobody needs to be known. `signed-in`: any known person, requesters too. `team`: any role but requester. */
export type Access = Permission | 'public' | 'signed-in' | 'team'

type Shape = z.ZodType

export interface Route<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  R extends Shape = Shape,
> {
  /** Stable name, `noun.verb`: the OpenAPI operationId. */
  id: string
  method: Method
  /** Below /api/v1, with `:name` parameters. */
  path: string
  access: Access
  summary: string
  params?: P
  query?: Q
  body?: B
  /** Files may come along as multipart/form-data: fields of `body` plus parts named `files`; archives may be larger. */
  files?: boolean | 'archives'
  reply: R
  /** Status of success; 200 unless told, 204 has no body. */
  status?: 200 | 201 | 202 | 204
  /** The reply's version for ETag and If-Match. */
  version?: (reply: z.infer<R>) => string | number
  /** The reply shows a secret once: it is not kept to answer a repeated Idempotency-Key. */
  secret?: true
  /** Anonymous and costly routes: at most `max` calls a `window` (ms) per caller, besides the general limit. */
  limit?: { max: number; window: number }
}

export const route = <P extends Shape, Q extends Shape, B extends Shape, R extends Shape>(
  r: Route<P, Q, B, R>,
): Route<P, Q, B, R> => r

// biome-ignore lint/suspicious/noExplicitAny: a table holds routes of every shape
export type AnyRoute = Route<any, any, any, any>
