// A rule hands a ticket over: to a team, a tier of its team, or both. Asked twice for the same, it does it once.
import type { Tx } from '../../platform/database.ts'
import type { Kept } from '../tickets/index.ts'
import { holderFor } from './escalate.ts'
import type { By } from './give.ts'
import { handOverIn } from './handovers.ts'

interface Ruled {
  /** Of the hand-over. */
  id: string
  teamId: string | null
  tier: number | null
  words: string
  because: string
}

/** The caller holds the ticket's lock. Throws Refused. */
export const handOverByRule = async (
  tx: Tx,
  by: By,
  ticket: Kept,
  { id, teamId, tier, words, because }: Ruled,
): Promise<void> => {
  const made = await tx
    .selectFrom('handover')
    .select('id')
    .where('workspace_id', '=', by.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (made) return
  const to = await holderFor(tx, by, ticket, {
    ...(teamId === null ? {} : { teamId }),
    ...(tier === null ? {} : { tier }),
  })
  await handOverIn(tx, by, ticket, { id, kind: 'escalation', to, note: words, because })
}
