// The tickets a change of many is about: named ones, or all that a condition holds for.
import type { z } from 'zod'
import type { Selection } from '../../../contract/bulk.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { questionOf, withoutHidden } from '../../../rules/conditions/index.ts'
import { refuse } from '../../../rules/refusal.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { needSound } from '../conditions/index.ts'
import { loadAllIds, loadAsker } from '../tickets/index.ts'
import { loadWords } from '../views/index.ts'

/** More than these at once are refused. */
export const mostTickets = 50_000

/** In the order of their ids. Throws Refused where a number names nothing or there are too many. */
export const selectTickets = async (
  tx: Tx,
  { workspaceId, actor, now }: { workspaceId: string; actor: PersonActor; now: Temporal.Instant },
  select: z.infer<typeof Selection>,
): Promise<string[]> => {
  if ('numbers' in select) return byNumber(tx, workspaceId, select.numbers)
  const { condition, catalogue } = await needSound(tx, workspaceId, select.condition, 'body.select.condition')
  const asker = await loadAsker(tx, workspaceId, actor.id, now)
  const question = questionOf(withoutHidden(condition), asker, catalogue)
  const words = await loadWords(tx, workspaceId, question)
  const ids = await loadAllIds(tx, { workspaceId, question, ...words }, mostTickets + 1)
  if (ids.length > mostTickets)
    throw new Refused(
      refuse('too_large', `At most ${mostTickets.toLocaleString('en')} tickets can be changed at once.`, {
        data: { most: mostTickets },
      }),
    )
  return ids.toSorted()
}

const byNumber = async (tx: Tx, workspaceId: string, numbers: readonly number[]): Promise<string[]> => {
  const wanted = [...new Set(numbers)]
  const rows = await tx
    .selectFrom('ticket')
    .select(['id', 'number'])
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', anyOf(wanted, 'bigint'))
    .orderBy('id')
    .execute()
  const known = new Set(rows.map((r) => r.number))
  const missing = wanted.find((n) => !known.has(n))
  if (missing !== undefined)
    throw new Refused(
      refuse('invalid', `There is no ticket ${missing}.`, {
        faults: [{ field: 'body.select.numbers', message: `names no ticket of this workspace: ${missing}` }],
      }),
    )
  return rows.map((r) => r.id)
}
