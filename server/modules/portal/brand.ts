// The brand of a visit: its name, words, style sheet, logo and theme, in the reader's language.

import { standardLook } from '../../../rules/brand/look.ts'
import { type BrandTexts, brandTexts } from '../../../rules/brand/texts.ts'
import type { Tx } from '../../platform/database.ts'
import type { Workspace } from '../../platform/workspaces.ts'
import {
  type LoadedBrand,
  loadBrand,
  loadBrandById,
  loadTheme,
  loadThemeDraft,
  logoPath,
} from '../brands/index.ts'
import type { Preview } from './preview.ts'
import type { OwnTheme } from './theme/own.ts'
import { brandStyle } from './theme/style.ts'
import type { Portal } from './visit.ts'

export interface VisitBrand {
  /** Null in a workspace without brands. */
  id: string | null
  /** The host it was found by. */
  host: string | null
  name: string
  /** Where its readers write to, when it has a mailbox of its own. */
  mailbox: { id: string; address: string } | null
  texts: BrandTexts
  /** Address of its style sheet. */
  style: string
  logo: string | null
  logoFile: { hash: string; type: string } | null
  /** Names brand and version of its own theme; '' for the standard one. */
  themeKey: string
  theme: (() => OwnTheme) | null
  preview: { fault: string } | null
}

export const receiveBrand = async (
  portal: Portal,
  tx: Tx,
  workspace: Workspace,
  asked: { host: string; language: string; preview: Preview | null },
): Promise<VisitBrand> => {
  const brand =
    (asked.preview && (await loadBrandById(tx, workspace.id, asked.preview.brandId))) ??
    (await loadBrand(tx, workspace.id, asked.host))
  if (!brand) return bareBrand(portal, workspace.name)
  const { key, theme } = await themeOf(portal, tx, workspace.id, brand, asked.preview)
  const style = styleOf(portal, brand, theme)
  return {
    id: brand.id,
    host: brand.host,
    name: brand.name,
    mailbox: brand.mailbox,
    texts: brandTexts(brand.texts, asked.language),
    style,
    logo: brand.logo && logoPath(brand.logo),
    logoFile: brand.logo,
    themeKey: key,
    theme: theme && (() => theme),
    preview: asked.preview?.brandId === brand.id ? { fault: theme?.fault ?? '' } : null,
  }
}

/** The standard look under the workspace's name. */
export const bareBrand = (portal: Portal, name: string): VisitBrand => ({
  id: null,
  host: null,
  name,
  mailbox: null,
  texts: brandTexts({}, 'en'),
  style: portal.assets.style,
  logo: null,
  logoFile: null,
  themeKey: '',
  theme: null,
  preview: null,
})

const themeOf = async (
  portal: Portal,
  tx: Tx,
  workspaceId: string,
  brand: LoadedBrand,
  preview: Preview | null,
): Promise<{ key: string; theme: OwnTheme | null }> => {
  const draft = preview?.brandId === brand.id ? await loadThemeDraft(tx, workspaceId, brand.id) : null
  const version = draft?.version ?? brand.themeVersion
  if (!draft && version === 0) return { key: '', theme: null }
  const key = `${workspaceId}/${brand.id}/${draft ? 'draft' : 'version'}/${version}`
  const load = async () => draft?.files ?? (await loadTheme(tx, workspaceId, brand.id, version))
  return { key, theme: await portal.themes.get(key, load) }
}

const styleOf = (portal: Portal, { look }: LoadedBrand, theme: OwnTheme | null): string => {
  const own = theme?.fault === '' ? theme.style : ''
  if (own === '' && JSON.stringify(look) === JSON.stringify(standardLook)) return portal.assets.style
  return portal.assets.addStyle(brandStyle(portal.assets.css, look, own))
}
