// Addresses: comparing them, plus-addressing, and the signed reply address of a ticket.
//
// Policy. Each mail we send about a ticket asks for answers to an address of its own:
// `support+t.42.<mac>@desk.example`. The mac is an HMAC (128 bit, desk's key) over workspace, ticket and recipient,
// written in base32 because some mail servers change the case of addresses. It proves that whoever writes has seen
// a mail we sent to that recipient about that ticket. It proves the thread, not the person: who may join is judged
// in thread.ts. Signing and checking need the key and happen outside; here the form is written and read.
// A side conversation has addresses of its own, `support+s.42.<mac>@desk.example`, whose mac covers the conversation
// too: what was issued to a vendor proves nothing about the requester's thread, and the other way round.
// A question of approval is answered at `support+a.42.<mac>@desk.example`; its mac covers approval, step and recipient.

export interface SplitAddress {
  /** Before the first plus sign. */
  base: string
  /** After it; null without one. */
  tag: string | null
  domain: string
}

/** Lower case, trimmed; null for what cannot be an address. Control characters and blanks make it none. */
export const normaliseAddress = (text: string): string | null => {
  const address = text.trim().toLowerCase()
  if (address.length > 254 || /[\s\p{Cc}<>,;:"\\]/u.test(address)) return null
  return /^[^@]+@[^@]+$/.test(address) ? address : null
}

export const splitAddress = (address: string): SplitAddress | null => {
  const at = address.lastIndexOf('@')
  if (at < 1 || at === address.length - 1) return null
  const local = address.slice(0, at)
  const plus = local.indexOf('+')
  return {
    base: plus < 0 ? local : local.slice(0, plus),
    tag: plus < 0 ? null : local.slice(plus + 1),
    domain: address.slice(at + 1),
  }
}

/** The addresses under which a mailbox may be known for this recipient: itself, then without its plus part. */
export const routeCandidates = (address: string): readonly string[] => {
  const split = splitAddress(address)
  if (!split || split.tag === null || split.base === '') return [address]
  return [address, `${split.base}@${split.domain}`]
}

const macForm = /^t\.([1-9][0-9]{0,14})\.([a-z2-7]{26})$/

export const formatReplyAddress = (mailbox: string, number: number, mac: string): string => {
  const split = splitAddress(mailbox)
  if (!split) throw new Error('not a mailbox address')
  return `${split.base}+t.${number}.${mac}@${split.domain}`
}

export interface ReplyAddress {
  /** The mailbox it belongs to, without the tag. */
  mailbox: string
  number: number
  mac: string
}

export const readReplyAddress = (address: string): ReplyAddress | null => {
  const split = splitAddress(address.trim().toLowerCase())
  const match = split?.tag ? macForm.exec(split.tag) : null
  if (!split || !match?.[1] || !match[2]) return null
  return { mailbox: `${split.base}@${split.domain}`, number: Number(match[1]), mac: match[2] }
}

/** What is signed: the three facts, none of which can contain a line break. */
export const replyAddressText = (workspaceId: string, ticketId: string, recipient: string): string =>
  `${workspaceId}\n${ticketId}\n${recipient}`

const sideForm = /^s\.([1-9][0-9]{0,14})\.([a-z2-7]{26})$/

export const formatSideAddress = (mailbox: string, number: number, mac: string): string =>
  formatReplyAddress(mailbox, number, mac).replace('+t.', '+s.')

export const readSideAddress = (address: string): ReplyAddress | null => {
  const split = splitAddress(address.trim().toLowerCase())
  const match = split?.tag ? sideForm.exec(split.tag) : null
  if (!split || !match?.[1] || !match[2]) return null
  return { mailbox: `${split.base}@${split.domain}`, number: Number(match[1]), mac: match[2] }
}

export const sideAddressText = (workspaceId: string, conversationId: string, recipient: string): string =>
  `${workspaceId}\nside\n${conversationId}\n${recipient}`

const approvalForm = /^a\.([1-9][0-9]{0,14})\.([a-z2-7]{26})$/

export const formatApprovalAddress = (mailbox: string, number: number, mac: string): string =>
  formatReplyAddress(mailbox, number, mac).replace('+t.', '+a.')

export const readApprovalAddress = (address: string): ReplyAddress | null => {
  const split = splitAddress(address.trim().toLowerCase())
  const match = split?.tag ? approvalForm.exec(split.tag) : null
  if (!split || !match?.[1] || !match[2]) return null
  return { mailbox: `${split.base}@${split.domain}`, number: Number(match[1]), mac: match[2] }
}

export const approvalAddressText = (
  workspaceId: string,
  approvalId: string,
  step: number,
  recipient: string,
): string => `${workspaceId}\napproval\n${approvalId}\n${step}\n${recipient}`

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** 16 bytes → 26 characters of base32 (RFC 4648 alphabet, lower case, unpadded). */
export const base32 = (bytes: Uint8Array): string => {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      text += alphabet[(value >>> (bits - 5)) & 31]
      bits -= 5
    }
    value &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text
}
