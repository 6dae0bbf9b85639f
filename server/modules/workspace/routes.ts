// The workspace's settings and the audit of its event log.
import { contract } from '../../../contract/index.ts'
import type { Workspace } from '../../../contract/workspace.ts'
import { type CalendarFault, judgeCalendar } from '../../../rules/calendar/judge.ts'
import { refuse } from '../../../rules/refusal.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import { verifyChain } from '../../platform/events/verify.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { implement } from '../../platform/http/implement.ts'
import { Refused } from '../../platform/refused.ts'
import { loadSettings, saveSettings } from './settings.ts'

const present = async (tx: Tx, workspaceId: string): Promise<Workspace> => {
  const { name } = await tx
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  const mailbox = await tx
    .selectFrom('mailbox')
    .select('address')
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return { name, ...(await loadSettings(tx, workspaceId)), supportAddress: mailbox?.address ?? null }
}

const refuseHours = (faults: readonly CalendarFault[]) =>
  refuse('invalid', 'These working hours cannot be.', {
    faults: faults.map((f) => ({ field: `body.workingHours.${f.path}`, message: f.message })),
  })

export const workspaceRoutes = [
  implement(contract.workspace.get, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, (tx) => present(tx, workspaceId)),
  ),
  implement(contract.workspace.change, ({ desk, workspaceId, actor, body, now }) =>
    commitIn(desk, workspaceId, async (tx) => {
      const faults = body.workingHours ? judgeCalendar(body.workingHours) : []
      if (faults.length > 0) throw new Refused(refuseHours(faults))
      const before = await loadSettings(tx, workspaceId)
      await saveSettings(tx, workspaceId, {
        language: body.language ?? before.language,
        acknowledge: body.acknowledge ?? before.acknowledge,
        reopenDays: body.reopenDays === undefined ? before.reopenDays : body.reopenDays,
        workingHours: body.workingHours ?? before.workingHours,
      })
      if (body.name !== undefined)
        await tx.updateTable('workspace').set({ name: body.name }).where('id', '=', workspaceId).execute()
      await writeEvents(tx, workspaceId, now, [
        {
          subjectType: 'workspace',
          subjectId: workspaceId,
          type: 'workspace.changed',
          actor,
          data: { fields: Object.keys(body) },
        },
      ])
      return present(tx, workspaceId)
    }),
  ),
  implement(contract.workspace.audit, ({ desk, workspaceId }) => verifyChain(desk.db, workspaceId)),
]
