// The link by which somebody says how it was, without signing in: it names workspace and ask, and proves it.
import type { Seal } from '../../../platform/seal.ts'

export interface LinkTo {
  workspaceId: string
  askId: string
}

const purpose = 'survey-link'

export const linkToken = (seal: Seal, { workspaceId, askId }: LinkTo): string => {
  const text = Buffer.from(`${workspaceId}${askId}`.replaceAll('-', ''), 'hex').toString('base64url')
  return `${text}.${seal.sign(purpose, text, 32)}`
}

/** null: not one of ours. Whether it still counts, the ask says. */
export const readLink = (seal: Seal, token: string): LinkTo | null => {
  const [text = '', signature = ''] = token.split('.', 2)
  if (!/^[\w-]{43}$/.test(text) || !/^[\w-]{43}$/.test(signature)) return null
  if (!seal.verify(purpose, text, signature)) return null
  const hex = Buffer.from(text, 'base64url').toString('hex')
  return { workspaceId: idOf(hex.slice(0, 32)), askId: idOf(hex.slice(32)) }
}

const idOf = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
