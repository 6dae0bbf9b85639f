// Received mails as they came, to download, and their HTML in the sandboxed frame.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { allows } from '../../../rules/access/roles.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../../platform/desk.ts'
import { sendRefusal } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { isId } from '../../platform/ids.ts'
import { sendHtml } from './html-page.ts'
import { mayRead } from './ledger/may-read.ts'
import { intakeOf } from './receive/service.ts'
import { type LedgerEntry, loadLedgerEntry } from './store/ledger-list.ts'
import { rasters } from './store/message-html.ts'
import { loadOriginal } from './store/original.ts'

const noMail = refuse('not_found', 'There is no such mail.')

export const mailPages = (app: FastifyInstance, desk: Desk): void => {
  app.get('/api/v1/mail/:id/original', async (request, reply) => {
    const row = await find(desk, request)
    if ('refused' in row) return sendRefusal(request, reply, row)
    return sendOriginal(desk, request, reply, row)
  })

  app.get('/api/v1/mail/:id/html', async (request, reply) => {
    const row = await find(desk, request)
    if ('refused' in row) return sendRefusal(request, reply, row)
    const { workspaceId } = request.identity as NonNullable<typeof request.identity>
    const read = await intakeOf(desk).read(workspaceId, await desk.files.read(workspaceId, row.raw_hash))
    if (!read?.mail.html)
      return sendRefusal(
        request,
        reply,
        refuse('not_found', 'This mail has no formatting that can be shown.'),
      )
    const images = read.attachments.flatMap((a) =>
      a.inline && a.contentId && rasters.includes(a.type)
        ? [{ contentId: a.contentId, type: a.type, hash: a.hash, size: a.size }]
        : [],
    )
    return sendHtml(desk, workspaceId, { html: read.mail.html, images }, request, reply)
  })

  app.get('/api/v1/tickets/:number/messages/:id/original', async (request, reply) => {
    const no = lacks(request)
    if (no) return sendRefusal(request, reply, no)
    const { workspaceId } = request.identity as NonNullable<typeof request.identity>
    const { number, id } = request.params as { number: string; id: string }
    const known = /^[1-9]\d{0,14}$/.test(number) && isId(id)
    const found = known
      ? await desk.db.inWorkspace(workspaceId, (tx) => loadOriginal(tx, workspaceId, Number(number), id))
      : null
    return found
      ? sendOriginal(desk, request, reply, found)
      : sendRefusal(request, reply, refuse('not_found', 'This message did not come as a mail.'))
  })
}

const lacks = ({ identity }: FastifyRequest): Refusal | null => {
  if (!identity) return refuse('sign_in_needed', 'Sign in first.')
  const { role, scopes } = identity.actor
  if (allows(role, 'ticket.read', scopes) || allows(role, 'mail.read', scopes)) return null
  return refuse('not_allowed', 'This needs the permission ticket.read.')
}

const find = async (desk: Desk, request: FastifyRequest): Promise<LedgerEntry | Refusal> => {
  const no = lacks(request)
  if (no) return no
  const { actor, workspaceId } = request.identity as NonNullable<typeof request.identity>
  const { id } = request.params as { id: string }
  if (!isId(id)) return noMail
  const row = await desk.db.inWorkspace(workspaceId, (tx) => loadLedgerEntry(tx, workspaceId, id))
  return row && mayRead(actor, row) ? row : noMail
}

/** Never shown, only ever downloaded: it is somebody else's text from its first byte to its last. */
const sendOriginal = (
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
  row: { subject: string; size: number; raw_hash: string },
): FastifyReply => {
  const { workspaceId } = request.identity as NonNullable<typeof request.identity>
  const name = `${
    row.subject
      .replaceAll(/[^\p{L}\p{N} ._-]+/gu, '_')
      .trim()
      .slice(0, 80) || 'mail'
  }.eml`
  return sendFile(
    desk,
    workspaceId,
    { name, type: 'message/rfc822', size: row.size, hash: row.raw_hash },
    reply,
  )
}
