// OpenAPI 3.1 derived from the table of routes; `contract/openapi.json` is this, written down.
import { z } from 'zod'
import { allRoutes } from './index.ts'
import { Problem, problems } from './problems.ts'
import type { AnyRoute } from './route.ts'

type Json = Record<string, unknown>

const schema = (type: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Json
  return rest
}

export const openApi = (): Json => {
  const paths: Record<string, Json> = {}
  for (const route of allRoutes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Handrail',
      version: '1',
      description:
        'The API of the desk. Errors are problem+json (RFC 9457). Lists are paged: pass `next` as `cursor`. POST takes an Idempotency-Key; tickets carry an ETag and take If-Match.',
      license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token: handrail token create' },
      },
      schemas: { Problem: schema(Problem, 'output') },
    },
  }
}

const operation = (route: AnyRoute): Json => ({
  operationId: route.id,
  summary: route.summary,
  tags: [route.path.split('/')[1]],
  description: needs(route),
  ...(route.access === 'public' ? { security: [] } : {}),
  parameters: [...parameters(route, 'params', 'path'), ...parameters(route, 'query', 'query')],
  ...(route.body ? { requestBody: { required: true, content: bodyContent(route) } } : {}),
  responses: {
    [String(route.status ?? 200)]:
      route.status === 204
        ? { description: 'Done' }
        : { description: 'Done', content: { 'application/json': { schema: schema(route.reply, 'output') } } },
    default: {
      description: `Refused: ${Object.keys(problems).join(', ')}`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
})

const needs = (route: AnyRoute): string => {
  if (route.access === 'public') return 'Open to strangers.'
  if (route.access === 'signed-in') return 'For every signed-in person.'
  if (route.access === 'team') return 'For members of the team.'
  return `Needs the permission \`${route.access}\`.`
}

const bodyContent = (route: AnyRoute): Json => {
  const body = schema(route.body, 'input')
  if (!route.files) return { 'application/json': { schema: body } }
  const multipart = {
    type: 'object',
    properties: { json: body, files: { type: 'array', items: { type: 'string', format: 'binary' } } },
  }
  return {
    'application/json': { schema: body },
    'multipart/form-data': { schema: multipart, encoding: { json: { contentType: 'application/json' } } },
  }
}

const parameters = (route: AnyRoute, from: 'params' | 'query', place: 'path' | 'query'): Json[] => {
  const shape = route[from]
  if (!shape) return []
  const { properties = {}, required = [] } = schema(shape, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...type }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description ? { description } : {}),
    schema: type,
  }))
}
