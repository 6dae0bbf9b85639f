// The description of the API: valid, complete, and the one that is committed.
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { allRoutes } from '../../contract/index.ts'
import { doorForAll } from '../harness/doors.ts'

const door = doorForAll()

interface Described {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}
interface Operation {
  operationId: string
  parameters: { name: string; in: string; required: boolean; schema: unknown }[]
  requestBody?: { content: Record<string, unknown> }
  responses: Record<string, unknown>
}

const load = async () => (await door.stranger.ask('GET', '/api/openapi.json')).json as Described

describe('/api/openapi.json', () => {
  test('equals contract/openapi.json, which `npm run fix` writes', async () => {
    const committed = JSON.parse(
      await readFile(new URL('../../contract/openapi.json', import.meta.url), 'utf8'),
    )
    expect(await load()).toEqual(committed)
  })

  test('describes every route once, with every parameter of its path', async () => {
    const { paths, openapi } = await load()
    expect(openapi).toMatch(/^3\.1\./)
    const operations = Object.entries(paths).flatMap(([path, byMethod]) =>
      Object.entries(byMethod).map(([method, o]) => ({ path, method, ...o })),
    )
    expect(operations.map((o) => o.operationId).toSorted()).toEqual(allRoutes.map((r) => r.id).toSorted())
    expect(new Set(operations.map((o) => o.operationId)).size).toBe(operations.length)
    for (const { path, parameters, operationId, method, requestBody, responses } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1])
      expect(
        parameters
          .filter((p) => p.in === 'path')
          .map((p) => p.name)
          .toSorted(),
        operationId,
      ).toEqual(named.toSorted())
      for (const p of parameters) expect(p.schema, `${operationId} ${p.name}`).toBeTypeOf('object')
      expect(Object.keys(responses).length, operationId).toBeGreaterThanOrEqual(2)
      const route = allRoutes.find((r) => r.id === operationId)
      expect(requestBody !== undefined, operationId).toBe(route?.body !== undefined)
      expect(method.toUpperCase()).toBe(route?.method)
    }
  })

  test('refers to nothing that is not there', async () => {
    const described = await load()
    for (const [, name = ''] of JSON.stringify(described).matchAll(
      /"\$ref":"#\/components\/schemas\/([^"]+)"/g,
    ))
      expect(Object.keys(described.components.schemas)).toContain(name)
  })

  test('can be read as a page', async () => {
    const page = await door.stranger.ask('GET', '/api/docs')
    expect(page.status).toBe(200)
    expect(page.text).toContain('/tickets/:number')
  })
})
