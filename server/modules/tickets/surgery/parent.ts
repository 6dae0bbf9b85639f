// Parents and children, and the job that keeps a parent's count true whatever happens to its children.
import type { Ticket } from '../../../../contract/tickets.ts'
import { system } from '../../../../rules/actor.ts'
import type { Tx } from '../../../platform/database.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { type Kept, lockTicket } from '../store/state.ts'
import { type Asked, namedBy, type Operation, onTickets, operateIn } from './operate.ts'

/** `parentNumber` null: a child no longer. */
export const setParent = (call: Asked, number: number, parentNumber: number | null): Promise<Ticket> =>
  onTickets(call, number, parentNumber === null ? [] : [parentNumber], async (tx, ticket, others) => {
    const parent =
      parentNumber === null
        ? null
        : parentNumber === number
          ? ticket
          : namedBy(others, parentNumber, 'body.number')
    await operateIn(tx, call, ticket, { do: 'set_parent', parent: parent?.state ?? null })
    // The one before is counted by the job: locking it now could meet somebody who holds it and wants this one.
    if (parent) await countIn(tx, call, parent, ticket.state.id)
  })

const countIn = async (tx: Tx, by: Operation, parent: Kept, childId: string): Promise<void> => {
  const row = await tx
    .selectFrom('ticket')
    .select((e) => [
      e.fn.countAll<number>().as('count'),
      e.fn.countAll<number>().filterWhere('is_open', '=', true).as('open'),
    ])
    .where('workspace_id', '=', by.workspaceId)
    .where('parent_id', '=', parent.state.id)
    .executeTakeFirstOrThrow()
  await operateIn(tx, by, parent, { do: 'count_children', count: row.count, open: row.open, childId })
}

/** Rung by every change of a child that its parent shows; counts anew, so that it may ring too often. */
export const countChildren: JobHandler = {
  queue: 'count-children',
  concurrency: 2,
  leaseSeconds: 60,
  retryInSeconds: (attempts) => Math.min(2 * 2 ** attempts, 600),
  run: async (desk, { workspaceId, key, data }, done) => {
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const parent = await lockTicket(tx, workspaceId, { id: key })
      const by = { desk, workspaceId, actor: system('children') }
      if (parent) await countIn(tx, by, parent, String(data.childId))
      await done(tx)
    })
    desk.hints.poke(workspaceId)
  },
}
