// An attachment to look at: pictures, PDF and text, judged by content once more; everything else is only downloaded.
//
// Each is shown as what it is found to be, never as it calls itself. Pictures and text in a sandbox without anything;
// PDF without the word `sandbox`, because browsers' viewers refuse to work in one: the viewer itself keeps a PDF from
// the page around it, and the policy lets it load nothing.

import type { FastifyInstance } from 'fastify'
import { allows } from '../../../rules/access/roles.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../../platform/desk.ts'
import { sendRefusal } from '../../platform/http/problem.ts'
import { isId } from '../../platform/ids.ts'
import { loadAttachment } from './attachments.ts'

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'])
const textLimit = 2_000_000
const headBytes = 65_536

export const previewPage = (app: FastifyInstance, desk: Desk): void => {
  app.get('/api/v1/attachments/:id/preview', async (request, reply) => {
    const { identity } = request
    if (!identity) return sendRefusal(request, reply, refuse('sign_in_needed', 'Sign in first.'))
    if (!allows(identity.actor.role, 'ticket.read', identity.actor.scopes))
      return sendRefusal(request, reply, refuse('not_allowed', 'This needs the permission ticket.read.'))
    const { id } = request.params as { id: string }
    const { workspaceId } = identity
    const file = isId(id) ? await loadAttachment(desk, workspaceId, id) : undefined
    if (!file) return sendRefusal(request, reply, refuse('not_found', 'There is no such attachment.'))
    const head = await desk.files.head(workspaceId, file.hash, headBytes)
    const type = await typeOf(head, file.size)
    if (!type)
      return sendRefusal(
        request,
        reply,
        refuse('unsupported', 'Only pictures, PDF and text can be looked at here. Download it instead.'),
      )
    const isPdf = type === 'application/pdf'
    return reply
      .headers({
        'content-type': type,
        'content-length': String(file.size),
        'content-disposition': `inline; filename="${file.name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file.name.toWellFormed()).replaceAll("'", '%27')}`,
        'content-security-policy': isPdf
          ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
          : "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'",
        'x-frame-options': 'SAMEORIGIN',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=86400, immutable',
      })
      .send(desk.files.stream(workspaceId, file.hash))
  })
}

/** null: nothing that can be shown safely. */
const typeOf = async (head: Buffer, size: number): Promise<string | null> => {
  const { fileTypeFromBuffer } = await import('file-type')
  const found = (await fileTypeFromBuffer(head))?.mime
  if (found && pictures.has(found)) return found
  if (found === 'application/pdf') return head.subarray(0, 5).toString('latin1') === '%PDF-' ? found : null
  if (found || size > textLimit) return null
  return isText(head) ? 'text/plain; charset=utf-8' : null
}

/** Every letter readable as UTF-8 (the last may be cut off), nothing that only programs write. */
const isText = (head: Buffer): boolean => {
  const text = new TextDecoder('utf-8').decode(head)
  const broken = text.slice(0, -3).includes('\uFFFD')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !broken && !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text)
}
