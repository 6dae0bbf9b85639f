// A closed ticket asks nobody any more: its open questions are taken back.
import { system } from '../../../rules/actor.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Reaction } from '../../platform/module.ts'
import { Refused } from '../../platform/refused.ts'
import { cancelIn } from './decide.ts'

export const endWithTicket: Reaction = {
  name: 'approvals',
  types: ['ticket.status_changed'],
  react: async (desk, workspaceId, events) => {
    const closed = events.filter((e) => e.data.to === 'closed').map((e) => e.subjectId)
    if (closed.length === 0) return
    const open = await desk.db.inWorkspace(workspaceId, (tx) =>
      tx
        .selectFrom('approval as a')
        .innerJoin('ticket as t', (j) =>
          j.onRef('t.workspace_id', '=', 'a.workspace_id').onRef('t.id', '=', 'a.ticket_id'),
        )
        .select('a.id')
        .where('a.workspace_id', '=', workspaceId)
        .where('a.ticket_id', 'in', closed)
        .where('a.state', '=', 'waiting')
        .where('t.status', '=', 'closed')
        .execute(),
    )
    for (const { id } of open)
      try {
        await commitIn(desk, workspaceId, (tx) =>
          cancelIn(desk, tx, workspaceId, {
            approvalId: id,
            actor: system('approvals'),
            because: 'The ticket was closed.',
          }),
        )
      } catch (error) {
        // Somebody decided meanwhile.
        if (!(error instanceof Refused)) throw error
      }
  },
}
