// The agents' workspace: built files under /desk, one page for every path below it.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

export const builtFolder = join(import.meta.dirname, '../../../dist/agent')

export const registerWorkspace = async (app: FastifyInstance): Promise<void> => {
  const html = await readFile(join(builtFolder, 'index.html'), 'utf8').catch(() => null)
  if (html === null) {
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
  const page = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply
      .type('text/html; charset=utf-8')
      .send(
        html
          .replaceAll('<script', `<script nonce="${request.nonce}"`)
          .replace('</head>', `<meta name="csp-nonce" content="${request.nonce}"></head>`),
      )
  app.get('/desk', page)
  app.get('/desk/*', page)
}
