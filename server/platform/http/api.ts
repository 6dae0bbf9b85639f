// The contract's routes on the wire: access, shapes, idempotency, versions; then the module's own code.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AnyRoute } from '../../../contract/route.ts'
import { allows, isTeamRole } from '../../../rules/access/roles.ts'
import { isRefusal, type Refusal, refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../desk.ts'
import { newId } from '../ids.ts'
import { workspaceOfHost } from '../workspaces.ts'
import { derivedId, takeKey } from './idempotency.ts'
import type { Call, Implementation } from './implement.ts'
import { readInput } from './input.ts'
import { sendRefusal } from './problem.ts'

export const apiPrefix = '/api/v1'

export const registerApi = (
  app: FastifyInstance,
  desk: Desk,
  implementations: readonly Implementation[],
): void => {
  for (const implementation of implementations) {
    const { route } = implementation
    app.route({
      method: route.method,
      url: apiPrefix + route.path,
      // 1 MB of JSON is more than the longest text; files have their own limit.
      bodyLimit: 1_048_576,
      config: {
        contract: route.id,
        ...(route.limit ? { rateLimit: { max: route.limit.max, timeWindow: route.limit.window } } : {}),
      },
      handler: (request, reply) => answer(desk, implementation, request, reply),
    })
  }
}

const answer = async (
  desk: Desk,
  implementation: Implementation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const { route } = implementation
  const { identity } = request
  const barred = bar(route, request)
  if (barred) return sendRefusal(request, reply, barred)
  const workspaceId = identity?.workspaceId ?? (await workspaceOfHost(desk.db, request.hostname))?.id
  if (!workspaceId)
    return sendRefusal(request, reply, refuse('unavailable', 'This desk has no workspace yet.'))
  const input = await readInput(desk, workspaceId, route, request)
  if (isRefusal(input)) return sendRefusal(request, reply, input)

  const key = request.headers['idempotency-key']
  if (route.method !== 'POST' || route.secret || typeof key !== 'string' || !identity) {
    const call = makeCall(desk, workspaceId, input, request, reply, null)
    return finish(route, request, reply, await implementation.handle(call))
  }
  const taken = await takeKey(desk, identity, key, [
    route.id,
    input.params,
    input.query,
    input.body,
    input.files,
  ])
  if (isRefusal(taken)) return sendRefusal(request, reply, taken)
  if ('status' in taken)
    return reply
      .headers({ ...taken.headers, 'idempotent-replayed': 'true' })
      .code(taken.status)
      .send(taken.body)
  try {
    const call = makeCall(desk, workspaceId, input, request, reply, (what) => derivedId(identity, key, what))
    const result = await implementation.handle(call)
    if (isRefusal(result)) await taken.release()
    else
      await taken.finish({ status: route.status ?? 200, body: result, headers: versionHeader(route, result) })
    return finish(route, request, reply, result)
  } catch (error) {
    await taken.release()
    throw error
  }
}

/** Who may not even ask. */
const bar = (route: AnyRoute, request: FastifyRequest): Refusal | null => {
  if (route.access === 'public') return null
  const actor = request.identity?.actor
  if (!actor)
    return refuse('sign_in_needed', 'Sign in, or send a valid API token as "Authorization: Bearer …".')
  if (route.access === 'signed-in') return null
  if (route.access === 'team')
    return isTeamRole(actor.role) ? null : refuse('not_allowed', 'This is for members of the team.')
  return allows(actor.role, route.access, actor.scopes)
    ? null
    : refuse('not_allowed', `This needs the permission ${route.access}.`, {
        data: { permission: route.access },
      })
}

const makeCall = (
  desk: Desk,
  workspaceId: string,
  input: Pick<Call, 'params' | 'query' | 'body' | 'files'>,
  request: FastifyRequest,
  reply: FastifyReply,
  idFor: Call['idFor'] | null,
): Call => {
  return {
    desk,
    workspaceId,
    ...input,
    // Routes for strangers never look at the actor without asking for the identity first.
    actor: request.identity?.actor as Call['actor'],
    sessionId: request.identity?.sessionId ?? null,
    ip: request.ip,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    ifMatch: versionAsked(request.headers['if-match']),
    now: desk.clock.now(),
    idFor: idFor ?? (() => newId()),
    isRepeatable: idFor !== null,
    header: (name, value) => reply.header(name, value),
  }
}

const versionHeader = (route: AnyRoute, body: unknown): Record<string, string> =>
  route.version ? { etag: `"${route.version(body)}"` } : {}

const finish = (
  route: AnyRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  result: unknown,
): FastifyReply => {
  if (isRefusal(result)) return sendRefusal(request, reply, result)
  const headers = versionHeader(route, result)
  reply.headers(headers)
  if (route.method === 'GET' && headers.etag && request.headers['if-none-match'] === headers.etag)
    return reply.code(304).send()
  const status = route.status ?? 200
  return status === 204 ? reply.code(204).send() : reply.code(status).send(result)
}

/** The version an If-Match asks for; one that names no version of ours is -1, which none is. */
const versionAsked = (header: string | undefined): number | null => {
  if (header === undefined || header.trim() === '*') return null
  return Number(/^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(header)?.[1] ?? -1)
}
