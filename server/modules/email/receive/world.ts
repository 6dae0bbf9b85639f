// Reads in a handful of queries what judging a batch of mails needs, however many they are.

import { isTeamRole } from '../../../../rules/access/roles.ts'
import { readReplyAddress, replyAddressText } from '../../../../rules/email/addresses.ts'
import type { MailHeaders } from '../../../../rules/email/automatic.ts'
import { numberInSubject } from '../../../../rules/email/subject.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { loadSettings } from '../../workspace/index.ts'
import { replyMac } from '../reply-address.ts'
import { type Known, loadByKeys } from '../store/ledger.ts'
import { loadMailboxFacts, type MailboxFacts } from '../store/mailboxes.ts'
import { findRoutes } from '../store/routes.ts'
import { loadSenders } from '../store/senders.ts'
import { type CandidateRow, loadCandidates, loadTicketIds } from '../store/threads.ts'
import { loadRecentlyTold } from '../store/told.ts'
import { type Incoming, senderOf } from './incoming.ts'

export interface KnownSender {
  id: string
  name: string
  email: string
  isTeam: boolean
}

export interface World {
  settings: { acknowledge: boolean; language: 'en' | 'de' }
  /** By `<mailbox> <key>`. */
  known: Map<string, Known>
  senders: Map<string, KnownSender>
  ownAddresses: Set<string>
  mailboxes: Map<string, MailboxFacts>
  ticketOfMail: Map<string, string>
  ticketById: Map<string, CandidateRow>
  ticketByNumber: Map<number, CandidateRow>
  told: Set<string>
  /** Whether the mac is right for this ticket and recipient. */
  isSigned(ticketId: string, recipient: string, mac: string): boolean
}

export const loadWorld = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  batch: readonly Incoming[],
): Promise<World> => {
  const addresses = [...new Set(batch.flatMap((i) => senderOf(i)?.address ?? []))]
  const keys = batch.flatMap((i) => (i.duplicateKey ? [{ mailboxId: i.mailboxId, key: i.duplicateKey }] : []))
  const people = await loadSenders(tx, workspaceId, addresses)
  const ticketOfMail = await loadTicketIds(tx, workspaceId, batch.flatMap(referencesOf))
  const numbers = batch.flatMap((i) => [
    ...recipientsOf(i).flatMap((a) => readReplyAddress(a)?.number ?? []),
    ...[numberInSubject(i.mail?.subject ?? '')].filter((n) => n !== null),
  ])
  const candidates = await loadCandidates(tx, workspaceId, { ids: [...ticketOfMail.values()], numbers })
  const routes = await findRoutes(desk.db, addresses)
  const settings = await loadSettings(tx, workspaceId)
  return {
    settings,
    known: await loadByKeys(tx, workspaceId, keys),
    senders: new Map(
      people.map((p) => [
        p.email,
        { id: p.id, name: p.name, email: p.email, isTeam: isTeamRole(p.role) && p.state === 'active' },
      ]),
    ),
    ownAddresses: new Set(
      [...routes].filter(([, r]) => r.workspaceId === workspaceId).map(([address]) => address),
    ),
    mailboxes: await loadMailboxFacts(tx, workspaceId, [...new Set(batch.map((i) => i.mailboxId))]),
    ticketOfMail,
    ticketById: new Map(candidates.map((c) => [c.ticketId, c])),
    ticketByNumber: new Map(candidates.map((c) => [c.number, c])),
    told: settings.acknowledge
      ? await loadRecentlyTold(tx, workspaceId, addresses, desk.clock.now())
      : new Set(),
    isSigned: (ticketId, recipient, mac) =>
      replyMac(desk.seal, replyAddressText(workspaceId, ticketId, recipient)) === mac,
  }
}

/** Ids the mail answers, nearest first. */
export const referencesOf = ({ mail }: Incoming): string[] =>
  mail ? [...new Set([...mail.inReplyTo, ...mail.references.toReversed()])] : []

const recipientHeaders = ['delivered-to', 'x-original-to', 'envelope-to']

/** Every address the mail was sent to, as far as envelope and headers say. */
export const recipientsOf = ({ envelope, mail }: Incoming): string[] => [
  ...new Set([
    ...envelope.to,
    ...(mail ? [...mail.to, ...mail.cc].map((a) => a.address) : []),
    ...(mail
      ? recipientHeaders
          .flatMap((name) => (mail.headers as MailHeaders).get(name) ?? [])
          .map((v) => v.trim().toLowerCase().replace(/^<|>$/g, ''))
      : []),
  ]),
]
