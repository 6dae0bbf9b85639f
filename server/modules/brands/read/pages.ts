// A desk's own pages as readers of a brand get them.

import { languageShown } from '../../../../rules/brand/texts.ts'
import { isStaff, letsIn, type Reader } from '../../../../rules/knowledge/audience.ts'
import type { Tx } from '../../../platform/database.ts'

export interface PageLink {
  href: string
  title: string
  place: 'menu' | 'foot'
}

export interface ShownPage {
  title: string
  html: string
  language: string
  changedAt: string
  isPublished: boolean
}

/** What stands in the menu and the foot. */
export const loadPageLinks = async (
  tx: Tx,
  workspaceId: string,
  reader: Reader,
  language: string,
): Promise<PageLink[]> => {
  const rows = await tx
    .selectFrom('portal_page')
    .select(['slug', 'texts', 'place', 'who', 'brand_ids'])
    .where('workspace_id', '=', workspaceId)
    .where('is_published', '=', true)
    .where('place', '<>', 'none')
    .orderBy('position')
    .orderBy('slug')
    .limit(30)
    .execute()
  return rows
    .filter((row) => letsIn(audienceOf(row), reader))
    .map((row) => ({
      href: `/pages/${row.slug}`,
      title: row.texts[languageShown(row.texts, language) ?? '']?.title ?? row.slug,
      place: row.place === 'menu' ? 'menu' : 'foot',
    }))
}

/** Unpublished ones are seen by the team only, to look at them before others do. */
export const loadPage = async (
  tx: Tx,
  workspaceId: string,
  reader: Reader,
  slug: string,
  language: string,
): Promise<ShownPage | null> => {
  const row = await tx
    .selectFrom('portal_page')
    .select(['texts', 'who', 'brand_ids', 'is_published', 'updated_at'])
    .where('workspace_id', '=', workspaceId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!row || !letsIn(audienceOf(row), reader) || !(row.is_published || isStaff(reader))) return null
  const shown = languageShown(row.texts, language)
  const text = shown === null ? undefined : row.texts[shown]
  if (shown === null || !text) return null
  const { title, html } = text
  return { title, html, language: shown, changedAt: row.updated_at, isPublished: row.is_published }
}

const audienceOf = (row: { who: 'everyone' | 'signed_in' | 'staff'; brand_ids: string[] }) => ({
  who: row.who,
  organisationIds: [],
  roles: [],
  brandIds: row.brand_ids,
})
