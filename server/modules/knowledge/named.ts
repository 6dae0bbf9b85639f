// Whether what a change names by id is there: collection, owner, organisations, brands, ticket.
import { sql } from 'kysely'
import type { Audience } from '../../../rules/knowledge/audience.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { loadPerson, organisations } from '../people/index.ts'
import { refused } from './by.ts'

export interface Named {
  collectionId?: string | null | undefined
  parentId?: string | null | undefined
  ownerId?: string | null | undefined
  audience?: Audience | undefined
}

export const needNamed = async (tx: Tx, workspaceId: string, named: Named): Promise<void> => {
  for (const field of ['collectionId', 'parentId'] as const) {
    const id = named[field]
    if (id && !(await isCollection(tx, workspaceId, id)))
      throw refused('invalid', 'names no collection of this workspace', `body.${field}`)
  }
  if (named.ownerId) {
    const person = await loadPerson(tx, named.ownerId)
    if (person?.state !== 'active' || person.role === 'requester')
      throw refused('invalid', 'names no active member of the team of this workspace', 'body.ownerId')
  }
  if (named.audience) await needAudience(tx, workspaceId, named.audience)
}

const isCollection = async (tx: Tx, workspaceId: string, id: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('collection')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

const needAudience = async (tx: Tx, workspaceId: string, audience: Audience): Promise<void> => {
  const { organisationIds, brandIds } = audience
  const wanted = [...new Set(organisationIds)]
  if (wanted.length > 0 && (await organisations.loadOrganisations(tx, wanted)).length < wanted.length)
    throw refused('invalid', 'names no organisation of this workspace', 'body.audience.organisationIds')
  const brands = [...new Set(brandIds)]
  if (brands.length === 0) return
  const { rows } = await sql<{ id: string }>`
    select id from brand where workspace_id = ${workspaceId} and id = ${anyOf(brands, 'uuid')}`.execute(tx)
  if (rows.length < brands.length)
    throw refused('invalid', 'names no brand of this workspace', 'body.audience.brandIds')
}

export const audienceColumns = (audience: Audience) => ({
  who: audience.who,
  organisation_ids: [...audience.organisationIds],
  roles: [...audience.roles],
  brand_ids: [...audience.brandIds],
})
