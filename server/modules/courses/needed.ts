// Refuses what names nobody: organisations, people and teams that are not of this workspace.
import { refuse } from '../../../rules/refusal.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { loadPerson, loadTeamsByIds } from '../people/index.ts'

export interface Target {
  kind: 'person' | 'team' | 'organisation'
  id: string
}

export const needOrganisations = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> => {
  if ((await organisationNames(tx, workspaceId, ids)).size < new Set(ids).size)
    throw missing('body.organisationIds', 'organisation')
}

export const organisationNames = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute()
  return new Map(rows.map((r) => [r.id, r.name]))
}

export const needTarget = async (tx: Tx, workspaceId: string, { kind, id }: Target): Promise<void> => {
  const isThere =
    kind === 'person'
      ? ['active', 'invited'].includes((await loadPerson(tx, id))?.state ?? '')
      : kind === 'team'
        ? (await loadTeamsByIds(tx, [id])).length > 0
        : (await organisationNames(tx, workspaceId, [id])).size > 0
  if (!isThere) throw missing('body.target.id', kind)
}

const missing = (field: string, what: string): Refused =>
  new Refused(
    refuse('invalid', `There is no such ${what}.`, {
      faults: [{ field, message: `names no ${what} of this workspace` }],
    }),
  )
