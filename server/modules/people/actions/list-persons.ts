// People by name, a page at a time.
import type { Person } from '../../../../contract/people.ts'
import type { Role } from '../../../../rules/access/roles.ts'
import { isRefusal, type Refusal } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { pageOf, readCursor } from '../cursor.ts'
import { showPersons } from '../show.ts'
import { searchPersons } from '../store/persons.ts'

export interface PersonQuery {
  limit: number
  cursor?: string | undefined
  q?: string | undefined
  role?: Role | undefined
  team?: 'yes' | 'no' | undefined
  organisation?: string | undefined
}

export const listPersons = (
  desk: Desk,
  workspaceId: string,
  { limit, cursor, ...asked }: PersonQuery,
): Promise<{ items: Person[]; next: string | null } | Refusal> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const after = readCursor(cursor)
    if (isRefusal(after)) return after
    const { rows, next } = pageOf(await searchPersons(tx, { ...asked, after, limit: limit + 1 }), limit)
    return { items: await showPersons(tx, rows), next }
  })
