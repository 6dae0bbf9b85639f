// The routes of keys and certificates.

import type { MailKey } from '../../../../contract/email.ts'
import { contract } from '../../../../contract/index.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { type Call, type Implementation, implement } from '../../../platform/http/implement.ts'
import { newId } from '../../../platform/ids.ts'
import { insertKey, type KeyRow, loadKeys, removeKey } from '../store/keys.ts'
import { BadKey, readMailKey } from './read.ts'

const { email } = contract

export const keyRoutes: readonly Implementation[] = [
  implement(email.mailKeys, ({ desk, workspaceId }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => ({
      items: (await loadKeys(tx, workspaceId)).map(show),
    })),
  ),
  implement(email.addMailKey, (call) => add(call, call.body.data)),
  implement(email.removeMailKey, ({ desk, workspaceId, actor, params }) =>
    commitIn(desk, workspaceId, async (tx) => {
      if (!(await removeKey(tx, workspaceId, params.id))) return refuse('not_found', 'There is no such key.')
      await writeEvents(tx, workspaceId, desk.clock.now(), [
        { subjectType: 'mail_key', subjectId: params.id, type: 'mail_key.removed', actor, data: {} },
      ])
      return null
    }),
  ),
]

const add = async ({ desk, workspaceId, actor, now }: Call, data: string): Promise<MailKey | Refusal> => {
  try {
    const { kind, address, name, fingerprint, expiresAt, data: kept } = await readMailKey(data, now)
    const row = {
      workspace_id: workspaceId,
      id: newId(),
      kind,
      address,
      name,
      fingerprint,
      data: kept,
      expires_at: expiresAt,
      added_by: actor.id,
      added_at: iso(now),
    }
    return await commitIn(desk, workspaceId, async (tx) => {
      if (!(await insertKey(tx, row)))
        return refuse('already_exists', `The key ${fingerprint} is here already.`)
      await writeEvents(tx, workspaceId, now, [
        { subjectType: 'mail_key', subjectId: row.id, type: 'mail_key.added', actor, data: { fingerprint } },
      ])
      return show(row)
    })
  } catch (error) {
    if (!(error instanceof BadKey)) throw error
    return refuse('invalid', 'This key cannot be used.', {
      faults: [{ field: 'body.data', message: error.message }],
    })
  }
}

const show = (row: KeyRow): MailKey => ({
  id: row.id,
  kind: row.kind,
  address: row.address,
  name: row.name,
  fingerprint: row.fingerprint,
  expiresAt: row.expires_at,
  addedAt: row.added_at,
})
