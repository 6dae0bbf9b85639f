// The API's description as JSON, and a plain page to read it, made from the same table.
import type { FastifyInstance } from 'fastify'
import { allRoutes } from '../../../contract/index.ts'
import { openApi } from '../../../contract/openapi.ts'
import { problems } from '../../../contract/problems.ts'
import type { AnyRoute } from '../../../contract/route.ts'

export const registerOpenApi = async (app: FastifyInstance): Promise<void> => {
  let described: string | null = null
  app.get('/api/openapi.json', async (_request, reply) => {
    described ??= JSON.stringify(openApi())
    return reply.type('application/json').send(described)
  })
  app.get('/api/docs', (request, reply) => reply.type('text/html; charset=utf-8').send(page(request.nonce)))
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const page = (nonce: string): string => {
  const described = openApi().paths as Paths
  const nouns = Map.groupBy(allRoutes, (r) => r.path.split('/')[1] ?? '')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Handrail API</title><style nonce="${nonce}">${style}</style></head><body>
<main><h1>Handrail API</h1>
<p>Base address <code>/api/v1</code>. Send <code>Authorization: Bearer …</code> with a token from <code>handrail token create</code> or Settings → API tokens. The same as <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${[...nouns].map(([noun, routes]) => `<section><h2>${escaped(noun)}</h2>${routes.map((r) => operation(described, r)).join('')}</section>`).join('')}
<section><h2>Refusals</h2><p>Errors are <code>application/problem+json</code> with one of these codes.</p><table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>${Object.entries(
    problems,
  )
    .map(
      ([code, p]) =>
        `<tr id="${code}"><td><code>${code}</code></td><td>${p.status}</td><td>${escaped(p.title)}</td></tr>`,
    )
    .join('')}</tbody></table></section></main></body></html>`
}

interface Operation {
  parameters: { name: string; in: string; description?: string; required: boolean }[]
  requestBody?: unknown
  responses: unknown
}
type Paths = Record<string, Record<string, Operation>>

const operation = (described: Paths, route: AnyRoute): string => {
  const op = described[route.path.replaceAll(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()]
  const parameters = (op?.parameters ?? [])
    .map(
      (p) =>
        `<li><code>${escaped(p.name)}</code> (${p.in}${p.required ? ', required' : ''})${p.description ? `: ${escaped(p.description)}` : ''}</li>`,
    )
    .join('')
  return `<details><summary><code class="m">${route.method}</code> <code>${escaped(route.path)}</code> ${escaped(route.summary)}</summary>
<p>Access: <code>${escaped(route.access)}</code></p>${parameters ? `<ul>${parameters}</ul>` : ''}${op?.requestBody ? `<h3>Body</h3><pre>${escaped(JSON.stringify(op.requestBody, null, 1))}</pre>` : ''}
<h3>Reply</h3><pre>${escaped(JSON.stringify(op?.responses, null, 1))}</pre></details>`
}

const style = `body{font:15px/1.5 system-ui,sans-serif;color:#1b1f27;background:#fff;margin:0}main{max-width:880px;margin:0 auto;padding:32px 20px}
code,pre{font:13px/1.45 ui-monospace,monospace}pre{background:#f4f5f7;padding:12px;overflow:auto;border-radius:6px;max-height:420px}
details{border-bottom:1px solid #e3e6ea;padding:8px 0}summary{cursor:pointer}.m{display:inline-block;min-width:56px;font-weight:600}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:6px 8px;border-bottom:1px solid #e3e6ea}a{color:#1d5fd1}
@media(prefers-color-scheme:dark){body{background:#16181d;color:#e8eaed}pre{background:#20242b}a{color:#8ab4ff}details,td,th{border-color:#2e343d}}`
