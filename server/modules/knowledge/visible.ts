// The twin of rules/knowledge/audience.ts in SQL: which articles and collections a reader may see.
import { type RawBuilder, sql } from 'kysely'
import { isStaff, type Reader } from '../../../rules/knowledge/audience.ts'

/** A condition on rows of `article`, or on the name it has in the query. */
export const visibleArticles = (reader: Reader, alias = 'article'): RawBuilder<boolean> => {
  const a = sql.ref(alias)
  const states = isStaff(reader) ? sql`('internal', 'public')` : sql`('public')`
  return sql<boolean>`(${a}.archived_at is null and ${a}.state in ${states} and ${letsIn(reader, alias)}
    and (${a}.collection_id is null or ${a}.collection_id in (${openCollections(reader)})))`
}

/** A query of the ids of all collections that let the reader in, and all of whose parents do. */
export const openCollections = (reader: Reader): RawBuilder<{ id: string }> => sql<{ id: string }>`
  with recursive open_collection(id) as (
    select c.id from collection c where c.parent_id is null and ${letsIn(reader, 'c')}
    union
    select c.id from open_collection o join collection c on c.parent_id = o.id and ${letsIn(reader, 'c')}
  ) select id from open_collection`

const letsIn = (reader: Reader, alias: string): RawBuilder<boolean> => {
  const row = sql.ref(alias)
  const whos = isStaff(reader)
    ? sql`('everyone', 'signed_in', 'staff')`
    : reader.personId === null
      ? sql`('everyone')`
      : sql`('everyone', 'signed_in')`
  const organisations = isStaff(reader)
    ? sql`true`
    : sql`(${row}.organisation_ids = '{}' or ${reader.organisationId}::uuid = any(${row}.organisation_ids))`
  return sql<boolean>`(${row}.who in ${whos} and ${organisations}
    and (${row}.roles = '{}' or ${reader.role}::text = any(${row}.roles))
    and (${row}.brand_ids = '{}' or ${reader.brandId}::uuid = any(${row}.brand_ids)))`
}
