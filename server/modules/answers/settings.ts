// Whether articles are suggested in the mail that says "we have it".
import type { PersonActor } from '../../../rules/actor.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'

export interface AnswerSettings {
  inAcknowledgement: boolean
}

export const loadAnswerSettings = async (tx: Tx, workspaceId: string): Promise<AnswerSettings> => {
  const row = await tx
    .selectFrom('answer_setting')
    .select('in_acknowledgement')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return { inAcknowledgement: row?.in_acknowledgement ?? false }
}

export const changeAnswerSettings = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  { inAcknowledgement }: AnswerSettings,
): Promise<AnswerSettings> =>
  commitIn(desk, workspaceId, async (tx) => {
    await tx
      .insertInto('answer_setting')
      .values({ workspace_id: workspaceId, in_acknowledgement: inAcknowledgement, looked_at: null })
      .onConflict((c) => c.column('workspace_id').doUpdateSet({ in_acknowledgement: inAcknowledgement }))
      .execute()
    await writeEvents(tx, workspaceId, desk.clock.now(), [
      {
        subjectType: 'workspace',
        subjectId: workspaceId,
        type: 'workspace.answers_changed',
        actor,
        data: { inAcknowledgement },
      },
    ])
    return { inAcknowledgement }
  })
