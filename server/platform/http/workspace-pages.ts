// The agents' workspace: built files under /desk, one page for every path below it.

import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
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
  for (const name of beside)
    app.get(`/desk/${name}`, async (_request, reply) => {
      // Asked anew each time: the browser learns of a new build by the service worker's text.
      reply.header('cache-control', 'no-cache')
      if (name === 'sw.js') reply.header('service-worker-allowed', '/desk')
      return reply.type(types[extname(name)] ?? '').send(await readFile(join(builtFolder, name)))
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

const beside = [
  'sw.js',
  'manifest.webmanifest',
  'icon-180.png',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable.png',
] as const
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
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
