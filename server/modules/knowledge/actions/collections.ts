// Making, changing, moving and removing collections.
import type { z } from 'zod'
import type { contract } from '../../../../contract/index.ts'
import type { Collection } from '../../../../contract/knowledge.ts'
import { slugOf } from '../../../../rules/knowledge/slug.ts'
import type { Tx } from '../../../platform/database.ts'
import { type By, needed, needVersion, nowOf, refused, tell, write } from '../by.ts'
import { showCollections } from '../collections.ts'
import { audienceColumns, needNamed } from '../named.ts'

type Created = z.infer<NonNullable<typeof contract.knowledge.createCollection.body>>
type Changed = z.infer<NonNullable<typeof contract.knowledge.changeCollection.body>>

export const createCollection = (by: By, id: string, input: Created): Promise<Collection> =>
  write(by, async (tx) => {
    await needNamed(tx, by.workspaceId, input)
    await insertCollection(tx, by, id, input)
    await tell(by, tx, 'collection', id, 'collection.created')
    return one(tx, by, id)
  })

export const insertCollection = async (tx: Tx, by: By, id: string, input: Created): Promise<void> => {
  const at = nowOf(by)
  const wanted =
    input.slug ?? (slugOf(input.names.en || (Object.values(input.names)[0] ?? '')) || 'collection')
  const slug = input.slug ?? (await freeSlug(tx, by, wanted))
  await needFreeSlug(tx, by, slug, id)
  await tx
    .insertInto('collection')
    .values({
      workspace_id: by.workspaceId,
      id,
      parent_id: input.parentId,
      slug,
      icon: input.icon,
      names: JSON.stringify(input.names),
      descriptions: JSON.stringify(input.descriptions),
      position: input.position ?? (await lastPosition(tx, by, input.parentId)) + 1,
      ...audienceColumns(input.audience),
      created_at: at,
      updated_at: at,
    })
    .execute()
}

export const changeCollection = (
  by: By,
  id: string,
  input: Changed,
  seen: number | null,
): Promise<Collection> =>
  write(by, async (tx) => {
    const before = await lock(tx, by, id)
    needVersion(seen, before.version, 'collection')
    await needNamed(tx, by.workspaceId, input)
    if (input.parentId) await needNoCircle(tx, by, id, input.parentId)
    if (input.slug !== undefined) await needFreeSlug(tx, by, input.slug, id)
    await tx
      .updateTable('collection')
      .set({
        ...(input.parentId === undefined ? {} : { parent_id: input.parentId }),
        ...(input.slug === undefined ? {} : { slug: input.slug }),
        ...(input.icon === undefined ? {} : { icon: input.icon }),
        ...(input.names === undefined ? {} : { names: JSON.stringify(input.names) }),
        ...(input.descriptions === undefined ? {} : { descriptions: JSON.stringify(input.descriptions) }),
        ...(input.position === undefined ? {} : { position: input.position }),
        ...(input.audience === undefined ? {} : audienceColumns(input.audience)),
        version: before.version + 1,
        updated_at: nowOf(by),
      })
      .where('workspace_id', '=', by.workspaceId)
      .where('id', '=', id)
      .execute()
    await tell(by, tx, 'collection', id, 'collection.changed', { changed: Object.keys(input) })
    return one(tx, by, id)
  })

export const removeCollection = (by: By, id: string): Promise<null> =>
  write(by, async (tx) => {
    await lock(tx, by, id)
    const article = await tx
      .selectFrom('article')
      .select('id')
      .where('workspace_id', '=', by.workspaceId)
      .where('collection_id', '=', id)
      .limit(1)
      .executeTakeFirst()
    const child = await tx
      .selectFrom('collection')
      .select('id')
      .where('workspace_id', '=', by.workspaceId)
      .where('parent_id', '=', id)
      .limit(1)
      .executeTakeFirst()
    if (article || child)
      throw refused('not_possible', 'The collection is not empty: archived articles count, too.')
    await tx
      .deleteFrom('collection')
      .where('workspace_id', '=', by.workspaceId)
      .where('id', '=', id)
      .execute()
    await tell(by, tx, 'collection', id, 'collection.removed')
    return null
  })

const lock = async (tx: Tx, by: By, id: string): Promise<{ version: number }> =>
  needed(
    await tx
      .selectFrom('collection')
      .select('version')
      .where('workspace_id', '=', by.workspaceId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    'collection',
  )

/** Moves wait for each other, so that two of them cannot make a circle together. */
const needNoCircle = async (tx: Tx, by: By, id: string, parentId: string): Promise<void> => {
  const rows = await tx
    .selectFrom('collection')
    .select(['id', 'parent_id'])
    .where('workspace_id', '=', by.workspaceId)
    .orderBy('id')
    .forUpdate()
    .execute()
  const parents = new Map(rows.map((r) => [r.id, r.parent_id]))
  for (let above: string | null = parentId; above !== null; above = parents.get(above) ?? null)
    if (above === id) throw refused('invalid', 'lies inside the collection that is moved', 'body.parentId')
}

const slugTaken = async (tx: Tx, by: By, slug: string, but?: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('collection')
    .select('id')
    .where('workspace_id', '=', by.workspaceId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row !== undefined && row.id !== but
}

const needFreeSlug = async (tx: Tx, by: By, slug: string, id: string): Promise<void> => {
  if (await slugTaken(tx, by, slug, id))
    throw refused('already_exists', 'Another collection has this address.', 'body.slug')
}

const freeSlug = async (tx: Tx, by: By, wanted: string): Promise<string> => {
  let slug = wanted
  for (let n = 2; await slugTaken(tx, by, slug); n += 1) slug = `${wanted}-${n}`
  return slug
}

const lastPosition = async (tx: Tx, by: By, parentId: string | null): Promise<number> => {
  const row = await tx
    .selectFrom('collection')
    .select((e) => e.fn.max('position').as('last'))
    .where('workspace_id', '=', by.workspaceId)
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .executeTakeFirst()
  return row?.last ?? 0
}

const one = async (tx: Tx, by: By, id: string): Promise<Collection> =>
  needed(
    (await showCollections(tx, by.workspaceId)).find((c) => c.id === id),
    'collection',
  )
