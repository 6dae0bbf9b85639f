// Reads who the people are that a template speaks of.
import type { Directory } from '../../../rules/approvals/resolve.ts'
import type { ApprovalStep } from '../../../rules/approvals/template.ts'
import type { TicketState } from '../../../rules/ticket/index.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { loadLeading, loadStaff } from '../roster/index.ts'

export const loadDirectory = async (
  tx: Tx,
  workspaceId: string,
  ticket: Pick<TicketState, 'requesterId' | 'organisationId' | 'teamId'>,
  steps: readonly ApprovalStep[],
  now: Temporal.Instant,
): Promise<Directory> => {
  const approvers = steps.flatMap((s) => s.approvers)
  const teams = await loadMembers(
    tx,
    workspaceId,
    approvers.flatMap((a) => (typeof a === 'object' && 'teamId' in a ? [a.teamId] : [])),
  )
  const leading = ticket.teamId ? await loadLeading(tx, workspaceId, ticket.teamId) : null
  const organisationLeadId =
    ticket.organisationId && approvers.includes('organisation_lead')
      ? await loadOrganisationLead(tx, workspaceId, ticket.organisationId)
      : null
  const named = [
    ...approvers.flatMap((a) => (typeof a === 'object' && 'personId' in a ? [a.personId] : [])),
    ...[...teams.values()].flat(),
    ticket.requesterId,
    leading?.leadId ?? null,
    leading?.managerId ?? null,
    organisationLeadId,
  ].filter((id) => id !== null)
  const deputies = await loadDeputies(tx, workspaceId, named, now)
  return {
    requesterId: ticket.requesterId,
    teams,
    leadId: leading?.leadId ?? null,
    managerId: leading?.managerId ?? null,
    organisationLeadId,
    active: await loadActive(tx, workspaceId, [...named, ...deputies.values()]),
    deputies,
  }
}

const loadMembers = async (
  tx: Tx,
  workspaceId: string,
  teamIds: readonly string[],
): Promise<Map<string, string[]>> => {
  const rows = await tx
    .selectFrom('team_member')
    .select(['team_id', 'person_id'])
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', anyOf(teamIds, 'uuid'))
    .orderBy('person_id')
    .execute()
  return new Map(teamIds.map((id) => [id, rows.filter((r) => r.team_id === id).map((r) => r.person_id)]))
}

const loadOrganisationLead = async (tx: Tx, workspaceId: string, id: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('organisation')
    .select('lead_id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.lead_id ?? null
}

export const loadActive = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Set<string>> => {
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf([...new Set(ids)], 'uuid'))
    .where('state', '=', 'active')
    .execute()
  return new Set(rows.map((r) => r.id))
}

/** Of whoever is out of office now. */
const loadDeputies = async (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, string>> => {
  const at = now.epochMilliseconds
  const staff = await loadStaff(tx, workspaceId, now, { personIds: [...new Set(personIds)] })
  return new Map(
    staff.flatMap(({ personId, deputyId, outOfOffice: away }) =>
      deputyId && away && away.from <= at && (away.to === null || at < away.to)
        ? [[personId, deputyId] as const]
        : [],
    ),
  )
}
