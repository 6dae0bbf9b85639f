// Somebody decides, passes it on, or takes the question back.

import { isTeamRole } from '../../../rules/access/roles.ts'
import type { Actor } from '../../../rules/actor.ts'
import type { Approval, VoteWay } from '../../../rules/approvals/approval.ts'
import { cancel, decide, delegate } from '../../../rules/approvals/decide.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import { loadPerson } from '../people/index.ts'
import { lockTicket, operateIn } from '../tickets/index.ts'
import { tellAsked } from './ask.ts'
import { type Kept, keepAfter, loadApproval, lockApproval } from './store.ts'

interface By {
  approvalId: string
  actor: Actor
}

/** Throws Refused. */
export const decideIn = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  by: By & { personId: string; decision: 'approve' | 'decline'; comment: string; way: VoteWay },
): Promise<Approval> =>
  change(desk, tx, workspaceId, by, 'approval.voted', (kept, at) => ({
    after: orRefuse(decide(kept.approval, { ...by, at })),
    data: { step: kept.row.step, personId: by.personId, decision: by.decision, way: by.way },
  }))

export const delegateIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  by: By & { personId: string; toId: string; comment: string },
): Promise<Approval> => {
  const [person, to] = [await loadPerson(tx, by.personId), await loadPerson(tx, by.toId)]
  const isColleague =
    to?.state === 'active' &&
    (isTeamRole(to.role) ||
      (person !== null && to.organisation_id !== null && to.organisation_id === person.organisation_id))
  if (!isColleague)
    throw new Refused(
      refuse('invalid', 'This cannot be passed on to them.', {
        faults: [{ field: 'body.personId', message: 'names nobody of the team or of your organisation' }],
      }),
    )
  return change(desk, tx, workspaceId, by, 'approval.delegated', (kept, at, requesterId) => ({
    after: orRefuse(delegate(kept.approval, { ...by, at }, requesterId)),
    data: { step: kept.row.step, personId: by.personId, toId: by.toId },
  }))
}

export const cancelIn = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  by: By & { because: string },
): Promise<Approval> =>
  change(
    desk,
    tx,
    workspaceId,
    by,
    'approval.cancelled',
    (kept) => ({ after: orRefuse(cancel(kept.approval)), data: {} }),
    by.because || 'The question was taken back.',
  )

type Judge = (
  kept: Kept,
  at: string,
  requesterId: string,
) => { after: Approval; data: Record<string, unknown> }

/** Ticket first, then the approval: everybody locks in this order. */
const change = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  { approvalId, actor }: By,
  type: string,
  judge: Judge,
  because?: string,
): Promise<Approval> => {
  const found = await loadApproval(tx, workspaceId, approvalId)
  const ticket = found && (await lockTicket(tx, workspaceId, { id: found.ticket_id }))
  const kept = ticket && (await lockApproval(tx, workspaceId, approvalId))
  if (!kept) throw new Refused(refuse('not_found', 'There is no such approval.'))
  const at = iso(desk.clock.now())
  const { after, data } = judge(kept, at, ticket.state.requesterId)
  const fresh = await keepAfter(tx, kept, after, at)
  await writeEvents(tx, workspaceId, desk.clock.now(), [
    {
      subjectType: 'approval',
      subjectId: approvalId,
      type,
      actor,
      data: { ticketId: kept.row.ticket_id, ...data },
    },
  ])
  if (after.state !== kept.row.state)
    await operateIn(tx, { desk, workspaceId, actor }, ticket, {
      do: 'approval',
      approvalId,
      from: kept.row.state,
      to: after.state,
      because: because ?? reasonOf(kept, after),
    })
  const personIds = fresh.map((v) => v.personId)
  await tellAsked(desk, tx, workspaceId, { id: approvalId, ticketId: kept.row.ticket_id, personIds, actor })
  return after
}

/** People choose names of steps; they are words of the law, not of requesters. */
const reasonOf = (kept: Kept, after: Approval): string => {
  const step = kept.row.steps[kept.row.step]?.name ?? ''
  if (after.state === 'approved')
    return after.steps.length > 1
      ? 'Every step of the approval agreed.'
      : `Enough people of “${step}” agreed.`
  return `The step “${step}” was declined.`
}
