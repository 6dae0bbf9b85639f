// One message to everybody of a case, and what is written of a case in the log.
import type { Refusal } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { type Answer, type Answered, answerMany } from './answer-many.ts'
import { showCase } from './case-list.ts'
import { members, noCase } from './case-read.ts'
import type { Asked } from './operate.ts'

/** To every requester whose ticket still counts. */
export const answerCase = async (
  call: Asked,
  id: string,
  answer: Answer,
  idOf: (ticketId: string) => string,
): Promise<Answered | Refusal> => {
  const { desk, workspaceId, actor } = call
  const found = await desk.db.inWorkspace(workspaceId, async (tx) =>
    (await showCase(tx, workspaceId, id)) ? members(tx, workspaceId, id) : null,
  )
  if (!found) return noCase
  const those = found.filter((t) => !t.is_spam && t.merged_into === null)
  const answered = await answerMany(
    desk,
    workspaceId,
    actor,
    those.filter((t) => t.status !== 'closed'),
    answer,
    idOf,
  )
  await commitIn(desk, workspaceId, (tx) =>
    tellOfCase(tx, call, id, 'case.answered', { sent: answered.sent, refused: answered.refused.length }),
  )
  const closed = those.flatMap((t) =>
    t.status === 'closed' ? [{ number: t.number, because: 'It is closed.' }] : [],
  )
  return { ...answered, refused: [...answered.refused, ...closed] }
}

export const tellOfCase = (
  tx: Tx,
  { workspaceId, actor, desk }: Asked,
  id: string,
  type: string,
  data: Record<string, unknown>,
): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [{ subjectType: 'case', subjectId: id, type, actor, data }])
