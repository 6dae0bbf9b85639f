// The link by which somebody decides without signing in: it names workspace, approval, step and person, and proves it.
import type { Seal } from '../../platform/seal.ts'

export interface LinkTo {
  workspaceId: string
  approvalId: string
  personId: string
  step: number
}

/** A question nobody answered for so long is asked anew. */
export const linkLives = { hours: 60 * 24 } as const

const purpose = 'approval-link'

export const linkToken = (seal: Seal, to: LinkTo): string => {
  const text = bytesOf(to).toString('base64url')
  return `${text}.${seal.sign(purpose, text, 32)}`
}

/** null: not one of ours. Whether it may still be used, the vote says. */
export const readLink = (seal: Seal, token: string): LinkTo | null => {
  const [text = '', signature = ''] = token.split('.', 2)
  if (!/^[\w-]{66}$/.test(text) || !/^[\w-]{43}$/.test(signature)) return null
  if (!seal.verify(purpose, text, signature)) return null
  const bytes = Buffer.from(text, 'base64url')
  return {
    workspaceId: idAt(bytes, 0),
    approvalId: idAt(bytes, 16),
    personId: idAt(bytes, 32),
    step: bytes[48] ?? 0,
  }
}

const bytesOf = ({ workspaceId, approvalId, personId, step }: LinkTo): Buffer =>
  Buffer.concat([
    ...[workspaceId, approvalId, personId].map((id) => Buffer.from(id.replaceAll('-', ''), 'hex')),
    Buffer.from([step]),
  ])

const idAt = (bytes: Buffer, at: number): string => {
  const hex = bytes.subarray(at, at + 16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
