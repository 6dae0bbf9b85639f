// What in received mails answers questions of approval: read for a whole batch, then asked mail by mail.
import { approvalAddressText, readApprovalAddress } from '../../../../rules/email/addresses.ts'
import type { AskedVote } from '../../../../rules/email/approval.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Seal } from '../../../platform/seal.ts'
import { loadVotesByNumbers } from '../../approvals/index.ts'
import { replyMac } from '../reply-address.ts'

export interface ApprovalEvidence {
  /** Of one mail, by the addresses it came to. */
  of(recipients: readonly string[]): readonly AskedVote[]
}

/** `recipients` of all mails of the batch. No query when none is such an address. */
export const loadApprovalEvidence = async (
  tx: Tx,
  workspaceId: string,
  seal: Seal,
  recipients: readonly string[],
): Promise<ApprovalEvidence> => {
  const numbers = [...new Set(recipients.flatMap((a) => readApprovalAddress(a)?.number ?? []))]
  const votes = numbers.length === 0 ? [] : await loadVotesByNumbers(tx, workspaceId, numbers)
  return {
    of: (addresses) =>
      addresses.flatMap((address) => {
        const read = readApprovalAddress(address)
        if (!read) return []
        return votes
          .filter(
            (v) =>
              v.number === read.number &&
              replyMac(seal, approvalAddressText(workspaceId, v.approvalId, v.step, v.email)) === read.mac,
          )
          .map((v) => ({
            approvalId: v.approvalId,
            name: v.name,
            ticketId: v.ticketId,
            number: v.number,
            personId: v.personId,
            isWaiting: v.state === 'waiting',
          }))
      }),
  }
}
