// Whom a reply would go to and why; or what is known of one address.
import type { Recipient } from '../../../../contract/tickets.ts'
import { isOwnAddress, judgeAddress, judgeRecipients } from '../../../../rules/email/recipients.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadRecipientFacts } from './facts.ts'

export const showRecipients = async (
  tx: Tx,
  workspaceId: string,
  number: number,
  ask: { address: string | undefined; writerId: string },
): Promise<{ items: Recipient[] } | Refusal> => {
  const ticket = await tx
    .selectFrom('ticket')
    .select(['requester_id as requesterId', 'participants', 'followers'])
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!ticket) return refuse('not_found', 'There is no such ticket.')
  const { address, writerId } = ask
  const facts = await loadRecipientFacts(tx, workspaceId, ticket, address ? [address] : [])
  const judged = address ? [judgeAddress(address, 'cc', facts)] : judgeRecipients(facts, writerId)
  if (address && isOwnAddress(address, facts.ownAddresses))
    return {
      items: judged.map(({ personId, ...r }) => ({
        ...r,
        suppressed: `${address} is an address of this desk.`,
      })),
    }
  return { items: judged.map(({ personId, ...shown }) => shown) }
}
