// Making, changing and removing brands.
import type { z } from 'zod'
import type { Brand, brands } from '../../../../contract/brands.ts'
import { correctLook } from '../../../../rules/brand/look.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Upload } from '../../../platform/http/implement.ts'
import { logoType } from '../read/logo.ts'
import { showBrand } from '../read/show.ts'
import { type BrandRow, listBrands, lockBrand, updateBrand } from '../store/brands.ts'
import { setBelonging } from './belonging.ts'
import { type By, needVersion, refused, tell, write } from './write.ts'

type Created = z.infer<NonNullable<typeof brands.create.body>>
type Changed = z.infer<NonNullable<typeof brands.change.body>>

/** More faces than this are another desk. */
const most = 50

export const addBrand = (by: By, id: string, input: Created): Promise<Brand> =>
  write(by, async (tx) => {
    const all = await listBrands(tx, by.workspaceId)
    if (all.length >= most) throw refused('not_possible', `There are ${most} brands already.`)
    const at = iso(by.now)
    await tx
      .insertInto('brand')
      .values({
        workspace_id: by.workspaceId,
        id,
        name: input.name,
        is_main: !all.some((one) => one.is_main),
        look: JSON.stringify(correctLook(given(input.look))),
        texts: JSON.stringify(input.texts),
        created_at: at,
        updated_at: at,
      })
      .execute()
    await setBelonging(tx, by, id, input)
    await tell(by, tx, { subject: 'brand', id, type: 'brand.added', data: { hosts: input.hosts } })
    return showBrand(tx, by.workspaceId, id)
  })

export const changeBrand = (by: By, id: string, input: Changed, version: number | null): Promise<Brand> =>
  change(by, id, version, Object.keys(input), async (tx, before) => {
    await setBelonging(tx, by, id, input)
    return {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.look === undefined
        ? {}
        : { look: JSON.stringify(correctLook({ ...before.look, ...given(input.look) })) }),
      ...(input.texts === undefined ? {} : { texts: JSON.stringify(input.texts) }),
    }
  })

export const makeMain = (by: By, id: string): Promise<Brand> =>
  change(by, id, null, ['isMain'], async (tx) => {
    await tx
      .updateTable('brand')
      .set({ is_main: false })
      .where('workspace_id', '=', by.workspaceId)
      .where('is_main', '=', true)
      .execute()
    return { is_main: true }
  })

export const removeBrand = (by: By, id: string): Promise<null> =>
  write(by, async (tx) => {
    const brand = await need(tx, by, id)
    if (brand.is_main) throw refused('not_possible', 'The main brand stays. Make another the main one first.')
    await tx.deleteFrom('brand').where('workspace_id', '=', by.workspaceId).where('id', '=', id).execute()
    await tell(by, tx, { subject: 'brand', id, type: 'brand.removed' })
    return null
  })

const mostLogo = 262_144

export const setLogo = (by: By, id: string, files: readonly Upload[]): Promise<Brand> =>
  change(by, id, null, ['logo'], async () => {
    const [file] = files
    if (!file || files.length > 1) throw refused('invalid', 'needs exactly one file', 'body.files')
    if (file.size > mostLogo) throw refused('invalid', 'must be at most 256 KB', 'body.files')
    const type = logoType(await by.desk.files.head(by.workspaceId, file.hash, 2_000))
    if (!type) throw refused('invalid', 'must be a PNG, JPEG, WebP or SVG picture', 'body.files')
    return { logo_hash: file.hash, logo_type: type }
  })

export const removeLogo = (by: By, id: string): Promise<Brand> =>
  change(by, id, null, ['logo'], async () => ({ logo_hash: null, logo_type: null }))

const change = (
  by: By,
  id: string,
  version: number | null,
  fields: readonly string[],
  plan: (tx: Tx, before: BrandRow) => Promise<Parameters<typeof updateBrand>[3]>,
): Promise<Brand> =>
  write(by, async (tx) => {
    const before = await need(tx, by, id)
    needVersion(version, before.version)
    const changed = await plan(tx, before)
    await updateBrand(tx, by.workspaceId, id, {
      ...changed,
      version: before.version + 1,
      updated_at: iso(by.now),
    })
    await tell(by, tx, { subject: 'brand', id, type: 'brand.changed', data: { fields } })
    return showBrand(tx, by.workspaceId, id)
  })

export const need = async (tx: Tx, { workspaceId }: By, id: string): Promise<BrandRow> => {
  const brand = await lockBrand(tx, workspaceId, id)
  if (!brand) throw refused('not_found', 'There is no such brand.')
  return brand
}

/** What was left out is not the same as nothing. */
const given = <T extends object>(part: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
