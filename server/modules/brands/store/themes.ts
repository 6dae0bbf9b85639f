// Drafts and publications of theme files.
import type { Theme } from '../../../../contract/brands.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { ThemeFiles } from '../../../platform/tables/portal.ts'
import { loadPeopleByIds } from '../../people/index.ts'
import { need } from '../actions/brands.ts'
import { type By, refused, tell, write } from '../actions/write.ts'
import { loadTheme } from '../read/brand.ts'
import { ref } from '../read/person.ts'
import { updateBrand } from './brands.ts'

/** A brand's theme as it is kept; `standard` and faults are added by whoever knows the engine. */
export type KeptTheme = Omit<Theme, 'standard' | 'draft'> & {
  draft: Omit<NonNullable<Theme['draft']>, 'faults'> | null
}

export const readTheme = (by: By, id: string): Promise<KeptTheme> =>
  by.desk.db.inWorkspace(by.workspaceId, (tx) => show(tx, by, id))

export const saveThemeDraft = (
  by: By,
  id: string,
  files: ThemeFiles,
  draftVersion: number,
): Promise<KeptTheme> =>
  write(by, async (tx) => {
    await needDraft(tx, by, id, draftVersion)
    await setDraft(tx, by, id, files, draftVersion + 1)
    return show(tx, by, id)
  })

export const dropThemeDraft = (by: By, id: string): Promise<KeptTheme> =>
  write(by, async (tx) => {
    const brand = await need(tx, by, id)
    await setDraft(tx, by, id, null, brand.draft_version + 1)
    return show(tx, by, id)
  })

/** `judge` throws when the files may not be published. */
export const publishThemeDraft = (
  by: By,
  id: string,
  asked: { draftVersion: number; note: string },
  judge: (files: ThemeFiles) => void,
): Promise<KeptTheme> =>
  write(by, async (tx) => {
    const brand = await needDraft(tx, by, id, asked.draftVersion)
    if (!brand.draft) throw refused('not_possible', 'There is no draft to publish.')
    judge(brand.draft)
    const isStandard = Object.keys(brand.draft).length === 0
    const version = (await newest(tx, by.workspaceId, id)) + 1
    await tx
      .insertInto('brand_theme')
      .values({
        workspace_id: by.workspaceId,
        brand_id: id,
        version,
        files: JSON.stringify(brand.draft),
        note: asked.note,
        by_id: by.actor.id,
        at: iso(by.now),
      })
      .execute()
    await updateBrand(tx, by.workspaceId, id, {
      theme_version: isStandard ? 0 : version,
      draft: null,
      draft_version: brand.draft_version + 1,
      theme_fault: '',
      theme_fault_at: null,
      version: brand.version + 1,
      updated_at: iso(by.now),
    })
    await tell(by, tx, { subject: 'brand', id, type: 'brand.theme_published', data: { version } })
    return show(tx, by, id)
  })

/** An earlier publication becomes the draft; 0 is the standard theme. */
export const restoreTheme = (by: By, id: string, version: number): Promise<KeptTheme> =>
  write(by, async (tx) => {
    const brand = await need(tx, by, id)
    const files = version === 0 ? {} : await loadTheme(tx, by.workspaceId, id, version)
    if (!files) throw refused('not_found', 'There is no such version.')
    await setDraft(tx, by, id, files, brand.draft_version + 1)
    return show(tx, by, id)
  })

export const listThemeVersions = (by: By, id: string) =>
  by.desk.db.inWorkspace(by.workspaceId, async (tx) => {
    await need(tx, by, id)
    const rows = await tx
      .selectFrom('brand_theme')
      .selectAll()
      .where('workspace_id', '=', by.workspaceId)
      .where('brand_id', '=', id)
      .orderBy('version', 'desc')
      .limit(100)
      .execute()
    const people = await loadPeopleByIds(
      tx,
      rows.flatMap((row) => row.by_id ?? []),
    )
    return rows.map(({ version, note, by_id, at, files }) => ({
      version,
      note,
      by: ref(people, by_id),
      at,
      files: Object.keys(files).sort(),
    }))
  })

const newest = async (tx: Tx, workspaceId: string, id: string): Promise<number> => {
  const row = await tx
    .selectFrom('brand_theme')
    .select('version')
    .where('workspace_id', '=', workspaceId)
    .where('brand_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.version ?? 0
}

const needDraft = async (tx: Tx, by: By, id: string, draftVersion: number) => {
  const brand = await need(tx, by, id)
  if (brand.draft_version !== draftVersion)
    throw refused('changed_meanwhile', 'Somebody else changed the draft meanwhile. Look at it first.')
  return brand
}

const setDraft = (tx: Tx, by: By, id: string, files: ThemeFiles | null, draftVersion: number) =>
  updateBrand(tx, by.workspaceId, id, {
    draft: files && JSON.stringify(files),
    draft_version: draftVersion,
    draft_by: files && by.actor.id,
    draft_at: files && iso(by.now),
  })

const show = async (tx: Tx, by: By, id: string): Promise<KeptTheme> => {
  const brand = await need(tx, by, id)
  const files =
    brand.theme_version === 0 ? {} : ((await loadTheme(tx, by.workspaceId, id, brand.theme_version)) ?? {})
  const people = await loadPeopleByIds(tx, brand.draft_by ? [brand.draft_by] : [])
  return {
    version: brand.theme_version,
    files,
    draft:
      brand.draft && brand.draft_at
        ? { files: brand.draft, by: ref(people, brand.draft_by), at: brand.draft_at }
        : null,
    draftVersion: brand.draft_version,
    fault: brand.theme_fault,
  }
}
