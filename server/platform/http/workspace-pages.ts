// The agents' workspace: built files under /desk, one page for every path below it.

import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

export const builtFolder = join(import.meta.dirname, '../../../dist/agent')

export const registerWorkspace = async (app: FastifyInstance): Promise<void> => {
  if ((await builtPage()) === null) {
    app.log.warn('the browser parts are not built (npm run build); /desk is not served')
    return
  }
  await app.register(fastifyStatic, {
    root: join(builtFolder, 'assets'),
    prefix: '/desk/assets/',
    decorateReply: false,
    index: false,
    // The build leaves packed twins beside the files.
    preCompressed: true,
    // Names carry a hash of the content.
    setHeaders: (reply) => reply.header('cache-control', 'public, max-age=31536000, immutable'),
  })
  const page = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    reply
      .type('text/html; charset=utf-8')
      .send(
        ((await builtPage()) ?? '')
          .replaceAll('<script', `<script nonce="${request.nonce}"`)
          .replace('</head>', `<meta name="csp-nonce" content="${request.nonce}"></head>`),
      )
  app.get('/desk', page)
  app.get('/desk/*', page)
}

let kept: { html: string; changed: number } | null = null

/** The page as it was last built: a build beside a running desk renames the files it points to. */
const builtPage = async (): Promise<string | null> => {
  const file = join(builtFolder, 'index.html')
  const changed = await stat(file).then(
    (facts) => facts.mtimeMs,
    () => null,
  )
  if (changed === null) return kept?.html ?? null
  if (kept?.changed !== changed) kept = { html: await readFile(file, 'utf8'), changed }
  return kept.html
}
