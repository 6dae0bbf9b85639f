// Attachments for the team: always as a download from a sandboxed, scriptless context; images may show inline.
import type { FastifyInstance } from 'fastify'
import { allows } from '../../../rules/access/roles.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../../platform/desk.ts'
import { sendRefusal } from '../../platform/http/problem.ts'
import { type StoredFile, sendFile } from '../../platform/http/send-file.ts'
import { isId } from '../../platform/ids.ts'

export const attachmentPage = (app: FastifyInstance, desk: Desk): void => {
  app.get('/api/v1/attachments/:id', async (request, reply) => {
    const { identity } = request
    if (!identity) return sendRefusal(request, reply, refuse('sign_in_needed', 'Sign in first.'))
    if (!allows(identity.actor.role, 'ticket.read', identity.actor.scopes))
      return sendRefusal(request, reply, refuse('not_allowed', 'This needs the permission ticket.read.'))
    const { id } = request.params as { id: string }
    const { workspaceId } = identity
    const found = isId(id) ? await loadAttachment(desk, workspaceId, id) : undefined
    if (!found) return sendRefusal(request, reply, refuse('not_found', 'There is no such attachment.'))
    return sendFile(desk, workspaceId, found, reply)
  })
}

export const loadAttachment = (
  desk: Desk,
  workspaceId: string,
  id: string,
): Promise<StoredFile | undefined> =>
  desk.db.inWorkspace(workspaceId, (tx) =>
    tx
      .selectFrom('attachment')
      .select(['name', 'type', 'size', 'hash'])
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
