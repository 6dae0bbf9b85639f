// One question of approval: signed in, or by the mailed link. Looking decides nothing; only the button does, because
// scanners of mail open every link.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Approval } from '../../../../contract/approvals.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import type { VoteWay } from '../../../../rules/approvals/approval.ts'
import { commitIn } from '../../../platform/commit.ts'
import { isId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'
import {
  decideIn,
  delegateIn,
  linkLives,
  loadApproval,
  readLink,
  showApprovals,
} from '../../approvals/index.ts'
import { loadPerson, loadPersonByEmail } from '../../people/index.ts'
import { sayFaults, textField } from '../forms/fields.ts'
import { readForm } from '../forms/read.ts'
import { show } from '../show.ts'
import { approvalView, ownVote } from '../views/approval.ts'
import type { Visit } from '../visit.ts'
import { notFound, type Requester } from './requester.ts'

/** Somebody in front of a question they are or were asked. */
interface Asked {
  approval: Approval
  actor: PersonActor
  way: VoteWay
  /** Where this page lives. */
  path: string
  mayPass: boolean
}

export const approval = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => draw(visit, reply, await askedOf(visit, request), doneOf(request))

export const decide = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => act(visit, reply, request, await askedOf(visit, request))

export const approvalByLink = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => draw(visit, reply, await linkedOf(visit, request), doneOf(request))

export const decideByLink = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => act(visit, reply, request, await linkedOf(visit, request))

const askedOf = async (visit: Visit & Requester, request: FastifyRequest): Promise<Asked> => {
  const { id = '' } = request.params as { id?: string }
  const found = isId(id) ? await load(visit, id, visit.person.id) : null
  if (!found) throw notFound()
  return { approval: found, actor: visit.person, way: 'portal', path: `/approvals/${id}`, mayPass: true }
}

const linkedOf = async (visit: Visit, request: FastifyRequest): Promise<Asked> => {
  const { proof = '' } = request.params as { proof?: string }
  const link = readLink(visit.portal.desk.seal, proof)
  if (link?.workspaceId !== visit.workspaceId) throw notFound()
  const [found, person] = [
    await load(visit, link.approvalId, link.personId),
    await visit.portal.desk.db.inWorkspace(visit.workspaceId, (tx) => loadPerson(tx, link.personId)),
  ]
  if (!found || person?.state !== 'active') throw notFound()
  const { id, role, name, email } = person
  return {
    approval: link.step === found.step ? found : { ...found, isMine: false },
    actor: { kind: 'person', id, role, name, email },
    way: 'link',
    path: `/approvals/link/${proof}`,
    mayPass: false,
  }
}

/** null: there is none, or this person was never asked. */
const load = (visit: Visit, id: string, personId: string): Promise<Approval | null> =>
  visit.portal.desk.db.inWorkspace(visit.workspaceId, async (tx) => {
    const row = await loadApproval(tx, visit.workspaceId, id)
    const [shown] = row ? await showApprovals(tx, visit.workspaceId, [row], personId) : []
    return shown && ownVote(shown, personId) ? shown : null
  })

const dones = ['approve', 'decline', 'pass', 'late'] as const
const doneOf = (request: FastifyRequest): (typeof dones)[number] | undefined => {
  const { done } = request.query as { done?: unknown }
  return dones.find((d) => d === done)
}

const isTooOld = ({ approval: a, actor, way }: Asked, now: Temporal.Instant): boolean => {
  const vote = ownVote(a, actor.id)
  return (
    way === 'link' &&
    vote !== null &&
    Temporal.Instant.compare(Temporal.Instant.from(vote.askedAt).add(linkLives), now) < 0
  )
}

const act = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
  asked: Asked,
): Promise<FastifyReply> => {
  const { portal, workspaceId, now } = visit
  const { desk } = portal
  const form = await readForm(desk, workspaceId, request, false)
  const wish = form.get('wish')
  const comment = form.get('comment').trim().slice(0, 5000)
  if (isTooOld(asked, now)) return draw(visit, reply.code(410), asked)
  const by = { approvalId: asked.approval.id, actor: asked.actor, personId: asked.actor.id, comment }
  try {
    await commitIn(desk, workspaceId, async (tx) => {
      if (wish === 'approve' || wish === 'decline')
        return decideIn(desk, tx, workspaceId, { ...by, decision: wish, way: asked.way })
      const to = asked.mayPass ? await loadPersonByEmail(tx, form.get('email').trim().toLowerCase()) : null
      return delegateIn(desk, tx, workspaceId, { ...by, toId: to?.id ?? asked.actor.id })
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (wish === 'approve' || wish === 'decline') return reply.redirect(`${asked.path}?done=late`, 303)
    return draw(visit, reply.code(422), asked, undefined, { email: form.get('email') })
  }
  const done = wish === 'approve' || wish === 'decline' ? wish : 'pass'
  return reply.redirect(`${asked.path}?done=${done}`, 303)
}

const draw = (
  visit: Visit,
  reply: FastifyReply,
  asked: Asked,
  done?: (typeof dones)[number],
  tried?: { email: string },
): FastifyReply => {
  const { words, now } = visit
  const { approval: a, actor, path, mayPass } = asked
  const isOld = isTooOld(asked, now)
  const vote = ownVote(a, actor.id)
  const faults = sayFaults(words, tried ? [{ field: 'email', key: 'approval.fault-pass' }] : [])
  return show(
    visit,
    reply,
    'approval',
    { title: a.name, place: 'approvals', back: path },
    {
      faults,
      notice: done ? words.t(done === 'late' ? 'approval.late' : `approval.done-${done}`) : '',
      tone: done === 'late' ? 'c-warn' : 'c-ok',
      isOld: a.isMine && isOld,
      mayDecide: a.isMine && !isOld,
      mayPass,
      action: path,
      insteadOf: vote?.insteadOf ? words.t('approval.for', { name: vote.insteadOf.name }) : '',
      approval: approvalView(words, a),
      comment: textField(
        {
          name: 'comment',
          kind: 'words',
          label: words.t('approval.comment'),
          hint: words.t('approval.comment-hint'),
          optional: true,
          near: true,
        },
        [],
      ),
      email: textField(
        {
          name: 'email',
          kind: 'email',
          label: words.t('approval.delegate-email'),
          hint: words.t('approval.delegate-hint'),
          value: tried?.email ?? '',
          near: true,
        },
        faults,
      ),
    },
  )
}
