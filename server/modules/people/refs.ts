// What other nouns ask about people, all at once: names for many ids, the teams of one person.
import type { PersonRef } from '../../../contract/people.ts'
import type { Tx } from '../../platform/database.ts'
import { refOf } from './person-row.ts'
import { loadPersons } from './store/persons.ts'
import { loadTeamsOf } from './store/teams.ts'

/** Unknown ids are simply missing from the map. */
export const loadPeopleByIds = async (tx: Tx, ids: Iterable<string>): Promise<Map<string, PersonRef>> =>
  new Map((await loadPersons(tx, [...new Set(ids)])).map((row) => [row.id, refOf(row)]))

export const teamIdsOf = async (tx: Tx, personId: string): Promise<string[]> =>
  ((await loadTeamsOf(tx, [personId])).get(personId) ?? []).map((team) => team.id)
