// Names of the people and teams that a page speaks of, loaded at once.
import type { Tx } from '../../../platform/database.ts'
import { loadPeopleByIds, loadTeamsByIds } from '../../people/index.ts'

export interface Named {
  person(id: string | null): string | null
  team(id: string | null): string | null
}

export const loadNames = async (
  tx: Tx,
  people: readonly (string | null)[],
  teams: readonly (string | null)[],
): Promise<Named> => {
  const known = await loadPeopleByIds(tx, present(people))
  const named = new Map((await loadTeamsByIds(tx, present(teams))).map((t) => [t.id, t.name]))
  return {
    person: (id) => (id === null ? null : (known.get(id)?.name ?? null)),
    team: (id) => (id === null ? null : (named.get(id) ?? null)),
  }
}

const present = (ids: readonly (string | null)[]): string[] => [...new Set(ids)].filter((id) => id !== null)
