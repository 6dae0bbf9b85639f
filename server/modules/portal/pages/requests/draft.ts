// Keeps what was typed so far, when the form's script asks for it; files are kept when they are sent.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from '../../../../platform/refused.ts'
import { countTry, type Limit, networkOf } from '../../../identity/index.ts'
import { keepTyped } from '../../forms/draft.ts'
import { readForm } from '../../forms/read.ts'
import type { Visit } from '../../visit.ts'

const limit: Limit = { kind: 'portal-draft', max: 120, minutes: 60 }

export const draft = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { portal, workspaceId, person, words, now } = visit
  if (!person) {
    const flood = await countTry(portal.desk, workspaceId, limit, networkOf(request.ip))
    if (flood) throw new Refused(flood)
  }
  const form = await readForm(portal.desk, workspaceId, request, false)
  const kept = await keepTyped(visit, request, reply, form, form.get('form'), false)
  const said = kept
    ? words.t('new.kept', { when: words.when(now.toString({ smallestUnit: 'millisecond' })) })
    : ''
  return reply.headers({ 'cache-control': 'no-store' }).send({ said })
}
