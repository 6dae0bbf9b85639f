// The SQL of who leads and manages teams.
import { sql } from 'kysely'
import type { Leading } from '../../../../rules/roster/rights.ts'
import type { Tx } from '../../../platform/database.ts'

export interface TeamRow extends Leading {
  id: string
  name: string
  tier: number
}

/** Every team with its active members, by name; whoever was switched off leads nothing. */
export const loadLeadings = async (tx: Tx, workspaceId: string): Promise<TeamRow[]> => {
  const [teams, members] = await Promise.all([
    tx
      .selectFrom('team as t')
      .leftJoin('person as l', (j) =>
        j
          .onRef('l.workspace_id', '=', 't.workspace_id')
          .onRef('l.id', '=', 't.lead_id')
          .on('l.state', '=', 'active'),
      )
      .leftJoin('person as m', (j) =>
        j
          .onRef('m.workspace_id', '=', 't.workspace_id')
          .onRef('m.id', '=', 't.manager_id')
          .on('m.state', '=', 'active'),
      )
      .select(['t.id', 't.name', 't.tier', 'l.id as leadId', 'm.id as managerId'])
      .where('t.workspace_id', '=', workspaceId)
      .orderBy(sql`lower(t.name)`)
      .orderBy('t.id')
      .execute(),
    tx
      .selectFrom('team_member as m')
      .innerJoin('person as p', (j) =>
        j.onRef('p.workspace_id', '=', 'm.workspace_id').onRef('p.id', '=', 'm.person_id'),
      )
      .select(['m.team_id', 'm.person_id'])
      .where('m.workspace_id', '=', workspaceId)
      .where('p.state', '=', 'active')
      .execute(),
  ])
  const of = Map.groupBy(members, (m) => m.team_id)
  return teams.map((t) => ({ ...t, memberIds: (of.get(t.id) ?? []).map((m) => m.person_id) }))
}

/** null: there is no such team. */
export const loadLeading = async (tx: Tx, workspaceId: string, teamId: string): Promise<TeamRow | null> =>
  (await loadLeadings(tx, workspaceId)).find((t) => t.id === teamId) ?? null

export const updateLeading = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: { lead_id?: string | null; manager_id?: string | null; tier?: number },
): Promise<void> => {
  if (Object.keys(change).length === 0) return
  await tx
    .updateTable('team')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Active people who may write the roster by their role. */
export const loadCoordinators = async (tx: Tx, workspaceId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('person')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('role', 'in', ['coordinator', 'manager', 'administrator', 'owner'])
      .where('state', '=', 'active')
      .orderBy('id')
      .execute()
  ).map((row) => row.id)
