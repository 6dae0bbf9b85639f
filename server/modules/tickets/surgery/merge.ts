// Merging tickets into one, and undoing it. No message moves: see rules/ticket/surgery/merge.ts.
import type { Ticket } from '../../../../contract/tickets.ts'
import { refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadHistory } from './history.ts'
import { type Asked, namedBy, onTickets, operateIn } from './operate.ts'

/** Those that are in it already stay there: asking twice merges once. */
export const merge = (call: Asked, number: number, numbers: readonly number[]): Promise<Ticket> =>
  onTickets(call, number, numbers, async (tx, into, others) => {
    const wanted = [...new Set(numbers)].map((n) =>
      n === number ? into : namedBy(others, n, 'body.numbers'),
    )
    const joining = wanted.filter((t) => t.state.mergedInto !== into.state.id)
    for (const ticket of joining) await operateIn(tx, call, ticket, { do: 'merge_into', into: into.state })
    await operateIn(tx, call, into, { do: 'take_in', tickets: joining.map((t) => t.state) })
  })

export const unmerge = (call: Asked, number: number): Promise<Ticket> => {
  const { workspaceId } = call
  const where = (tx: Tx) => intoOf(tx, workspaceId, number)
  return onTickets(call, number, where, async (tx, ticket, others) => {
    const into = others.find((t) => t.state.id === ticket.state.mergedInto)
    if (!into) throw new Refused(refuse('not_possible', 'This ticket is not merged.'))
    const own = await loadHistory(tx, workspaceId, ticket.state.id)
    await operateIn(tx, call, ticket, { do: 'unmerge', history: own, into: into.state })
    const history = await loadHistory(tx, workspaceId, into.state.id)
    await operateIn(tx, call, into, { do: 'give_back', ticket: ticket.state, history })
  })
}

const intoOf = async (tx: Tx, workspaceId: string, number: number): Promise<number[]> =>
  (
    await tx
      .selectFrom('ticket as t')
      .innerJoin('ticket as i', (j) =>
        j.onRef('i.workspace_id', '=', 't.workspace_id').onRef('i.id', '=', 't.merged_into'),
      )
      .select('i.number')
      .where('t.workspace_id', '=', workspaceId)
      .where('t.number', '=', number)
      .execute()
  ).map((t) => t.number)
