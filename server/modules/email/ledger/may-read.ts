// Who may read a received mail: whoever reads the ledger reads all; others what belongs to or waits beside a ticket.

import { allows } from '../../../../rules/access/roles.ts'
import type { PersonActor } from '../../../../rules/actor.ts'

export const mayRead = ({ role, scopes }: PersonActor, row: { ticket_id: string | null }): boolean =>
  allows(role, 'mail.read', scopes) || (row.ticket_id !== null && allows(role, 'ticket.read', scopes))
