// The HTML of a message as a page of its own, for the sandboxed frame of the workspace.
//
// The frame has an opaque origin, so its requests carry no cookie: pictures of the mail itself are put in as data:,
// remote ones only with `?images=1`, when the reader asked for them; then the desk fetches them, so that the sender
// learns nothing about the reader (docs/decisions/0009-mail-html-frame.md).
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { allows } from '../../../rules/access/roles.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../../platform/desk.ts'
import { sendRefusal } from '../../platform/http/problem.ts'
import { isId } from '../../platform/ids.ts'
import { cleanHtml } from '../../platform/mail/clean-html.ts'
import { picturesOf, throughDesk } from './pictures/address.ts'
import { type HtmlMessage, loadHtml } from './store/message-html.ts'

export const htmlPage = (app: FastifyInstance, desk: Desk): void => {
  app.get('/api/v1/tickets/:number/messages/:id/html', async (request, reply) => {
    const { identity } = request
    if (!identity) return sendRefusal(request, reply, refuse('sign_in_needed', 'Sign in first.'))
    const { actor, workspaceId } = identity
    if (!allows(actor.role, 'ticket.read', actor.scopes))
      return sendRefusal(request, reply, refuse('not_allowed', 'This needs the permission ticket.read.'))
    const { number, id } = request.params as { number: string; id: string }
    const known = /^[1-9]\d{0,14}$/.test(number) && isId(id)
    const message = known
      ? await desk.db.inWorkspace(workspaceId, (tx) => loadHtml(tx, workspaceId, Number(number), id))
      : null
    if (!message)
      return sendRefusal(request, reply, refuse('not_found', 'There is no such message with formatting.'))
    return sendHtml(desk, workspaceId, message, request, reply)
  })
}

/** Any mail's HTML, cleaned, with its own pictures; remote ones only when asked for. */
export const sendHtml = async (
  desk: Desk,
  workspaceId: string,
  message: HtmlMessage,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const remote = (request.query as { images?: string }).images === '1' ? request : null
  const pictures = remote ? `data: ${picturesOf(request)}` : 'data:'
  return reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src ${pictures}; frame-ancestors 'self'`,
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
      // A page of an opaque origin must not be asked to stay within ours.
      'cross-origin-resource-policy': 'same-origin',
    })
    .send(page(await withPictures(desk, workspaceId, message, remote)))
}

const largestPictures = 12_000_000

/** Cleaned once more: what was kept under an older cleaning must meet today's. */
const withPictures = async (
  desk: Desk,
  workspaceId: string,
  { html, images }: HtmlMessage,
  remote: FastifyRequest | null,
): Promise<string> => {
  const clean = cleanHtml(restore(html))
  const sources = new Map<string, string>()
  let size = 0
  for (const { contentId, type, hash, size: bytes } of images) {
    if (!clean.includes(`data-cid="${inAttribute(contentId)}"`)) continue
    size += bytes
    if (size > largestPictures) break
    sources.set(
      inAttribute(contentId),
      `data:${type};base64,${(await desk.files.read(workspaceId, hash)).toString('base64')}`,
    )
  }
  const shown = clean.replace(/ data-cid="([^"]*)"/g, (whole, cid: string) =>
    sources.has(cid) ? ` src="${sources.get(cid)}"` : whole,
  )
  return remote ? throughDesk(desk, shown, remote) : shown
}

/** Kept HTML has its pictures under data- names already; the cleaning knows them by their sources. */
const restore = (html: string): string =>
  html.replaceAll(' data-remote-src="', ' src="').replaceAll(' data-cid="', ' src="cid:')

const inAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const page = (content: string): string => `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<style>
:root { color-scheme: light }
body { margin: 0; padding: 12px; background: #fff; color: #1b1f27; font: 15px/1.5 'Inter', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; overflow-wrap: anywhere }
img { max-width: 100%; height: auto }
img[data-remote-src], img[data-cid] { min-width: 16px; min-height: 16px; background: #eef0f3; border: 1px dashed #c3c9d3 }
table { max-width: 100% }
pre { white-space: pre-wrap }
blockquote { margin: 0 0 0 4px; padding-left: 12px; border-left: 3px solid #d5d9e0; color: #5b6472 }
a { color: #1d5fd1 }
</style></head><body>${content}</body></html>`
