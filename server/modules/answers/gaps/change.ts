// Taking a gap, dismissing it, saying which article fills it.
import type { z } from 'zod'
import type { Gap } from '../../../../contract/answers.ts'
import type { contract } from '../../../../contract/index.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { isSettled } from '../../../../rules/answers/gaps.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadGaps } from './show.ts'

type Change = z.infer<NonNullable<typeof contract.answers.changeGap.body>>

export const changeGap = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  change: Change,
  version: number | null,
): Promise<Gap> =>
  commitIn(desk, workspaceId, async (tx) => {
    const before = await tx
      .selectFrom('answer_gap')
      .select(['version', 'size', 'state', 'taken_by'])
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!before) throw new Refused(refuse('not_found', 'There is no such gap.'))
    if (version !== null && version !== before.version)
      throw new Refused(
        refuse('changed_meanwhile', 'The gap was changed meanwhile. Look at it, then change it again.', {
          data: { version: before.version },
        }),
      )
    const { state = before.state, note, articleNumber } = change
    const at = desk.clock.now()
    await tx
      .updateTable('answer_gap')
      .set({
        state,
        taken_by: takerOf(state, before.taken_by, change.state === 'taken', actor),
        settled_size: isSettled(state) ? before.size : null,
        ...(note === undefined ? {} : { note }),
        ...(articleNumber === undefined
          ? {}
          : { article_id: articleNumber === null ? null : await articleId(tx, workspaceId, articleNumber) }),
        version: before.version + 1,
        changed_at: iso(at),
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
    await writeEvents(tx, workspaceId, at, [
      { subjectType: 'gap', subjectId: id, type: 'gap.changed', actor, data: { state } },
    ])
    const [gap] = await loadGaps(tx, workspaceId, { id })
    if (!gap) throw new Error('a gap just written cannot be read')
    return gap
  })

const takerOf = (
  state: Gap['state'],
  before: string | null,
  isTaking: boolean,
  actor: PersonActor,
): string | null => {
  if (isTaking) return actor.id
  return state === 'open' ? null : before
}

const articleId = async (tx: Tx, workspaceId: string, number: number): Promise<string> => {
  const row = await tx
    .selectFrom('article')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (row) return row.id
  throw new Refused(
    refuse('invalid', 'There is no such article.', {
      faults: [{ field: 'body.articleNumber', message: 'names no article of this workspace' }],
    }),
  )
}
