// A client of the desk's API as one person, typed by the contract; every good reply is checked against it.
import { expect } from 'vitest'
import type { z } from 'zod'
import type { Problem } from '../../contract/problems.ts'
import type { AnyRoute, Route } from '../../contract/route.ts'

export interface Reply {
  status: number
  headers: Headers
  text: string
  /** Parsed JSON, or undefined where the reply is not JSON. */
  json: unknown
}

export interface Ask {
  body?: unknown
  headers?: Record<string, string>
}

type In<S> = S extends z.ZodType ? z.input<S> : never
export interface Parts<P, Q, B> {
  params?: In<P>
  query?: In<Q>
  body?: In<B>
  headers?: Record<string, string>
}

export interface Client {
  /** Any request below the desk's address; `body` is sent as JSON unless it is FormData, text or bytes. */
  ask(method: string, path: string, more?: Ask): Promise<Reply>
  /** A contract route that must succeed: its status and shape are checked, its body returned. */
  call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    route: Route<P, Q, B, R>,
    parts?: Parts<P, Q, B>,
  ): Promise<z.output<R>>
  /** A contract route that must be refused with this status: the problem. */
  refused<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    status: number,
    route: Route<P, Q, B, R>,
    parts?:
      | Parts<P, Q, B>
      | { params?: unknown; query?: unknown; body?: unknown; headers?: Record<string, string> },
  ): Promise<Problem>
}

/** `heard` sees the headers of every reply, as a browser does that keeps cookies. */
export const makeClient = (
  url: string,
  proof: Record<string, string>,
  heard?: (headers: Headers) => void,
): Client => {
  const ask: Client['ask'] = async (method, path, { body, headers = {} } = {}) => {
    const raw =
      body === undefined || body instanceof FormData || typeof body === 'string' || body instanceof Uint8Array
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: { ...proof, ...(raw ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    })
    heard?.(response.headers)
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text ? JSON.parse(text) : undefined,
    }
  }
  const send = (
    route: AnyRoute,
    parts: { params?: unknown; query?: unknown; body?: unknown; headers?: Record<string, string> },
  ) =>
    ask(route.method, pathOf(route, parts.params, parts.query), {
      ...(parts.body === undefined ? {} : { body: parts.body }),
      ...(parts.headers ? { headers: parts.headers } : {}),
    })
  return {
    ask,
    call: async (route, parts = {}) => {
      const reply = await send(route, parts)
      expect(reply.status, `${route.id}: ${reply.text}`).toBe(route.status ?? 200)
      return route.status === 204 ? (null as never) : route.reply.parse(reply.json)
    },
    refused: async (status, route, parts = {}) => {
      const reply = await send(route, parts)
      expect(reply.status, `${route.id}: ${reply.text}`).toBe(status)
      expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      return reply.json as Problem
    },
  }
}

/** `/api/v1/tickets/7?limit=3` of a route, its parameters and its query. */
export const pathOf = (route: AnyRoute, params: unknown = {}, query: unknown = {}): string => {
  const given = params as Record<string, unknown>
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(given[name])))
  const search = new URLSearchParams(
    Object.entries(query as Record<string, unknown>).map(([k, v]) => [k, String(v)]),
  )
  return `/api/v1${path}${search.size > 0 ? `?${search}` : ''}`
}
