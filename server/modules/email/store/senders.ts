// People of the workspace by the addresses mails come from.
import type { Role } from '../../../../rules/access/roles.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'

export interface SenderRow {
  id: string
  name: string
  email: string
  role: Role
  state: 'invited' | 'active' | 'disabled' | 'merged'
}

export const loadSenders = (
  tx: Tx,
  workspaceId: string,
  addresses: readonly string[],
): Promise<SenderRow[]> =>
  addresses.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('person')
        .select(['id', 'name', 'email', 'role', 'state'])
        .where('workspace_id', '=', workspaceId)
        .where('email', '=', anyOf(addresses, 'text'))
        .execute()
