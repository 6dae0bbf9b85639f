// Signed reply addresses: the form is rules/email/addresses.ts, the key is the desk's.
import {
  approvalAddressText,
  base32,
  formatApprovalAddress,
  formatReplyAddress,
  formatSideAddress,
  replyAddressText,
  sideAddressText,
} from '../../../rules/email/addresses.ts'
import type { Seal } from '../../platform/seal.ts'

/** 128 bits, base32. */
export const replyMac = (seal: Seal, text: string): string =>
  base32(Buffer.from(seal.sign('reply-address', text, 16), 'base64url'))

export const replyAddress = (
  seal: Seal,
  ticket: { workspaceId: string; ticketId: string; number: number },
  mailbox: string,
  recipient: string,
): string =>
  formatReplyAddress(
    mailbox,
    ticket.number,
    replyMac(seal, replyAddressText(ticket.workspaceId, ticket.ticketId, recipient)),
  )

/** Of a side conversation: it proves that thread and no other. */
export const sideAddress = (
  seal: Seal,
  side: { workspaceId: string; conversationId: string; number: number },
  mailbox: string,
  recipient: string,
): string =>
  formatSideAddress(
    mailbox,
    side.number,
    replyMac(seal, sideAddressText(side.workspaceId, side.conversationId, recipient)),
  )

/** Of a question of approval: it proves that question, asked of that recipient. */
export const approvalAddress = (
  seal: Seal,
  asked: { workspaceId: string; approvalId: string; step: number; number: number },
  mailbox: string,
  recipient: string,
): string =>
  formatApprovalAddress(
    mailbox,
    asked.number,
    replyMac(seal, approvalAddressText(asked.workspaceId, asked.approvalId, asked.step, recipient)),
  )
