// On the workspace's own address: asks whoever is signed in whether they go on, as themselves, to a brand's host.
//
// Only a press hands anything over, so no host gets a session in silence. People of the team sign in anew: what their
// session opens is worth more than a press saved.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isTeamRole } from '../../../../../rules/access/roles.ts'
import { atHost } from '../../../../platform/address.ts'
import { commitIn } from '../../../../platform/commit.ts'
import { loadBrand } from '../../../brands/index.ts'
import { followSession } from '../../../identity/index.ts'
import { readForm } from '../../forms/read.ts'
import { show } from '../../show.ts'
import type { Visit } from '../../visit.ts'
import { notFound } from '../requester.ts'
import { type Ask, isLate, readAsk, sealArrival } from './ask.ts'
import { elsewherePath } from './elsewhere.ts'

export const offerHandOver = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const proof = (request.query as { ask?: string }).ask
  if (proof === undefined) return reply.redirect('/sign-in', 303)
  const { ask, there, name } = await needAsk(visit, proof)
  if (isLate(visit.portal.desk, ask)) return askAnew(reply, there, ask)
  if (!mayFollow(visit, ask, request)) return reply.redirect(`${there}/sign-in?nobody`, 303)
  const title = visit.words.t('hand-over.title', { name })
  return show(
    visit,
    reply,
    'hand-over',
    { title, place: 'sign-in', back: '/', formsTo: there },
    {
      title,
      ask: proof,
      button: visit.words.t('hand-over.go', { name: visit.person?.name ?? '' }),
      lead: visit.words.t('hand-over.lead', { host: ask.host }),
      other: `${there}/sign-in`,
    },
  )
}

export const handOver = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { portal, workspaceId } = visit
  const { desk } = portal
  const form = await readForm(desk, workspaceId, request, false)
  const { ask, there } = await needAsk(visit, form.get('ask'))
  if (isLate(desk, ask)) return askAnew(reply, there, ask)
  const sessionId = request.identity?.sessionId
  if (!sessionId || !mayFollow(visit, ask, request)) return reply.redirect(`${there}/sign-in?nobody`, 303)
  const visitor = { ip: request.ip, userAgent: String(request.headers['user-agent'] ?? '') }
  const session = await commitIn(desk, workspaceId, (tx) =>
    followSession(desk, tx, workspaceId, sessionId, visitor),
  )
  if (!session) return reply.redirect(`${there}/sign-in?nobody`, 303)
  return reply.redirect(`${there}/sign-in/arrival?proof=${sealArrival(desk, ask, session.token)}`, 303)
}

/** Somebody left the page open for too long: the same way once more, from its beginning. */
const askAnew = (reply: FastifyReply, there: string, ask: Ask): FastifyReply =>
  reply.redirect(there + elsewherePath(ask.back), 303)

/** The host must still be a brand's. */
const needAsk = async (
  { portal: { desk } }: Visit,
  proof: string,
): Promise<{ ask: Ask; there: string; name: string }> => {
  const ask = readAsk(desk, proof)
  if (!ask) throw notFound()
  const brand = await desk.db.inWorkspace(ask.workspaceId, (tx) => loadBrand(tx, ask.workspaceId, ask.host))
  if (brand?.host !== ask.host) throw notFound()
  return { ask, there: atHost(desk, ask.host), name: brand.name }
}

const mayFollow = ({ person, workspaceId }: Visit, ask: Ask, request: FastifyRequest): boolean =>
  person !== null &&
  request.identity?.sessionId != null &&
  workspaceId === ask.workspaceId &&
  !isTeamRole(person.role)
