// The requester answers, says that it is solved, or that it is still a problem.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isOpen } from '../../../../rules/ticket/words.ts'
import { orRefuse } from '../../../platform/refused.ts'
import { addMessage } from '../../tickets/index.ts'
import { faultsOfAnswer } from '../forms/faults.ts'
import { idsOnce } from '../forms/once.ts'
import { readForm } from '../forms/read.ts'
import { loadForPage } from '../views/request.ts'
import type { Visit } from '../visit.ts'
import { brokenHere } from './broken.ts'
import { takePart } from './part.ts'
import { type Notice, showRequest } from './request.ts'
import { notFound, numberOf, ownOf, type Requester } from './requester.ts'

export const answer = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  asked: FastifyRequest,
): Promise<FastifyReply> => {
  const { portal, words, person, workspaceId } = visit
  const number = numberOf(asked)
  // Looked for before the body is read: nobody fills our disk through somebody else's request.
  const loaded = await loadForPage(visit, ownOf(visit), number)
  if (!loaded) throw notFound()
  const form = await readForm(portal.desk, workspaceId, asked)
  const wish = ['solved', 'reopen'].find((t) => t === form.get('wish')) ?? ''
  const text = form.get('message')
  const faults = [...form.faults, ...faultsOfAnswer(text, form.files.length, wish !== '')]
  if (faults.length > 0) return showRequest(visit, reply.code(422), loaded, { form, faults })

  const written = text.trim() || words.t(wish === '' ? 'request.files-text' : `request.${wish}-text`)
  if (loaded.standing !== 'own') await takePart(visit, loaded.row.id)
  const hashes = form.files.map((f) => f.hash)
  const added = await addMessage(portal.desk, workspaceId, {
    actor: person,
    ticket: { id: loaded.row.id },
    kind: 'reply',
    side: 'requester',
    authorId: person.id,
    text: written,
    attachments: form.files,
    id: idsOnce(form.get('once'), [number, written, wish, hashes])('message'),
    ...(wish === 'solved' ? { status: 'solved' as const } : {}),
  }).catch((error: unknown) => brokenHere(asked, error))
  if (added === null)
    return showRequest(visit, reply.code(500), loaded, {
      form,
      faults: [{ field: 'message', key: 'fault.broken' }],
    })
  orRefuse(added)
  return reply.redirect(`/requests/${number}?done=${noticeOf(wish, isOpen(loaded.row.status))}`, 303)
}

const noticeOf = (wish: string, wasOpen: boolean): Notice => {
  if (wish === 'solved') return 'solved'
  return wasOpen ? 'sent' : 'reopened'
}
