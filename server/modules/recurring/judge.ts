// Whether a recurring ticket can be kept: its times exist, and what it opens with does.
import { type Fault, refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import type { Template } from './store.ts'
import { judgeRecurrence, type Recurrence } from './times.ts'

/** Throws Refused where its times or what it would open with cannot be. */
export const judge = async (
  tx: Tx,
  workspaceId: string,
  wanted: Recurrence & { template: Template },
): Promise<void> => {
  orRefuse(judgeRecurrence({ ...wanted, rule: wanted.rule.replace(/^RRULE:/i, '') }) ?? true)
  const { teamId, assigneeId, checklistId } = wanted.template
  const faults: Fault[] = []
  const look = async (field: string, what: string, found: Promise<unknown>): Promise<void> => {
    if ((await found) === undefined)
      faults.push({ field: `body.template.${field}`, message: `names no ${what}` })
  }
  const by = { workspace_id: workspaceId }
  if (teamId)
    await look(
      'teamId',
      'team of this workspace',
      tx
        .selectFrom('team')
        .select('id')
        .where('workspace_id', '=', by.workspace_id)
        .where('id', '=', teamId)
        .executeTakeFirst(),
    )
  if (assigneeId)
    await look(
      'assigneeId',
      'active member of the team of this workspace',
      tx
        .selectFrom('person')
        .select('id')
        .where('workspace_id', '=', by.workspace_id)
        .where('id', '=', assigneeId)
        .where('role', '<>', 'requester')
        .where('state', '=', 'active')
        .executeTakeFirst(),
    )
  if (checklistId)
    await look(
      'checklistId',
      'checklist of this workspace',
      tx
        .selectFrom('checklist')
        .select('id')
        .where('workspace_id', '=', by.workspace_id)
        .where('id', '=', checklistId)
        .executeTakeFirst(),
    )
  if (faults.length > 0)
    throw new Refused(refuse('invalid', 'Some of what it would open with does not exist.', { faults }))
}
