// `GET /api/v1/article-export`: every article as a zip of Markdown.
import { PassThrough } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { Zip, ZipDeflate } from 'fflate'
import { allows } from '../../../../rules/access/roles.ts'
import { refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { sendRefusal } from '../../../platform/http/problem.ts'
import { exportArticles } from './export.ts'

export const exportPage = (app: FastifyInstance, desk: Desk): void => {
  app.get('/api/v1/article-export', async (request, reply) => {
    const { identity } = request
    if (!identity) return sendRefusal(request, reply, refuse('sign_in_needed', 'Sign in first.'))
    if (!allows(identity.actor.role, 'article.read', identity.actor.scopes))
      return sendRefusal(request, reply, refuse('not_allowed', 'This needs the permission article.read.'))
    return reply
      .headers({
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="articles.zip"',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      .send(zipped(desk, identity.workspaceId))
  })
}

const zipped = (desk: Desk, workspaceId: string): PassThrough => {
  const out = new PassThrough()
  const zip = new Zip((error, chunk, isLast) => {
    if (error) out.destroy(error)
    else {
      out.write(chunk)
      if (isLast) out.end()
    }
  })
  void (async () => {
    for await (const { path, content } of exportArticles(desk, workspaceId)) {
      const file = new ZipDeflate(path, { level: 6 })
      zip.add(file)
      file.push(content, true)
    }
    zip.end()
  })().catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))))
  return out
}
