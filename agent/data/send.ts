// Puts one call on the wire: path, query, body or files, idempotency key; answers become values or ProblemErrors.
import type { Extras } from './api.ts'
import { noteKept } from './kept.ts'
import { problemOf, UnreachableError } from './problem.ts'
import { askSignIn } from './signed-out.ts'
import { upload } from './upload.ts'

interface Input {
  params?: Record<string, string | number>
  query?: Record<string, unknown>
  body?: unknown
}

export const send =
  (method: string, path: string) =>
  async (input: Input = {}, extras: Extras = {}): Promise<unknown> => {
    const url = `/api/v1${withParams(path, input.params ?? {})}${withQuery(input.query ?? {})}`
    const headers: Record<string, string> = { accept: 'application/json' }
    if (method === 'POST') headers['idempotency-key'] = extras.idempotencyKey ?? crypto.randomUUID()
    if (extras.ifMatch !== undefined) headers['if-match'] = `"${extras.ifMatch}"`
    const response = extras.files?.length
      ? await upload(method, url, headers, input.body, extras.files, extras.onProgress)
      : await plain(method, url, headers, input.body, extras)
    if (response.status === 401 && !path.startsWith('/sign-in')) askSignIn()
    if (!response.ok) throw await problemOf(response)
    return response.status === 204 ? null : response.json()
  }

const plain = async (
  method: string,
  url: string,
  headers: Record<string, string>,
  body: unknown,
  extras: Extras,
) => {
  const init: RequestInit = { method, headers, keepalive: extras.keepalive ?? false }
  if (body !== undefined) {
    headers['content-type'] = 'application/json'
    init.body = JSON.stringify(body)
  }
  if (extras.signal) init.signal = extras.signal
  try {
    const response = await fetch(url, init)
    noteKept(response.headers.get('x-handrail-kept-at'))
    return response
  } catch (error) {
    if (extras.signal?.aborted) throw error
    throw new UnreachableError()
  }
}

const withParams = (path: string, params: Record<string, string | number>) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))

const withQuery = (query: Record<string, unknown>) => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  return search.size ? `?${search}` : ''
}
