// What a stranger sees after sending: the number, proven by a signature so that numbers cannot be tried out.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { show } from '../show.ts'
import type { Visit } from '../visit.ts'
import { notFound } from './requester.ts'

const purpose = 'portal-sent'

export const proofOf = (visit: Visit, number: number): string =>
  `${number}.${visit.portal.desk.seal.sign(purpose, `${visit.workspaceId} ${number}`)}`

export const sent = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { words, workspaceId, portal } = visit
  const [number = '', signature = ''] = ((request.params as { proof?: string }).proof ?? '').split('.')
  if (!portal.desk.seal.verify(purpose, `${workspaceId} ${number}`, signature)) throw notFound()
  return show(
    visit,
    reply,
    'new-sent',
    { title: words.t('sent.title'), place: 'new' },
    { number: words.number(Number(number)) },
  )
}
