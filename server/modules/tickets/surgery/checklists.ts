// Checklists: lists of steps kept to be added to tickets.
import type { Checklist } from '../../../../contract/surgery.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import type { Asked } from './operate.ts'

const all = (tx: Tx, workspaceId: string) =>
  tx.selectFrom('checklist').select(['id', 'name', 'items']).where('workspace_id', '=', workspaceId)

export const listChecklists = async (tx: Tx, workspaceId: string): Promise<{ items: Checklist[] }> => ({
  items: await all(tx, workspaceId).orderBy('name').orderBy('id').execute(),
})

export const createChecklist = (
  call: Asked,
  id: string,
  { name, items }: { name: string; items: readonly string[] },
): Promise<Checklist> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const now = iso(call.desk.clock.now())
    const made = await tx
      .insertInto('checklist')
      .values({
        workspace_id: call.workspaceId,
        id,
        name,
        items: JSON.stringify(items),
        created_at: now,
        updated_at: now,
      })
      .onConflict((c) => c.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) await tell(tx, call, id, 'checklist.created')
    return all(tx, call.workspaceId).where('id', '=', id).executeTakeFirstOrThrow()
  })

export const changeChecklist = (
  call: Asked,
  id: string,
  change: { name?: string | undefined; items?: readonly string[] | undefined },
): Promise<Checklist | Refusal> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const row = await tx
      .updateTable('checklist')
      .set({
        ...(change.name === undefined ? {} : { name: change.name }),
        ...(change.items === undefined ? {} : { items: JSON.stringify(change.items) }),
        updated_at: iso(call.desk.clock.now()),
      })
      .where('workspace_id', '=', call.workspaceId)
      .where('id', '=', id)
      .returning(['id', 'name', 'items'])
      .executeTakeFirst()
    if (!row) return noChecklist
    await tell(tx, call, id, 'checklist.changed')
    return row
  })

export const removeChecklist = (call: Asked, id: string): Promise<null | Refusal> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const gone = await tx
      .deleteFrom('checklist')
      .where('workspace_id', '=', call.workspaceId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!gone) return noChecklist
    await tell(tx, call, id, 'checklist.removed')
    return null
  })

const noChecklist = refuse('not_found', 'There is no such checklist.')

const tell = (tx: Tx, { workspaceId, actor, desk }: Asked, id: string, type: string): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [
    { subjectType: 'checklist', subjectId: id, type, actor, data: {} },
  ])
