// Keeping, changing and removing synonyms.
import type { Synonym } from '../../../../contract/answers.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { tidySynonyms } from '../../../../rules/answers/synonyms.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { newId } from '../../../platform/ids.ts'
import { Refused } from '../../../platform/refused.ts'

const columns = ['id', 'words', 'version', 'updated_at as updatedAt'] as const
const most = 500

export const listSynonyms = async (tx: Tx, workspaceId: string): Promise<Synonym[]> =>
  tx
    .selectFrom('answer_synonym')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .orderBy('words')
    .orderBy('id')
    .execute()

export const addSynonym = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  words: readonly string[],
): Promise<Synonym> =>
  commitIn(desk, workspaceId, async (tx) => {
    if ((await listSynonyms(tx, workspaceId)).length >= most)
      throw new Refused(refuse('too_many', `There are ${most} sets of synonyms already.`))
    const row = await tx
      .insertInto('answer_synonym')
      .values({
        workspace_id: workspaceId,
        id: newId(),
        words: sound(words),
        changed_by: actor.id,
        updated_at: iso(desk.clock.now()),
      })
      .returning(columns)
      .executeTakeFirstOrThrow()
    await tell(desk, tx, workspaceId, actor, row.id, 'synonym.added')
    return row
  })

export const changeSynonym = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  words: readonly string[],
  version: number | null,
): Promise<Synonym> =>
  commitIn(desk, workspaceId, async (tx) => {
    const before = await tx
      .selectFrom('answer_synonym')
      .select('version')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!before) throw new Refused(noSynonym)
    if (version !== null && version !== before.version)
      throw new Refused(
        refuse(
          'changed_meanwhile',
          'These synonyms were changed meanwhile. Look at them, then change them again.',
          {
            data: { version: before.version },
          },
        ),
      )
    const row = await tx
      .updateTable('answer_synonym')
      .set({
        words: sound(words),
        version: before.version + 1,
        changed_by: actor.id,
        updated_at: iso(desk.clock.now()),
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .returning(columns)
      .executeTakeFirstOrThrow()
    await tell(desk, tx, workspaceId, actor, id, 'synonym.changed')
    return row
  })

export const removeSynonym = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<null> =>
  commitIn(desk, workspaceId, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('answer_synonym')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) throw new Refused(noSynonym)
    await tell(desk, tx, workspaceId, actor, id, 'synonym.removed')
    return null
  })

const noSynonym = refuse('not_found', 'There are no such synonyms.')

const sound = (words: readonly string[]): string[] => {
  const tidy = tidySynonyms(words)
  if (tidy.length >= 2) return tidy
  throw new Refused(
    refuse('invalid', 'Synonyms are at least two different words.', {
      faults: [{ field: 'body.words', message: 'must hold at least two different words' }],
    }),
  )
}

const tell = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  id: string,
  type: string,
): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [
    { subjectType: 'synonym', subjectId: id, type, actor, data: {} },
  ])
