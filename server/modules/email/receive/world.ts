// Reads in a handful of queries what judging a batch of mails needs, however many they are.

import { isTeamRole } from '../../../../rules/access/roles.ts'
import { readReplyAddress, replyAddressText } from '../../../../rules/email/addresses.ts'
import { numberInSubject } from '../../../../rules/email/subject.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { loadBlocked } from '../../tickets/index.ts'
import { loadSettings, type WorkspaceSettings } from '../../workspace/index.ts'
import { type ApprovalEvidence, loadApprovalEvidence } from '../approval/evidence.ts'
import { replyMac } from '../reply-address.ts'
import { loadSideEvidence, type SideEvidence } from '../side/evidence.ts'
import { countRecent, type Known, loadByKeys } from '../store/ledger.ts'
import { loadMailboxFacts, type MailboxFacts } from '../store/mailboxes.ts'
import { findRoutes } from '../store/routes.ts'
import { loadSenders } from '../store/senders.ts'
import { loadSentByIds, type SentRow } from '../store/sent.ts'
import { type CandidateRow, loadCandidates, loadTicketIds } from '../store/threads.ts'
import { loadRecentlyTold } from '../store/told.ts'
import { namedAddresses, recipientsOf, referencesOf } from './addresses.ts'
import { type Incoming, senderOf } from './incoming.ts'

export interface KnownSender {
  id: string
  name: string
  email: string
  isTeam: boolean
  wantsArrived: boolean
}

export interface World {
  now: Temporal.Instant
  settings: WorkspaceSettings
  mailsPerSender: number
  /** By `<mailbox> <key>`. */
  known: Map<string, Known>
  senders: Map<string, KnownSender>
  /** Addresses of this workspace's mailboxes among those that the mails name. */
  ownAddresses: Set<string>
  mailboxes: Map<string, MailboxFacts>
  ticketOfMail: Map<string, string>
  ticketById: Map<string, CandidateRow>
  ticketByNumber: Map<number, CandidateRow>
  sides: SideEvidence
  approvals: ApprovalEvidence
  /** Our mails that delivery reports name, by Message-ID. */
  sent: Map<string, SentRow[]>
  told: Set<string>
  /** What keeps senders of these mails out: their addresses or domains. */
  blocked: Set<string>
  /** By the mail's id: how many its sender sent within the hour before it. */
  recent: Map<string, number>
  /** Whether the mac is right for this ticket and recipient. */
  isSigned(ticketId: string, recipient: string, mac: string): boolean
}

export const loadWorld = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  batch: readonly Incoming[],
): Promise<World> => {
  const now = desk.clock.now()
  const senders = [...new Set(batch.flatMap((i) => senderOf(i)?.address ?? []))]
  const recipients = [...new Set(batch.flatMap(recipientsOf))]
  const references = [...new Set(batch.flatMap(referencesOf))]
  const keys = batch.flatMap((i) => (i.duplicateKey ? [{ mailboxId: i.mailboxId, key: i.duplicateKey }] : []))
  const limit = desk.config.mailsPerSender
  const [
    routes,
    people,
    ticketOfMail,
    settings,
    known,
    mailboxes,
    told,
    counts,
    sent,
    sides,
    approvals,
    blocked,
  ] = await Promise.all([
    findRoutes(tx, [...new Set([...senders, ...batch.flatMap(namedAddresses)])]),
    loadSenders(tx, senders),
    loadTicketIds(tx, workspaceId, references),
    loadSettings(tx, workspaceId),
    loadByKeys(tx, workspaceId, keys),
    loadMailboxFacts(tx, workspaceId, [...new Set(batch.map((i) => i.mailboxId))]),
    loadRecentlyTold(tx, workspaceId, senders, now),
    countRecent(tx, workspaceId, senders, iso(now.subtract({ hours: 1 })), limit),
    loadSentByIds(tx, workspaceId, batch.flatMap(reportedIds)),
    loadSideEvidence(tx, workspaceId, desk.seal, { recipients, mailIds: references }),
    loadApprovalEvidence(tx, workspaceId, desk.seal, recipients),
    loadBlocked(tx, workspaceId, senders),
  ])
  const numbers = [
    ...recipients.flatMap((a) => readReplyAddress(a)?.number ?? []),
    ...batch.flatMap((i) => numberInSubject(i.mail?.subject ?? '') ?? []),
  ]
  const candidates = await loadCandidates(tx, workspaceId, { ids: [...ticketOfMail.values()], numbers })
  return {
    now,
    settings,
    mailsPerSender: limit,
    known,
    senders: new Map(
      people.map((p) => [
        p.email,
        {
          id: p.id,
          name: p.name,
          email: p.email,
          isTeam: isTeamRole(p.role) && p.state === 'active',
          wantsArrived: p.wantsArrived,
        },
      ]),
    ),
    ownAddresses: new Set(
      [...routes].filter(([, r]) => r.workspaceId === workspaceId).map(([address]) => address),
    ),
    mailboxes,
    ticketOfMail,
    ticketById: new Map(candidates.map((c) => [c.ticketId, c])),
    ticketByNumber: new Map(candidates.map((c) => [c.number, c])),
    sides,
    approvals,
    sent,
    told,
    blocked,
    recent: countUp(batch, counts),
    isSigned: (ticketId, recipient, mac) =>
      replyMac(desk.seal, replyAddressText(workspaceId, ticketId, recipient)) === mac,
  }
}

/** Earlier mails of the same batch count, too. */
const countUp = (batch: readonly Incoming[], before: ReadonlyMap<string, number>): Map<string, number> => {
  const counts = new Map(before)
  return new Map(
    batch.map((incoming) => {
      const address = senderOf(incoming)?.address ?? ''
      const count = counts.get(address) ?? 0
      counts.set(address, count + 1)
      return [incoming.id, count]
    }),
  )
}

/** Message-IDs by which a delivery report may name our mail. */
export const reportedIds = (incoming: Incoming): string[] => {
  const bounce = incoming.mail?.bounce
  return bounce ? [...new Set([bounce.originalId, ...referencesOf(incoming)])].filter((id) => id !== '') : []
}
