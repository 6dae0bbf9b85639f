// Loads what a plan looks at: only the teams and people that the command names.
import type { Actor } from '../../../rules/actor.ts'
import type { TicketState, TicketWorld } from '../../../rules/ticket/index.ts'
import type { Tx } from '../../platform/database.ts'

export interface Named {
  teamId?: string | null | undefined
  personIds?: readonly (string | null | undefined)[]
}

export const loadWorld = async (
  tx: Tx,
  workspaceId: string,
  ticket: TicketState | null,
  actor: Actor,
  named: Named,
): Promise<TicketWorld> => {
  const people = [...new Set(named.personIds ?? [])].filter((id) => id != null)
  const assignable =
    people.length === 0
      ? []
      : await tx
          .selectFrom('person')
          .select('id')
          .where('workspace_id', '=', workspaceId)
          .where('id', 'in', people)
          .where('role', '<>', 'requester')
          .where('state', '=', 'active')
          .execute()
  const teams = named.teamId
    ? await tx
        .selectFrom('team')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', named.teamId)
        .execute()
    : []
  return {
    ticket,
    actor,
    assignable: new Set(assignable.map((p) => p.id)),
    teams: new Set(teams.map((t) => t.id)),
  }
}

/** Newest message of somebody else that the requester or the team can see as an answer. */
export const loadNewestMessageId = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  seen: string,
  authorId: string,
): Promise<string> => {
  const newer = await tx
    .selectFrom('message')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('kind', 'in', ['request', 'reply'])
    .where('author_id', '<>', authorId)
    .where('at', '>=', (e) =>
      e
        .selectFrom('message as s')
        .select('s.at')
        .where('s.workspace_id', '=', workspaceId)
        .where('s.id', '=', seen),
    )
    .where('id', '<>', seen)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newer?.id ?? seen
}
