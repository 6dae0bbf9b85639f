// Where a logo is found, and what may be one.
import type { Tx } from '../../../platform/database.ts'

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
}

export const logoPath = ({ hash, type }: { hash: string; type: string }): string =>
  `/portal/assets/logo.${hash.slice(0, 16)}.${endings[type] ?? 'bin'}`

/** By its first bytes, whatever it calls itself; null for what is none. */
export const logoType = (head: Buffer): string | null => {
  const hex = head.subarray(0, 12).toString('hex')
  if (hex.startsWith('89504e470d0a1a0a')) return 'image/png'
  if (hex.startsWith('ffd8ff')) return 'image/jpeg'
  if (hex.startsWith('52494646') && hex.endsWith('57454250')) return 'image/webp'
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(head.toString('utf8'))
    ? 'image/svg+xml'
    : null
}

/** Of any brand of the workspace; null when it is none's. */
export const loadLogo = async (
  tx: Tx,
  workspaceId: string,
  path: string,
): Promise<{ hash: string; type: string } | null> => {
  const rows = await tx
    .selectFrom('brand')
    .select(['logo_hash as hash', 'logo_type as type'])
    .where('workspace_id', '=', workspaceId)
    .where('logo_hash', 'is not', null)
    .execute()
  const logos = rows.flatMap(({ hash, type }) => (hash !== null && type !== null ? [{ hash, type }] : []))
  return logos.find((logo) => logoPath(logo) === path) ?? null
}
