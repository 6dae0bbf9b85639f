// A person gives a ticket to somebody; where the desk proposed somebody else, the choice is kept.

import { commitIn } from '../../platform/commit.ts'
import { keepChoice, loadOverride, type Why } from './choices.ts'
import { giveIn } from './give.ts'
import type { Asked } from './on-ticket.ts'
import { needTicket, show } from './on-ticket.ts'
import { bestOf, suggestFor } from './suggest.ts'

interface Wanted extends Why {
  personId: string
  teamId?: string | null | undefined
  overCapacity?: string | undefined
}

export const assign = (
  call: Asked,
  number: number,
  { personId, teamId, overCapacity, reason, note }: Wanted,
) =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const { workspaceId, desk, actor } = call
    const ticket = await needTicket(tx, workspaceId, { number }, call.ifMatch)
    const now = desk.clock.now()
    const isSame = ticket.state.assigneeId === personId
    const suggested = isSame
      ? null
      : await suggestFor(tx, workspaceId, now, { id: ticket.state.id }, teamId ?? undefined, 'body.teamId')
    await giveIn(tx, call, ticket, { personId, teamId, overCapacity })
    const id = suggested
      ? await keepChoice(
          tx,
          workspaceId,
          now,
          { suggested, best: bestOf(suggested.ranked), chosenId: personId },
          actor.id,
          { reason, note: note ?? overCapacity },
        )
      : null
    return {
      ticket: await show(tx, call, ticket.state.id),
      override: id === null ? null : await loadOverride(tx, workspaceId, id),
    }
  })
