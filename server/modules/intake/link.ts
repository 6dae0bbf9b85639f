// The link by which a requester gives what was asked for, without signing in: it names the request and proves it.
import type { Seal } from '../../platform/seal.ts'

export interface LinkTo {
  workspaceId: string
  requestId: string
}

const purpose = 'information-link'

export const informationToken = (seal: Seal, { workspaceId, requestId }: LinkTo): string => {
  const text = Buffer.from(`${workspaceId}${requestId}`.replaceAll('-', ''), 'hex').toString('base64url')
  return `${text}.${seal.sign(purpose, text, 32)}`
}

/** null: not one of ours. Whether it still asks for anything, its row says. */
export const readInformationToken = (seal: Seal, token: string): LinkTo | null => {
  const [text = '', signature = ''] = token.split('.', 2)
  if (!/^[\w-]{43}$/.test(text) || !/^[\w-]{43}$/.test(signature)) return null
  if (!seal.verify(purpose, text, signature)) return null
  const hex = Buffer.from(text, 'base64url').toString('hex')
  return { workspaceId: idOf(hex.slice(0, 32)), requestId: idOf(hex.slice(32)) }
}

const idOf = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
