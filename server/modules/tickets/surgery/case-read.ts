// A case with its tickets.
import type { Case } from '../../../../contract/surgery.ts'
import type { TicketRow } from '../../../../contract/tickets.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadRowsByIds } from '../store/rows.ts'
import { showCase } from './case-list.ts'

type WholeCase = Case & { tickets: TicketRow[] }

export const getCase = async (tx: Tx, workspaceId: string, id: string): Promise<WholeCase | Refusal> => {
  const shown = await showCase(tx, workspaceId, id)
  if (!shown) return noCase
  const tickets = await loadRowsByIds(
    tx,
    workspaceId,
    (await members(tx, workspaceId, id)).map((t) => t.id),
  )
  return { ...shown, tickets: tickets.toSorted((a, b) => a.number - b.number) }
}

/** Nobody reads more of them on one page. */
const most = 1000

export const members = (tx: Tx, workspaceId: string, id: string) =>
  tx
    .selectFrom('ticket')
    .select(['id', 'number', 'status', 'is_spam', 'merged_into'])
    .where('workspace_id', '=', workspaceId)
    .where('case_id', '=', id)
    .orderBy('number')
    .limit(most)
    .execute()

export const noCase = refuse('not_found', 'There is no such case.')
