// How it was, by the mailed link. Looking records nothing, because scanners of mail open every link: a mark counts
// when the page sends it, which its script does at once and its button does without one.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isMark } from '../../../../../rules/feedback/survey.ts'
import { commitIn } from '../../../../platform/commit.ts'
import { Refused } from '../../../../platform/refused.ts'
import { answerAskIn, loadAskById, readSurveyLink, type ShownAsk } from '../../../feedback/index.ts'
import { sayFaults } from '../../forms/fields.ts'
import { readForm } from '../../forms/read.ts'
import type { Visit } from '../../visit.ts'
import { notFound } from '../requester.ts'
import { drawRate } from './rate-view.ts'

const dones = ['mark', 'words'] as const
export type Done = (typeof dones)[number]

export const rate = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const ask = await askOf(visit, request)
  const query = request.query as { mark?: unknown; done?: unknown }
  const wished = readMark(ask, query.mark)
  if (!ask.isOpen) return drawRate(visit, reply.code(410), ask, {})
  const done = ask.mark === null ? undefined : dones.find((d) => d === query.done)
  return drawRate(visit, reply, ask, { wished, ...(done ? { done } : {}) })
}

export const giveMark = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const ask = await askOf(visit, request)
  const { desk } = visit.portal
  const form = await readForm(desk, visit.workspaceId, request, false)
  const said = form.get('mark')
  const isWords = form.fields.some(([name]) => name === 'comment')
  const comment = isWords ? form.get('comment').trim().slice(0, 5000) : null
  if (said === '' && ask.mark === null) {
    const faults = sayFaults(visit.words, [{ field: 'mark', key: 'rate.fault' }])
    return drawRate(visit, reply.code(422), ask, { faults })
  }
  try {
    await commitIn(desk, visit.workspaceId, (tx) =>
      answerAskIn(desk, tx, visit.workspaceId, {
        askId: ask.id,
        mark: said === '' ? null : Number(said),
        comment,
        way: visit.person?.id === ask.personId ? 'portal' : 'link',
      }),
    )
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const faults = ask.isOpen ? sayFaults(visit.words, [{ field: 'mark', key: 'rate.fault' }]) : []
    return drawRate(visit, reply.code(ask.isOpen ? 422 : 410), ask, { faults })
  }
  return reply.redirect(`${ask.path}?done=${comment ? 'words' : 'mark'}`, 303)
}

const readMark = (ask: ShownAsk, given: unknown): number | null => {
  const mark = typeof given === 'string' && /^\d{1,2}$/.test(given) ? Number(given) : null
  return mark !== null && isMark(ask.kind, mark) ? mark : null
}

const askOf = async (visit: Visit, request: FastifyRequest): Promise<ShownAsk> => {
  const { proof = '' } = request.params as { proof?: string }
  const { desk } = visit.portal
  const link = readSurveyLink(desk.seal, proof)
  if (link?.workspaceId !== visit.workspaceId) throw notFound()
  const ask = await desk.db.inWorkspace(visit.workspaceId, (tx) =>
    loadAskById(desk, tx, visit.workspaceId, link.askId),
  )
  if (!ask) throw notFound()
  return ask
}
