// People of the workspace by the addresses mails come from.
import type { Role } from '../../../../rules/access/roles.ts'
import { wantsMail } from '../../../../rules/people/mail-wishes.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPersonsByEmails } from '../../people/index.ts'

export interface SenderRow {
  id: string
  name: string
  /** The address the mail came from, which need not be the main one. */
  email: string
  role: Role
  /** Whether they want to hear that a request has arrived. */
  wantsArrived: boolean
  state: 'invited' | 'active' | 'disabled' | 'merged'
}

export const loadSenders = async (tx: Tx, addresses: readonly string[]): Promise<SenderRow[]> =>
  (await loadPersonsByEmails(tx, addresses)).map(({ id, name, address, role, state, preferences }) => ({
    id,
    name,
    email: address,
    role,
    state,
    wantsArrived: wantsMail(preferences, 'mail.arrived'),
  }))
