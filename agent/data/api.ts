// One typed function for every route of the contract: `api.tickets.get({ params: { number } })`.
import table from 'virtual:contract'
import type { z } from 'zod'
import type { contract } from '../../contract/index.ts'
import type { Route } from '../../contract/route.ts'
import { send } from './send.ts'

type Given<Name extends string, T> = unknown extends T ? unknown : Record<Name, T>
type Optional<Name extends string, T> = unknown extends T ? unknown : Partial<Record<Name, T>>

export interface Extras {
  signal?: AbortSignal
  ifMatch?: string | number
  /** Left out: every create makes its own. */
  idempotencyKey?: string
  files?: readonly File[]
  onProgress?: (share: number) => void
  /** Finishes even when the page closes meanwhile; bodies up to 64 KB. */
  keepalive?: boolean
}

type CallOf<R> =
  R extends Route<infer P, infer Q, infer B, infer Reply>
    ? (
        input: Given<'params', z.output<P>> & Optional<'query', z.input<Q>> & Given<'body', z.input<B>>,
        extras?: Extras,
      ) => Promise<z.output<Reply>>
    : never

type Api = {
  [Noun in keyof typeof contract]: {
    [Verb in keyof (typeof contract)[Noun]]: CallOf<(typeof contract)[Noun][Verb]>
  }
}

const calls: Record<string, Record<string, unknown>> = {}
for (const [noun, verbs] of Object.entries(table)) {
  const bound: Record<string, unknown> = {}
  for (const [verb, [method, path]] of Object.entries(verbs)) bound[verb] = send(method, path)
  calls[noun] = bound
}

export const api = calls as Api
