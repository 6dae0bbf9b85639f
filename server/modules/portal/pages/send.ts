// Takes the form that opens a request.
//
// A stranger may send five an hour from one network. Their address gets nothing of what they wrote: at most the
// acknowledgement that tickets decide on. They see the number, and the way in is the mailed sign-in link.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../../../../rules/refusal.ts'
import { Refused } from '../../../platform/refused.ts'
import { countTry, type Limit, networkOf } from '../../identity/index.ts'
import { forgetDraft, keepTyped } from '../forms/draft.ts'
import { addressOf, type FaultKey, faultsOfRequest } from '../forms/faults.ts'
import { type Form, readForm } from '../forms/read.ts'
import { type RequestForms, readRequestForm } from '../forms/request-form.ts'
import type { Visit } from '../visit.ts'
import { brokenHere } from './broken.ts'
import { mayNameAddress } from './colleague.ts'
import { dropBegun, showForm } from './new.ts'
import { openOnce } from './open.ts'
import { loadSuggested } from './requests/suggestions.ts'
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
  const wish = form.get('wish')
  if (wish === 'drop') return dropBegun(visit, reply, request, form.get('form'))
  const forms = await readRequestForm(visit, form.get('form'), form.get)
  if (wish === 'keep' && form.faults.length === 0) return keep(visit, reply, request, form, forms)
  const faults = await faultsOf(visit, form, forms)
  if (faults.length > 0) return showForm(visit, reply.code(422), { ...form, faults }, forms)
  const suggested =
    form.get('seen') === 'yes' || form.get('article') !== ''
      ? []
      : await loadSuggested(visit, form.get('subject'), form.get('message'))
  if (suggested.length > 0) return showForm(visit, reply, { ...form, suggested }, forms)
  if (!person) {
    const flood = await countTry(portal.desk, workspaceId, ticketLimit, network)
    if (flood)
      return showForm(
        visit,
        reply.code(429).header('retry-after', secondsOf(flood)),
        { ...form, faults: [floodFault(flood)] },
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
  await forgetDraft(visit, request, forms.chosen?.id ?? '')
  return reply.redirect(person ? `/requests/${number}?done=new` : `/new/sent/${proofOf(visit, number)}`, 303)
}

const keep = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
  form: Form,
  forms: RequestForms,
): Promise<FastifyReply> => {
  const id = forms.chosen?.id ?? ''
  await keepTyped(visit, request, reply, form, id, true)
  return reply.redirect(`/new?form=${id === '' ? 'other' : id}&kept`, 303)
}

const faultsOf = async (visit: Visit, form: Form, forms: RequestForms): Promise<FaultKey[]> => {
  const { person } = visit
  const wrong: readonly FaultKey[] = forms.isNew ? [{ field: 'questions', key: 'new.more' }] : forms.faults
  return [
    ...form.faults,
    ...faultsOfRequest(form, person !== null),
    ...wrong,
    ...(await faultsOfOther(visit, form)),
  ]
}

/** Whom one reports for: a colleague. */
const faultsOfOther = async ({ person, portal, workspaceId }: Visit, form: Form): Promise<FaultKey[]> => {
  const typed = form.get('for-email').trim()
  if (!person || typed === '') return []
  const address = addressOf(typed)
  if (address === null) return [{ field: 'for-email', key: 'fault.email' }]
  const may = await portal.desk.db.inWorkspace(workspaceId, (tx) =>
    mayNameAddress(tx, workspaceId, person, address),
  )
  return may ? [] : [{ field: 'for-email', key: 'fault.colleague' }]
}

const secondsOf = (flood: Refusal): number => Number(flood.data?.retryAfter ?? 60)

const floodFault = (flood: Refusal): FaultKey => ({
  field: 'send',
  key: 'problem.429.lead',
  values: { minutes: Math.ceil(secondsOf(flood) / 60) },
})
