// What somebody is asked to approve, and what they decided.
import type { FastifyReply } from 'fastify'
import { loadAsked, showApprovals } from '../../approvals/index.ts'
import { show } from '../show.ts'
import { aboutApproval, tagOf } from '../views/approval.ts'
import type { Visit } from '../visit.ts'
import type { Requester } from './requester.ts'

/** More stand in the mails. */
const most = { waiting: 100, decided: 20 }

export const approvals = async (visit: Visit & Requester, reply: FastifyReply): Promise<FastifyReply> => {
  const { words, workspaceId, person } = visit
  const lists = await visit.portal.desk.db.inWorkspace(workspaceId, async (tx) => {
    const load = async (isWaiting: boolean, limit: number) => {
      const rows = await loadAsked(tx, workspaceId, person.id, { isWaiting, after: null, limit })
      return (await showApprovals(tx, workspaceId, rows, person.id)).map((a) => ({
        href: `/approvals/${a.id}`,
        subject: a.name,
        about: aboutApproval(words, a),
        tag: tagOf(words, a.state),
        say: a.ticket.subject,
      }))
    }
    return { waiting: await load(true, most.waiting), decided: await load(false, most.decided) }
  })
  return show(visit, reply, 'approvals', { title: words.t('approvals.title'), place: 'approvals' }, lists)
}
