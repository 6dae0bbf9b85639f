// Takes the form that opens a request.
//
// A stranger may send five an hour from one network. Their address gets nothing of what they wrote: at most the
// acknowledgement that tickets decide on. They see the number, and the way in is the mailed sign-in link.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../../../../rules/refusal.ts'
import { Refused } from '../../../platform/refused.ts'
import { countTry, type Limit, networkOf } from '../../identity/index.ts'
import { type FaultKey, faultsOfRequest } from '../forms/faults.ts'
import { readForm } from '../forms/read.ts'
import { readRequestForm } from '../forms/request-form.ts'
import type { Visit } from '../visit.ts'
import { brokenHere } from './broken.ts'
import { showForm } from './new.ts'
import { openOnce } from './open.ts'
import { proofOf } from './sent.ts'

/** Forms read, with their files, and tickets opened by strangers. */
const formLimit: Limit = { kind: 'portal-form', max: 20, minutes: 60 }
const ticketLimit: Limit = { kind: 'portal-ticket', max: 5, minutes: 60 }

export const send = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { portal, workspaceId, person } = visit
  const network = networkOf(request.ip)
  if (!person) {
    const flood = await countTry(portal.desk, workspaceId, formLimit, network)
    if (flood) throw new Refused(flood)
  }
  const form = await readForm(portal.desk, workspaceId, request)
  const forms = await readRequestForm(visit, form.get('form'), form.get)
  const fresh: FaultKey[] = forms.isNew ? [{ field: 'questions', key: 'new.more' }] : []
  const wrong = forms.isNew ? fresh : forms.faults
  const faults = [...form.faults, ...faultsOfRequest(form, person !== null), ...wrong]
  if (faults.length > 0) return showForm(visit, reply.code(422), { ...form, faults }, forms)
  if (!person) {
    const flood = await countTry(portal.desk, workspaceId, ticketLimit, network)
    if (flood)
      return showForm(
        visit,
        reply.code(429).header('retry-after', secondsOf(flood)),
        {
          ...form,
          faults: [floodFault(flood)],
        },
        forms,
      )
  }
  const number = await openOnce(visit, form, forms).catch((error: unknown) => brokenHere(request, error))
  if (number === null)
    return showForm(
      visit,
      reply.code(500),
      { ...form, faults: [{ field: 'send', key: 'fault.broken' }] },
      forms,
    )
  return reply.redirect(person ? `/requests/${number}?done=new` : `/new/sent/${proofOf(visit, number)}`, 303)
}

const secondsOf = (flood: Refusal): number => Number(flood.data?.retryAfter ?? 60)

const floodFault = (flood: Refusal): FaultKey => ({
  field: 'send',
  key: 'problem.429.lead',
  values: { minutes: Math.ceil(secondsOf(flood) / 60) },
})
