// Reads what judging the recipients of a reply needs.
import { isTeamRole } from '../../../../rules/access/roles.ts'
import type { KnownPerson, RecipientFacts } from '../../../../rules/email/recipients.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadSuppressed } from '../../../platform/mail/suppressed.ts'
import { loadPersons, loadPersonsByEmails, type PersonRow } from '../../people/index.ts'

export interface OnTicket {
  requesterId: string
  participants: readonly string[]
  followers: readonly string[]
}

/** `named`: addresses that the writer chose. */
export const loadRecipientFacts = async (
  tx: Tx,
  workspaceId: string,
  ticket: OnTicket,
  named: readonly string[] = [],
): Promise<RecipientFacts> => {
  const ids = [ticket.requesterId, ...ticket.participants, ...ticket.followers]
  const [on, others, ownAddresses] = await Promise.all([
    loadPersons(tx, [...new Set(ids)]),
    loadPersonsByEmails(tx, named),
    loadOwnAddresses(tx, workspaceId),
  ])
  const people = new Map(on.map((p) => [p.id, p]))
  const requester = people.get(ticket.requesterId)
  if (!requester) throw new Error('a ticket without its requester')
  const [domains, suppressed] = await Promise.all([
    loadDomains(tx, workspaceId, requester.organisation_id),
    loadSuppressed(tx, workspaceId, [...on.map((p) => p.email), ...named]),
  ])
  const of = (list: readonly string[]) => list.flatMap((id) => people.get(id) ?? []).map(knownOf)
  return {
    requester: knownOf(requester),
    domains,
    participants: of(ticket.participants),
    followers: of(ticket.followers),
    others: others.map((p) => ({ ...knownOf(p), address: p.address })),
    ownAddresses,
    suppressed,
  }
}

const knownOf = (row: PersonRow): KnownPerson => ({
  id: row.id,
  name: row.name,
  address: row.email,
  isTeam: isTeamRole(row.role),
  isActive: row.state !== 'disabled' && row.state !== 'merged',
  organisationId: row.organisation_id,
})

const loadDomains = async (tx: Tx, workspaceId: string, organisationId: string | null): Promise<string[]> => {
  if (organisationId === null) return []
  const row = await tx
    .selectFrom('organisation')
    .select('domains')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row?.domains ?? []
}

const loadOwnAddresses = async (tx: Tx, workspaceId: string): Promise<Set<string>> => {
  const rows = await tx
    .selectFrom('mailbox')
    .select(['address', 'aliases'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .execute()
  return new Set(rows.flatMap((r) => [r.address, ...r.aliases]))
}
