// Whom this reply goes to: as its writer chose, or everybody who takes part; and who takes part from now on.
import type { Actor } from '../../../../rules/actor.ts'
import {
  type JudgedRecipient,
  judgeRecipients,
  planRecipients,
  type WantedRecipients,
} from '../../../../rules/email/recipients.ts'
import type { Tx } from '../../../platform/database.ts'
import { orRefuse } from '../../../platform/refused.ts'
import { findOrCreateRequesters, loadPerson } from '../../people/index.ts'
import { loadRecipientFacts, type OnTicket } from './facts.ts'

export interface Chosen {
  recipients: readonly JudgedRecipient[]
  /** People who take part from now on. */
  participantIds: readonly string[]
}

/** Throws Refused where somebody named cannot be written to. */
export const judgeChoice = async (
  tx: Tx,
  workspaceId: string,
  ticket: OnTicket,
  wanted: WantedRecipients,
  field?: string,
): Promise<readonly JudgedRecipient[]> => {
  const named = [...wanted.to, ...wanted.cc, ...wanted.bcc].map((a) => a.toLowerCase())
  return orRefuse(planRecipients(wanted, await loadRecipientFacts(tx, workspaceId, ticket, named), field))
}

/** Throws Refused where somebody named cannot be written to. */
export const chooseRecipients = async (
  tx: Tx,
  workspaceId: string,
  ticket: OnTicket,
  wanted: WantedRecipients | null,
  by: { actor: Actor; writerId: string; now: Temporal.Instant },
): Promise<Chosen> => {
  if (!wanted) {
    const facts = await loadRecipientFacts(tx, workspaceId, ticket)
    return { recipients: judgeRecipients(facts, by.writerId), participantIds: [] }
  }
  const judged = await judgeChoice(tx, workspaceId, ticket, wanted)
  const joining = judged.filter((r) => r.isNew && r.role !== 'bcc')
  if (joining.length === 0) return { recipients: judged, participantIds: [] }
  // Whoever is copied in is taken to read what the requester reads.
  const language = (await loadPerson(tx, ticket.requesterId))?.language
  const people = await findOrCreateRequesters(
    tx,
    workspaceId,
    joining.map((r) => ({ email: r.address, language })),
    by.now,
    by.actor,
  )
  return {
    recipients: judged.map((r) =>
      r.role === 'bcc' ? r : { ...r, personId: r.personId ?? people.get(r.address)?.id ?? null },
    ),
    participantIds: joining.flatMap((r) => people.get(r.address)?.id ?? []),
  }
}
