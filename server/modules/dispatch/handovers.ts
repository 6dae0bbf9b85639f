// Hand-overs: made and decided. The ticket moves with events; the row beside it holds the note and the reason.
import { refuse } from '../../../rules/refusal.ts'
import { holderOf } from '../../../rules/ticket/desk/dispatch.ts'
import type { Holder } from '../../../rules/ticket/events.ts'
import type { TicketState } from '../../../rules/ticket/index.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { Refused } from '../../platform/refused.ts'
import { type Kept, operateIn } from '../tickets/index.ts'
import type { By } from './give.ts'

interface Given {
  /** Left out: a new one. */
  id?: string
  kind: 'escalation' | 'shift'
  to: Holder
  note: string
  because?: string
}

/** The caller holds the ticket's lock. Throws Refused. */
export const handOverIn = async (
  tx: Tx,
  by: By,
  ticket: Kept,
  { id, kind, to, note, because }: Given,
): Promise<TicketState> => {
  const { workspaceId, actor, desk } = by
  const handoverId = id ?? newId()
  const from = holderOf(ticket.state)
  const state = await operateIn(
    tx,
    // What they wrote to whoever gets it is why they get it.
    { ...by, ...(note === '' ? {} : { overCapacity: note }) },
    ticket,
    { do: 'hand_over', handoverId, to, ...(because ? { because } : {}) },
    { teamId: to.teamId, personIds: [to.assigneeId] },
  )
  await tx
    .insertInto('handover')
    .values({
      workspace_id: workspaceId,
      id: handoverId,
      ticket_id: ticket.state.id,
      kind,
      from_team_id: from.teamId,
      from_person_id: from.assigneeId,
      from_tier: from.tier,
      to_team_id: to.teamId,
      to_person_id: to.assigneeId,
      to_tier: to.tier,
      note,
      state: 'open',
      created_by: actor.kind === 'person' ? actor.id : null,
      created_at: iso(desk.clock.now()),
      decided_by: null,
      decided_at: null,
    })
    .execute()
  return state
}

interface Decided {
  as: 'accepted' | 'returned' | 'withdrawn'
  /** Who has it from now on. */
  to: Holder
  reason: string
}

/** The caller holds the ticket's lock, and has seen that it is being handed over. Throws Refused. */
export const decideHandoverIn = async (
  tx: Tx,
  by: By,
  ticket: Kept,
  { as, to, reason }: Decided,
): Promise<TicketState> => {
  const { workspaceId, actor, desk } = by
  await tx
    .updateTable('handover')
    .set({
      state: as,
      reason,
      decided_by: actor.kind === 'person' ? actor.id : null,
      decided_at: iso(desk.clock.now()),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', ticket.state.handoverId)
    .execute()
  return operateIn(
    tx,
    by,
    ticket,
    { do: 'decide_handover', as, to, ...(reason === '' ? {} : { because: reason }) },
    { teamId: to.teamId, personIds: [to.assigneeId] },
  )
}

/** Who had it before. */
export const loadOpenHandover = async (tx: Tx, workspaceId: string, id: string): Promise<Holder> => {
  const row = await tx
    .selectFrom('handover')
    .select(['from_team_id', 'from_person_id', 'from_tier'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refused(refuse('not_found', 'There is no such hand-over.'))
  return { teamId: row.from_team_id, assigneeId: row.from_person_id, tier: row.from_tier }
}
