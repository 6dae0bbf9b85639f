// The desk's key at work: sealing small secrets at rest and signing addresses and links.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

export interface Seal {
  /** AES-256-GCM; `place` (table, row) is bound in, so a sealed value cannot be moved elsewhere. */
  seal(workspaceId: string, place: string, plain: string): string
  open(workspaceId: string, place: string, sealed: string): string
  /** HMAC-SHA-256 over purpose and text, truncated to `bytes` (≥ 16), base64url. */
  sign(purpose: string, text: string, bytes?: number): string
  verify(purpose: string, text: string, signature: string): boolean
}

export const makeSeal = (secret: string): Seal => {
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'handrail', purpose, 32))
  const sealKey = (workspaceId: string): Buffer => derive(`seal:${workspaceId}`)
  const signKey = derive('sign')
  const sign = (purpose: string, text: string, bytes = 16): string =>
    createHmac('sha256', signKey)
      .update(`${purpose}\n${text}`)
      .digest()
      .subarray(0, bytes)
      .toString('base64url')
  return {
    seal: (workspaceId, place, plain) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealKey(workspaceId), iv).setAAD(Buffer.from(place))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `v1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open: (workspaceId, place, sealed) => {
      if (!sealed.startsWith('v1.')) throw new Error('unknown form of sealed value')
      const bytes = Buffer.from(sealed.slice(3), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', sealKey(workspaceId), bytes.subarray(0, 12))
      decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    sign,
    verify: (purpose, text, signature) => {
      const bytes = Buffer.from(signature, 'base64url')
      // One signature has one spelling: base64url leaves bits over at its end, and other characters are skipped.
      if (bytes.length < 16 || bytes.toString('base64url') !== signature) return false
      const right = Buffer.from(sign(purpose, text, bytes.length), 'base64url')
      return right.length === bytes.length && timingSafeEqual(right, bytes)
    },
  }
}

const hexOf = (workspaceId: string): string => workspaceId.replaceAll('-', '')

/** A fresh 256-bit token that names its workspace: `<kind>_<workspace><secret>`. Only its hash is kept. */
export const newToken = (kind: 'hrs' | 'hrt' | 'hro' | 'hrc', workspaceId: string): string =>
  `${kind}_${hexOf(workspaceId)}${randomBytes(32).toString('base64url')}`

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

const form = /^(hrs|hrt|hro|hrc)_([0-9a-f]{32})[A-Za-z0-9_-]{43}$/

/** Kind and workspace of a well-formed token, or null; says nothing about whether it is known. */
export const readToken = (token: string): { kind: string; workspaceId: string } | null => {
  const match = form.exec(token)
  const hex = match?.[2]
  if (!match?.[1] || !hex) return null
  return {
    kind: match[1],
    workspaceId: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
  }
}
