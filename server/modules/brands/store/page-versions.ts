// How an own page was after each change: its words, what was changed, and by whom.
import type { Selectable } from 'kysely'
import type { PageVersion, PortalPage } from '../../../../contract/brands.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'
import { loadPeopleByIds } from '../../people/index.ts'
import { type By, refused } from '../actions/write.ts'
import { ref } from '../read/person.ts'

type Row = Selectable<Tables['portal_page_version']>
type Texts = PortalPage['texts']
type Whole = PageVersion & { texts: Texts }

export const noteVersion = async (
  tx: Tx,
  by: By,
  page: PortalPage,
  fields: readonly string[],
  restored: number | null,
): Promise<void> => {
  await tx
    .insertInto('portal_page_version')
    .values({
      workspace_id: by.workspaceId,
      page_id: page.id,
      version: page.version,
      texts: JSON.stringify(page.texts),
      fields: [...fields],
      restored,
      by_id: by.actor.id,
      at: iso(by.now),
    })
    .execute()
}

export const listPageVersions = async (tx: Tx, workspaceId: string, id: string): Promise<PageVersion[]> => {
  const rows = await versionsOf(tx, workspaceId, id).orderBy('version', 'desc').limit(200).execute()
  // Every page has one at least: it is there, or it is not.
  if (rows.length === 0) throw refused('not_found', 'There is no such page.')
  return (await present(tx, rows)).map(({ texts: _, ...version }) => version)
}

export const loadPageVersion = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  version: number,
): Promise<Whole> => (await present(tx, [await needVersionOf(tx, workspaceId, id, version)]))[0] as Whole

export const needVersionOf = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  version: number,
): Promise<Row> => {
  const row = await versionsOf(tx, workspaceId, id).where('version', '=', version).executeTakeFirst()
  if (!row) throw refused('not_found', 'There is no such version.')
  return row
}

const versionsOf = (tx: Tx, workspaceId: string, id: string) =>
  tx
    .selectFrom('portal_page_version')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('page_id', '=', id)

const present = async (tx: Tx, rows: readonly Row[]): Promise<Whole[]> => {
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((row) => row.by_id ?? []),
  )
  return rows.map(({ version, fields, restored, texts, by_id, at }) => ({
    version,
    fields,
    restored,
    languages: Object.keys(texts).sort() as PageVersion['languages'],
    by: ref(people, by_id),
    at,
    texts: texts as Texts,
  }))
}
