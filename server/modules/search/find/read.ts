// What a search asks: words and conditions. Spam and what was merged away is left out unless it is asked for.
import { type Condition, fieldsIn, type Question, questionOf } from '../../../../rules/conditions/index.ts'
import { isRefusal, type Refusal } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { readText } from '../../conditions/index.ts'
import { loadAsker } from '../../tickets/index.ts'

export const readAsked = async (
  tx: Tx,
  given: { workspaceId: string; q: string; now: Temporal.Instant },
  me: string,
): Promise<Question | Refusal> => {
  const [read, asker] = await Promise.all([
    readText(tx, given.workspaceId, given.q, 'query.q'),
    loadAsker(tx, given.workspaceId, me, given.now),
  ])
  if (isRefusal(read)) return read
  const asked = fieldsIn(read.condition)
  const hidden = ['spam', 'merged']
    .filter((field) => !asked.has(field))
    .map((field): Condition => ({ field, op: 'is', value: false }))
  return questionOf({ all: [read.condition, ...hidden] }, asker, { fields: read.catalogue.fields })
}
