// Handing a ticket over to a higher tier, a specialist or another team, and taking that back.
import type { Ticket } from '../../../contract/tickets.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Holder } from '../../../rules/ticket/events.ts'
import { priorities } from '../../../rules/ticket/words.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { loadLeading, loadStaff } from '../roster/index.ts'
import { changeTicketIn, type Kept } from '../tickets/index.ts'
import { decideHandoverIn, handOverIn, loadOpenHandover } from './handovers.ts'
import { type Asked, mayDispatch, onTicket } from './on-ticket.ts'

export interface Target {
  tier?: number | undefined
  teamId?: string | undefined
  personId?: string | undefined
}

interface Escalated extends Target {
  note: string
  raise: boolean
}

export const escalate = (
  call: Asked,
  number: number,
  { note, raise, ...target }: Escalated,
): Promise<Ticket> =>
  onTicket(call, number, async (tx, ticket) => {
    const { desk, workspaceId, actor } = call
    const to = await holderFor(tx, call, ticket, target)
    const state = raise
      ? await changeTicketIn(desk, tx, workspaceId, actor, { number }, { priority: above(ticket) })
      : ticket.state
    return handOverIn(tx, call, { ...ticket, state }, { kind: 'escalation', to, note })
  })

const above = ({ state }: Kept) =>
  priorities[Math.max(0, priorities.indexOf(state.priority) - 1)] ?? state.priority

/** A person brings their team and tier, a team its tier; a tier alone stays in the team. Throws Refused. */
export const holderFor = async (
  tx: Tx,
  { desk, workspaceId }: Pick<Asked, 'desk' | 'workspaceId'>,
  { state }: Kept,
  { tier, teamId, personId }: Target,
): Promise<Holder> => {
  if (personId !== undefined) {
    const [person] = await loadStaff(tx, workspaceId, desk.clock.now(), { personIds: [personId] })
    if (!person) throw new Refused(nobody)
    const own = state.teamId !== null && person.teamIds.includes(state.teamId) ? state.teamId : undefined
    return {
      teamId: teamId ?? own ?? person.teamIds[0] ?? state.teamId,
      assigneeId: personId,
      tier: tier ?? Math.max(state.tier, person.tier),
    }
  }
  if (teamId !== undefined) {
    const leading = await loadLeading(tx, workspaceId, teamId)
    return { teamId, assigneeId: null, tier: tier ?? leading?.tier ?? state.tier }
  }
  const wanted = tier ?? state.tier
  const staff = state.teamId
    ? await loadStaff(tx, workspaceId, desk.clock.now(), { teamId: state.teamId })
    : []
  if (!staff.some((s) => s.tier >= wanted))
    throw new Refused(
      refuse('not_possible', `Nobody of its team works in tier ${wanted}. Name a team that does.`, {
        faults: [{ field: 'body.tier', message: 'nobody of its team works in this tier' }],
      }),
    )
  return { teamId: state.teamId, assigneeId: null, tier: wanted }
}

const nobody = refuse('invalid', 'Nobody with this id can have it.', {
  faults: [{ field: 'body.personId', message: 'names no active member of the team of this workspace' }],
})

export const withdraw = (call: Asked, number: number): Promise<Ticket> =>
  onTicket(call, number, async (tx, ticket) => {
    const { actor, workspaceId } = call
    const { handoverId } = ticket.state
    if (handoverId === null)
      throw new Refused(refuse('not_possible', 'It is not being handed over, or somebody accepted it.'))
    const row = await tx
      .selectFrom('handover')
      .select('created_by')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', handoverId)
      .executeTakeFirst()
    if (row?.created_by !== actor.id && !mayDispatch(actor))
      throw new Refused(refuse('not_allowed', 'Only whoever handed it over takes that back.'))
    const to = await loadOpenHandover(tx, workspaceId, handoverId)
    return decideHandoverIn(tx, call, ticket, { as: 'withdrawn', to, reason: '' })
  })
