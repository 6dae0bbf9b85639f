// What in received mails points to side conversations: read for a whole batch, then asked mail by mail.
import { readSideAddress, sideAddressText } from '../../../../rules/email/addresses.ts'
import type { SideFacts } from '../../../../rules/email/side.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Seal } from '../../../platform/seal.ts'
import { replyMac } from '../reply-address.ts'
import { loadSideCandidates, type SideFound } from '../store/sides.ts'

export interface SideEvidence {
  /** Of one mail; what it refers to nearest first. */
  of(mail: {
    recipients: readonly string[]
    mailIds: readonly string[]
    sender: string
  }): Pick<SideFacts, 'signed' | 'referred'>
}

/** `recipients` and `mailIds` of all mails of the batch. No queries when none can point to one. */
export const loadSideEvidence = async (
  tx: Tx,
  workspaceId: string,
  seal: Seal,
  batch: { recipients: readonly string[]; mailIds: readonly string[] },
): Promise<SideEvidence> => {
  const numbers = batch.recipients.flatMap((a) => readSideAddress(a)?.number ?? [])
  const found = await loadSideCandidates(tx, workspaceId, { numbers, mailIds: batch.mailIds })
  return {
    of: ({ recipients, mailIds, sender }) => ({
      signed: recipients.flatMap((address) => signedBy(address, sender, found, workspaceId, seal)),
      referred: mailIds.flatMap((id) => found.find((f) => f.mailIds.includes(id)) ?? []),
    }),
  }
}

const signedBy = (
  address: string,
  sender: string,
  found: readonly SideFound[],
  workspaceId: string,
  seal: Seal,
): SideFacts['signed'] => {
  const read = readSideAddress(address)
  if (!read) return []
  for (const candidate of found.filter((f) => f.number === read.number))
    for (const issuedTo of new Set([...candidate.addresses, sender]))
      if (replyMac(seal, sideAddressText(workspaceId, candidate.conversationId, issuedTo)) === read.mac)
        return [{ candidate, issuedTo }]
  return []
}
