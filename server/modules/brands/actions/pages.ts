// Writing, changing and removing the desk's own pages. What is shown is rendered when it is saved.
import { isDeepStrictEqual } from 'node:util'
import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { brands, PortalPage } from '../../../../contract/brands.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'
import { renderArticle } from '../../knowledge/index.ts'
import { needVersionOf, noteVersion } from '../store/page-versions.ts'
import { needKept, removeKept } from './kept.ts'
import { needBrands } from './named.ts'
import { type By, needVersion, refused, tell, write } from './write.ts'

type Created = z.infer<NonNullable<typeof brands.createPage.body>>
type Changed = z.infer<NonNullable<typeof brands.changePage.body>>
type Row = Selectable<Tables['portal_page']>

const most = 200

export const listPages = async (tx: Tx, workspaceId: string): Promise<PortalPage[]> => {
  const rows = await tx
    .selectFrom('portal_page')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('position')
    .orderBy('slug')
    .execute()
  return rows.map(show)
}

export const addPage = (by: By, id: string, input: Created): Promise<PortalPage> =>
  write(by, async (tx) => {
    const pages = await listPages(tx, by.workspaceId)
    if (pages.length >= most) throw refused('not_possible', `There are ${most} pages already.`)
    await needSound(tx, by, id, input)
    const at = iso(by.now)
    const row = await tx
      .insertInto('portal_page')
      .values({
        workspace_id: by.workspaceId,
        id,
        ...columns(input),
        slug: input.slug,
        texts: drawn(input.texts),
        created_at: at,
        updated_at: at,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await noteVersion(tx, by, show(row), [], null)
    await tell(by, tx, { subject: 'portal_page', id, type: 'portal_page.added', data: { slug: input.slug } })
    return show(row)
  })

export const changePage = (by: By, id: string, input: Changed, version: number | null): Promise<PortalPage> =>
  write(by, async (tx) => {
    const before = await needKept(tx, by, 'portal_page', id)
    needVersion(version, before.version)
    await needSound(tx, by, id, input)
    return change(tx, by, before, input, null)
  })

/** Its words only: where it stands and who sees it stay. */
export const restorePage = (by: By, id: string, version: number): Promise<PortalPage> =>
  write(by, async (tx) => {
    const before = await needKept(tx, by, 'portal_page', id)
    const { texts } = await needVersionOf(tx, by.workspaceId, id, version)
    return change(tx, by, before, { texts }, version)
  })

const change = async (
  tx: Tx,
  by: By,
  before: Row,
  input: Changed,
  restored: number | null,
): Promise<PortalPage> => {
  const row = await tx
    .updateTable('portal_page')
    .set({
      ...columns(input),
      ...(input.slug === undefined ? {} : { slug: input.slug }),
      ...(input.texts === undefined ? {} : { texts: drawn(input.texts) }),
      version: before.version + 1,
      updated_at: iso(by.now),
    })
    .where('workspace_id', '=', by.workspaceId)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const fields = changedFields(show(before), show(row))
  await noteVersion(tx, by, show(row), fields, restored)
  await tell(by, tx, {
    subject: 'portal_page',
    id: row.id,
    type: 'portal_page.changed',
    data: { fields, version: row.version, ...(restored === null ? {} : { restored }) },
  })
  return show(row)
}

/** A form sends everything; what counts is what became different. */
const changedFields = (before: PortalPage, after: PortalPage): string[] =>
  (['texts', 'slug', 'place', 'position', 'isPublished', 'who', 'brandIds'] as const).filter(
    (name) => !isDeepStrictEqual(before[name], after[name]),
  )

export const removePage = (by: By, id: string): Promise<null> => removeKept(by, 'portal_page', id)

const needSound = async (tx: Tx, by: By, id: string, input: Changed): Promise<void> => {
  if (input.brandIds) await needBrands(tx, by.workspaceId, input.brandIds)
  if (input.slug === undefined) return
  const other = await tx
    .selectFrom('portal_page')
    .select('id')
    .where('workspace_id', '=', by.workspaceId)
    .where('slug', '=', input.slug)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) throw refused('invalid', 'another page has this address', 'body.slug')
}

const columns = ({ place, position, isPublished, who, brandIds }: Changed) => ({
  ...(place === undefined ? {} : { place }),
  ...(position === undefined ? {} : { position }),
  ...(isPublished === undefined ? {} : { is_published: isPublished }),
  ...(who === undefined ? {} : { who }),
  ...(brandIds === undefined ? {} : { brand_ids: brandIds }),
})

const drawn = (texts: Created['texts']): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [
        language,
        { ...text, html: renderArticle(text.body).html },
      ]),
    ),
  )

const show = (row: Row): PortalPage => ({
  id: row.id,
  slug: row.slug,
  texts: Object.fromEntries(
    Object.entries(row.texts).map(([language, { title, body }]) => [language, { title, body }]),
  ),
  place: row.place,
  position: row.position,
  isPublished: row.is_published,
  who: row.who,
  brandIds: row.brand_ids,
  version: row.version,
  updatedAt: row.updated_at,
})
