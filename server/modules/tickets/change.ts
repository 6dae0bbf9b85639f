// Changes fields of a ticket.

import type { Actor } from '../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import { type Change, plan, type TicketState } from '../../../rules/ticket/index.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { newId } from '../../platform/ids.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import { commitTicket } from './commit.ts'
import { askFields, besideOf } from './fields/world.ts'
import { requirePeople } from './people.ts'
import { needPlaces } from './place.ts'
import { lockTicket } from './store/state.ts'
import { loadWorld } from './world.ts'

export interface ChangeTicket extends Omit<Change, 'do' | 'subjectId'> {
  subject?: string
  /** Why somebody gets it who has no room for it. */
  overCapacity?: string | undefined
}

/** Nothing is written when nothing would differ. */
export const changeTicket = async (
  desk: Desk,
  workspaceId: string,
  actor: Actor,
  number: number,
  change: ChangeTicket,
): Promise<TicketState | Refusal> => {
  try {
    const state = await desk.db.inWorkspace(workspaceId, (tx) =>
      changeTicketIn(desk, tx, workspaceId, actor, { number }, change),
    )
    desk.hints.poke(workspaceId)
    return state
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** The same inside a transaction of the caller, who pokes after the commit. Throws Refused. */
export const changeTicketIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: Actor,
  by: { number: number } | { id: string },
  change: ChangeTicket,
): Promise<TicketState> => {
  const before = await lockTicket(tx, workspaceId, by)
  if (!before) throw new Refused(refuse('not_found', 'There is no such ticket.'))
  await requirePeople(tx, workspaceId, 'body.addFollowerIds', change.addFollowerIds ?? [])
  await needPlaces(tx, workspaceId, change)
  const world = await loadWorld(tx, workspaceId, before.state, actor, {
    teamId: change.teamId,
    personIds: [change.assigneeId],
  })
  const fields = await askFields(tx, workspaceId, change, {
    ...besideOf(before),
    subject: change.subject ?? before.texts.subject,
    actor,
    now: desk.clock.now(),
  })
  const { subject, overCapacity, ...rest } = change
  const renamed =
    subject !== undefined && subject !== before.texts.subject ? { id: newId(), value: subject } : undefined
  const { events } = orRefuse(
    plan(
      { do: 'change', ...rest, ...fields.command, ...(renamed ? { subjectId: renamed.id } : {}) },
      { ...world, ...fields.world },
    ),
  )
  if (events.length === 0) return before.state
  return commitTicket(tx, {
    workspaceId,
    actor,
    now: desk.clock.now(),
    ticketId: before.state.id,
    before,
    events,
    ...(renamed ? { subject: renamed } : {}),
    ...fields.commit,
    overCapacity,
  })
}
