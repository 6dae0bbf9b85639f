// A brand as the API shows it.
import type { Brand } from '../../../../contract/brands.ts'
import { correctLook } from '../../../../rules/brand/look.ts'
import type { Tx } from '../../../platform/database.ts'
import { mailboxesOf, organisationsOf } from '../store/belonging.ts'
import { type BrandRow, hostsOf, listBrands } from '../store/brands.ts'
import { logoPath } from './logo.ts'

export const showBrands = async (tx: Tx, workspaceId: string): Promise<Brand[]> => {
  const hosts = await hostsOf(tx, workspaceId)
  const organisations = await organisationsOf(tx, workspaceId)
  const mailboxes = await mailboxesOf(tx, workspaceId)
  return (await listBrands(tx, workspaceId)).map((row) =>
    show(row, {
      hosts: hosts.get(row.id) ?? [],
      organisationIds: organisations.get(row.id) ?? [],
      mailboxIds: mailboxes.get(row.id) ?? [],
    }),
  )
}

export const showBrand = async (tx: Tx, workspaceId: string, id: string): Promise<Brand> => {
  const brand = (await showBrands(tx, workspaceId)).find((one) => one.id === id)
  if (!brand) throw new Error('a brand just written cannot be read')
  return brand
}

const show = (row: BrandRow, has: Pick<Brand, 'hosts' | 'organisationIds' | 'mailboxIds'>): Brand => ({
  id: row.id,
  name: row.name,
  isMain: row.is_main,
  ...has,
  look: correctLook(row.look),
  texts: row.texts,
  logo: row.logo_hash && row.logo_type ? logoPath({ hash: row.logo_hash, type: row.logo_type }) : null,
  theme: {
    version: row.theme_version,
    hasDraft: row.draft !== null,
    fault: row.theme_fault,
    faultAt: row.theme_fault_at,
  },
  version: row.version,
  updatedAt: row.updated_at,
})
