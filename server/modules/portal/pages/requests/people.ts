// Lets a colleague into an own request, or out of it again. Who was let in may leave by themselves.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { wantsMail } from '../../../../../rules/people/mail-wishes.ts'
import { commitIn } from '../../../../platform/commit.ts'
import { isId } from '../../../../platform/ids.ts'
import { countTry, type Limit } from '../../../identity/index.ts'
import { findOrCreateRequester } from '../../../people/index.ts'
import { changeTicketIn } from '../../../tickets/index.ts'
import { addressOf, type FaultKey } from '../../forms/faults.ts'
import { readForm } from '../../forms/read.ts'
import { endShare, keepShare } from '../../store/shares.ts'
import { type LoadedRequest, loadForPage } from '../../views/request.ts'
import type { Visit } from '../../visit.ts'
import { mayNameAddress } from '../colleague.ts'
import { showRequest } from '../request.ts'
import { notFound, numberOf, ownOf, type Requester } from '../requester.ts'

const limit: Limit = { kind: 'portal-people', max: 20, minutes: 60 }
const most = 20

export const people = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const number = numberOf(request)
  const loaded = await loadForPage(visit, ownOf(visit), number)
  if (!loaded) throw notFound()
  const form = await readForm(visit.portal.desk, visit.workspaceId, request, false)
  const gone = form.get('remove')
  if (gone !== '') return remove(visit, reply, loaded, gone)
  if (loaded.standing !== 'own') throw notFound()
  const fault = await add(visit, loaded, form.get('address'))
  if (fault)
    return showRequest(visit, reply.code(422), loaded, { added: form.get('address'), faults: [fault] })
  return reply.redirect(`/requests/${number}?done=added`, 303)
}

const add = async (
  visit: Visit & Requester,
  loaded: LoadedRequest,
  typed: string,
): Promise<FaultKey | null> => {
  const { portal, workspaceId, person, now, words } = visit
  const { desk } = portal
  const address = addressOf(typed)
  if (address === null) return { field: 'address', key: 'fault.email' }
  if (loaded.shares.length >= most) return { field: 'address', key: 'fault.people', values: { count: most } }
  if (await countTry(desk, workspaceId, limit, person.id))
    return { field: 'address', key: 'fault.people-later' }
  return commitIn(desk, workspaceId, async (tx) => {
    if (!(await mayNameAddress(tx, workspaceId, person, address)))
      return { field: 'address', key: 'fault.colleague' }
    const from = { email: address, language: words.language }
    const other = await findOrCreateRequester(desk, tx, workspaceId, from, now, person)
    const ticketId = loaded.row.id
    await keepShare(tx, { workspaceId, ticketId, personId: other.id, addedBy: person.id }, now)
    if (wantsMail(other.preferences, 'mail.shared'))
      await changeTicketIn(desk, tx, workspaceId, person, { id: ticketId }, { addParticipantIds: [other.id] })
    return null
  })
}

const remove = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  loaded: LoadedRequest,
  personId: string,
): Promise<FastifyReply> => {
  const { portal, workspaceId, person } = visit
  const isThere =
    isId(personId) &&
    (loaded.participants.includes(personId) || loaded.shares.some((s) => s.person_id === personId))
  if (!isThere || (loaded.standing !== 'own' && personId !== person.id)) throw notFound()
  await commitIn(portal.desk, workspaceId, async (tx) => {
    await endShare(tx, workspaceId, loaded.row.id, personId)
    const change = { removeParticipantIds: [personId] }
    await changeTicketIn(portal.desk, tx, workspaceId, person, { id: loaded.row.id }, change)
  })
  const left = personId === person.id && loaded.standing === 'shared'
  return reply.redirect(left ? '/requests' : `/requests/${loaded.row.number}?done=removed`, 303)
}
