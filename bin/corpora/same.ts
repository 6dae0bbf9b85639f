// When two texts count as the same: line ends and runs of blanks are a matter of taste.
import { createHash } from 'node:crypto'

export const oneSpaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

export const unspaced = (text: string): string => text.replace(/[\s\u200B\uFEFF]+/gu, '')

/** Lines without blanks at their ends, blank lines collapsed, none at either end. */
export const linewise = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()

export const sha1 = (content: string | Uint8Array): string => createHash('sha1').update(content).digest('hex')

export const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** UTF-8, else windows-1252. */
export const decoded = (bytes: Uint8Array): string =>
  new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)

/** Where the other lost a character (U+FFFD) and we have one, ours is no worse. */
export const equalOrBetter = (wants: string, got: string): boolean => {
  if (wants === got) return true
  if (!wants.includes('\uFFFD') || wants.length > 20_000) return false
  const form = wants.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\uFFFD+/g, '[^ -~]+')
  return new RegExp(`^${form}$`, 'u').test(got)
}
