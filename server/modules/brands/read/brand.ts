// The brand a page is shown in: that of the host, else the workspace's main one.
import { type Selectable, sql } from 'kysely'
import { type BrandLook, correctLook } from '../../../../rules/brand/look.ts'
import type { BrandTexts } from '../../../../rules/brand/texts.ts'
import type { Tx } from '../../../platform/database.ts'
import type { ThemeFiles } from '../../../platform/tables/portal.ts'
import type { Tables } from '../../../platform/tables.ts'

export interface LoadedBrand {
  id: string
  name: string
  look: BrandLook
  texts: Readonly<Record<string, Partial<BrandTexts>>>
  logo: { hash: string; type: string } | null
  /** 0: the standard theme. */
  themeVersion: number
  /** Its first mailbox: where its readers write to. */
  mailbox: { id: string; address: string } | null
  /** The host it was found by; null: it is the workspace's main one. */
  host: string | null
}

const columns = [
  'b.id',
  'b.name',
  'b.look',
  'b.texts',
  'b.logo_hash',
  'b.logo_type',
  'b.theme_version',
] as const
type BrandRow = Pick<
  Selectable<Tables['brand']>,
  'id' | 'name' | 'look' | 'texts' | 'logo_hash' | 'logo_type' | 'theme_version'
> & { mailbox: LoadedBrand['mailbox'] }

const mailboxOf = sql<LoadedBrand['mailbox']>`(
  select jsonb_build_object('id', m.id, 'address', m.address) from brand_mailbox bm
  join mailbox m on m.workspace_id = bm.workspace_id and m.id = bm.mailbox_id
  where bm.workspace_id = b.workspace_id and bm.brand_id = b.id and m.removed_at is null
  order by m.created_at, m.id limit 1)`.as('mailbox')

/** Null only in a workspace without brands. */
export const loadBrand = async (tx: Tx, workspaceId: string, host: string): Promise<LoadedBrand | null> => {
  const row = await tx
    .selectFrom('brand as b')
    .leftJoin('brand_host as h', (join) =>
      join
        .onRef('h.workspace_id', '=', 'b.workspace_id')
        .onRef('h.brand_id', '=', 'b.id')
        .on('h.host', '=', hostName(host)),
    )
    .select([...columns, 'h.host', mailboxOf])
    .where('b.workspace_id', '=', workspaceId)
    .where((e) => e.or([e('h.host', 'is not', null), e('b.is_main', '=', true)]))
    .orderBy('b.is_main', 'asc')
    .orderBy('h.host', (o) => o.asc().nullsLast())
    .limit(1)
    .executeTakeFirst()
  return row ? brandOf(row) : null
}

export const loadBrandById = async (tx: Tx, workspaceId: string, id: string): Promise<LoadedBrand | null> => {
  const row = await tx
    .selectFrom('brand as b')
    .select([...columns, mailboxOf])
    .where('b.workspace_id', '=', workspaceId)
    .where('b.id', '=', id)
    .executeTakeFirst()
  return row ? brandOf(row) : null
}

const brandOf = (row: BrandRow & { host?: string | null }): LoadedBrand => ({
  id: row.id,
  name: row.name,
  look: correctLook(row.look),
  texts: row.texts,
  logo:
    row.logo_hash !== null && row.logo_type !== null ? { hash: row.logo_hash, type: row.logo_type } : null,
  themeVersion: row.theme_version,
  mailbox: row.mailbox,
  host: row.host ?? null,
})

const hostName = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()

/** The files of a publication, or null when there is none. */
export const loadTheme = async (
  tx: Tx,
  workspaceId: string,
  brandId: string,
  version: number,
): Promise<ThemeFiles | null> => {
  const row = await tx
    .selectFrom('brand_theme')
    .select('files')
    .where('workspace_id', '=', workspaceId)
    .where('brand_id', '=', brandId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.files ?? null
}

/** What is being written and not published. */
export const loadThemeDraft = async (
  tx: Tx,
  workspaceId: string,
  brandId: string,
): Promise<{ files: ThemeFiles; version: number } | null> => {
  const row = await tx
    .selectFrom('brand')
    .select(['draft', 'draft_version'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', brandId)
    .executeTakeFirst()
  return row?.draft ? { files: row.draft, version: row.draft_version } : null
}
