// What a request brings, checked against the contract: parameters, query, body, files.
import type { FastifyRequest } from 'fastify'
import type { AnyRoute } from '../../../contract/route.ts'
import { type Fault, type Refusal, refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../desk.ts'
import type { Upload } from './implement.ts'
import { faultsOf, invalid } from './problem.ts'
import { readMultipart } from './uploads.ts'

export interface Input {
  params: unknown
  query: unknown
  body: unknown
  files: readonly Upload[]
}

/** All faults of query and body together; a parameter that cannot name anything is simply not found. */
export const readInput = async (
  desk: Desk,
  workspaceId: string,
  route: AnyRoute,
  request: FastifyRequest,
): Promise<Input | Refusal> => {
  const params = route.params ? route.params.safeParse(request.params) : null
  if (params && !params.success) return refuse('not_found', 'There is nothing with this id.')
  if (route.body && request.isMultipart() && !route.files)
    return refuse('unsupported', 'This takes application/json only.')
  const sent =
    route.files && request.isMultipart()
      ? await readMultipart(
          desk,
          workspaceId,
          request,
          route.files === 'archives' ? desk.config.maxImportBytes : desk.config.maxUploadBytes,
        )
      : { body: request.body, files: [] }
  if (sent.body != null && !request.isMultipart() && !isJson(request))
    return refuse('unsupported', 'Send application/json or, where files may come along, multipart/form-data.')
  const faults: Fault[] = [...nulFaults('query', request.query), ...nulFaults('body', sent.body)]
  const query = route.query ? route.query.safeParse(request.query) : null
  if (query && !query.success) faults.push(...faultsOf('query', query.error))
  if (!query && Object.keys(request.query as object).length > 0)
    faults.push(
      ...Object.keys(request.query as object).map((key) => ({
        field: `query.${key}`,
        message: 'is not a known field; leave it out',
      })),
    )
  const body = route.body ? route.body.safeParse(sent.body ?? {}) : null
  if (body && !body.success) faults.push(...faultsOf('body', body.error))
  if (faults.length > 0) return invalid(faults)
  return { params: params?.data, query: query?.data, body: body?.data, files: sent.files }
}

/** Forms are for the requesters' pages; the API takes none, whatever other sites make a browser send. */
const isJson = (request: FastifyRequest): boolean =>
  /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')

/** PostgreSQL keeps no NUL in a text: whoever sends one hears where it is. */
const nulFaults = (place: string, value: unknown): Fault[] => {
  if (typeof value === 'string')
    return value.includes('\0') ? [{ field: place, message: 'must not hold the character NUL' }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => nulFaults(`${place}.${key}`, part))
}
