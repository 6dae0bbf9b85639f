// The questions that the answers so far bring about, as the piece of the page that the form's script puts in place.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerViews } from '../../forms/answers.ts'
import { readForm } from '../../forms/read.ts'
import { readRequestForm } from '../../forms/request-form.ts'
import { draw } from '../../show.ts'
import type { Visit } from '../../visit.ts'

export const questions = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const form = await readForm(visit.portal.desk, visit.workspaceId, request, false)
  const { asked } = await readRequestForm(visit, form.get('form'), form.get)
  const html = draw(visit, 'part-questions', { title: '' }, { questions: answerViews(asked, form.get, []) })
  return reply
    .headers({ 'cache-control': 'no-store' })
    .send({ html, asked: asked.map(({ field }) => field.key).join(' ') })
}
