// The ticket whose number was typed.
import type { Hit } from '../../../../contract/search.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadRowsInOrder } from '../../tickets/index.ts'

export const numberHit = async (
  tx: Tx,
  { workspaceId, actorId }: { workspaceId: string; actorId: string },
  text: string,
): Promise<Hit | null> => {
  const number = numberIn(text)
  if (number === null) return null
  const found = await tx
    .selectFrom('ticket')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number)
    .executeTakeFirst()
  const [row] = found ? await loadRowsInOrder(tx, workspaceId, [found.id], actorId) : []
  if (!row) return null
  const { readAt: _, ...ticket } = row
  return {
    ticket,
    where: 'number',
    messageId: null,
    attachment: null,
    snippet: { text: ticket.subject, marks: [] },
  }
}

/** "42" and "#42". */
export const numberIn = (text: string): number | null => {
  const digits = /^\s*"?#?(\d{1,15})"?\s*$/.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}
