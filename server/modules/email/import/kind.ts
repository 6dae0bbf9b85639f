// What a file is, by its place and first bytes: a mail, an mbox, a zip, or nothing of ours.
import { looksLikeMbox } from './mbox.ts'

export type Kind = 'mail' | 'mbox' | 'zip' | { not: string }

/** Path with `/`. Null: it is not even to be looked at, and not to be reported. */
export const isBeside = (path: string): boolean => {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  return (
    parts.includes('__MACOSX') ||
    parts.at(-2) === 'tmp' ||
    (name.startsWith('.') && name !== '.') ||
    /^(?:dovecot[.-]|maildirfolder$|maildirsize$|subscriptions$|courierimap)/.test(name)
  )
}

export const kindOf = (path: string, head: Buffer): Kind => {
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1')) || head.subarray(0, 4).equals(emptyZip))
    return 'zip'
  if (looksLikeMbox(head)) return 'mbox'
  const parts = path.split('/')
  if (/^(?:cur|new)$/.test(parts.at(-2) ?? '') || /\.eml$/i.test(path) || beginsLikeMail(head)) return 'mail'
  if (/\.mbox$/i.test(path)) return head.length === 0 ? 'mbox' : { not: 'it does not begin as an mbox does' }
  return { not: 'it is no mail, mbox or zip' }
}

const emptyZip = Buffer.from('PK\x05\x06', 'latin1')

/** Two header lines, the first of them at the very beginning. */
const beginsLikeMail = (head: Buffer): boolean =>
  /^[!-9;-~]{1,70}:[^\n]*\n(?:[ \t][^\n]*\n)*[!-9;-~]{1,70}:/.test(head.toString('latin1'))
