// Learners as courses need them: who they are, what they may read, and how to reach them.
import type { PersonRef } from '../../../contract/people.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'

export interface Who {
  ref: PersonRef
  organisationId: string | null
  language: string
}

/** By name. */
export const loadPersonRefs = async (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Who[]> => {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'role', 'organisation_id', 'language'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', anyOf(ids, 'uuid'))
    .orderBy('sort_name')
    .orderBy('id')
    .execute()
  return rows.map((r) => ({
    ref: { id: r.id, name: r.name, email: r.email, role: r.role },
    organisationId: r.organisation_id,
    language: r.language,
  }))
}
