// Ids of what a run brings into being: the same for the same words, so that a second look makes nothing twice.
import { createHash } from 'node:crypto'

/** A UUID of version 8 (RFC 9562): our own bits. */
export const idIn =
  (runId: string) =>
  (what: string): string => {
    const bytes = createHash('sha256').update(`${runId}\n${what}`).digest().subarray(0, 16)
    bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }

export const answersOf = (placeId: string): string => `${placeId} answers`
