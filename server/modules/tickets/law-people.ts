// The requesters and organisations of tickets, as conditions of the law ask about them.
import type { TicketFacts } from '../../../rules/conditions/facts.ts'
import type { TicketState } from '../../../rules/ticket/index.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'

export interface People {
  requesters: ReadonlyMap<string, NonNullable<TicketFacts['requester']>>
  organisations: ReadonlyMap<string, NonNullable<TicketFacts['organisation']>>
}
export const nobody: People = { requesters: new Map(), organisations: new Map() }

export const loadLawPeople = async (
  tx: Tx,
  workspaceId: string,
  states: readonly Pick<TicketState, 'requesterId' | 'organisationId'>[],
): Promise<People> => {
  const requesterIds = [...new Set(states.map((s) => s.requesterId))]
  const organisationIds = [...new Set(states.flatMap((s) => s.organisationId ?? []))]
  const requesters = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'is_vip', 'fields'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(requesterIds, 'uuid'))
    .execute()
  const organisations =
    organisationIds.length === 0
      ? []
      : await tx
          .selectFrom('organisation')
          .select(['id', 'name', 'fields'])
          .where('workspace_id', '=', workspaceId)
          .where('id', '=', anyOf(organisationIds, 'uuid'))
          .execute()
  return {
    requesters: new Map(
      requesters.map(({ id, name, email, is_vip: isVip, fields }) => [id, { name, email, isVip, fields }]),
    ),
    organisations: new Map(organisations.map(({ id, name, fields }) => [id, { name, fields }])),
  }
}
