// POST /inbound/:proof: a provider hands in a raw mail. 2xx means what SMTP's 250 means: ledger and ticket are committed.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { sendRefusal } from '../../../platform/http/problem.ts'
import { intakeOf } from '../receive/service.ts'
import { findRoutes } from '../store/routes.ts'
import { readBody } from './body.ts'
import { isTaken, readPosted } from './posted.ts'
import { findWebhook } from './proof.ts'
import { faultOfSignature } from './signature.ts'

export const inboundPage = (app: FastifyInstance, desk: Desk): void => {
  app.register(async (inner) => {
    // The signature is over the bytes, so nobody else may read them.
    inner.removeAllContentTypeParsers()
    inner.addContentTypeParser('*', (_request, _payload, done) => done(null))
    inner.post('/inbound/:proof', (request, reply) => take(desk, request, reply))
  })
}

const take = async (desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { proof } = request.params as { proof: string }
  const webhook = await findWebhook(desk, proof)
  if (!webhook) return sendRefusal(request, reply, refuse('not_found', 'There is nothing at this address.'))
  const contentType = request.headers['content-type'] ?? ''
  if (!isTaken(contentType))
    return sendRefusal(
      request,
      reply,
      refuse(
        'unsupported',
        'Send the raw mail as message/rfc822, or as the field "email" of multipart/form-data.',
      ),
    )
  // A form around the mail has a little more than the mail.
  const body = await readBody(request, desk.config.maxMailBytes + 65_536)
  if (body === null)
    return sendRefusal(
      request,
      reply.header('connection', 'close'),
      refuse('too_large', `The mail is larger than ${desk.config.maxMailBytes} bytes.`),
    )
  const fault = faultOfSignature(
    one(request.headers['x-handrail-signature']),
    body,
    webhook.secret,
    desk.clock.now(),
  )
  if (fault) return sendRefusal(request, reply, refuse('sign_in_needed', fault))
  return keep(desk, webhook.row, body, contentType, request, reply)
}

const keep = async (
  desk: Desk,
  mailbox: { workspace_id: string; id: string },
  body: Buffer,
  contentType: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const query = request.query as Record<string, string | string[] | undefined>
  const posted = readPosted(body, contentType, {
    from: one(request.headers['x-envelope-from']) ?? one(query.from),
    to: [request.headers['x-envelope-to'] ?? query.to ?? []].flat().flatMap((t) => t.split(',')),
  })
  if (!posted)
    return sendRefusal(
      request,
      reply,
      refuse('invalid', 'There is no mail in this request.', {
        faults: [{ field: 'body', message: 'holds no raw mail' }],
      }),
    )
  if (posted.raw.length > desk.config.maxMailBytes)
    return sendRefusal(
      request,
      reply,
      refuse('too_large', `The mail is larger than ${desk.config.maxMailBytes} bytes.`),
    )
  const routes = await findRoutes(desk.db.directory, posted.to)
  const received = await intakeOf(desk).receive({
    workspaceId: mailbox.workspace_id,
    mailboxId: mailbox.id,
    raw: posted.raw,
    envelope: {
      from: posted.from,
      to: posted.to.filter((a) => routes.get(a)?.workspaceId === mailbox.workspace_id),
    },
    // Posted again, it is the same mail: a provider that heard nothing repeats itself.
    fetched: true,
  })
  return reply.code(200).send({ id: received.id, fate: received.fate })
}

const one = (value: string | string[] | undefined): string | undefined => [value].flat()[0]
