// Believes bytes more than labels: UTF-8 called windows-1252 and windows-1252 called UTF-8 are both common.
import type PostalMime from 'postal-mime'
import { isUtf8 } from './prepare.ts'

/** The parts of postal-mime's tree this leans on (version pinned; parse tests with wrong labels guard it). */
interface Part {
  content: ArrayBuffer | null
  childNodes: Part[]
  contentType: { parsed: { params: Record<string, string> } }
  getTextContent(): string
}

/** Corrects labels in this parser's text parts before they are decoded; returns the way to count all parts. */
export const honestCharsets = (parser: PostalMime): (() => number) => {
  const { root } = parser as unknown as { root: Part }
  const shape = Object.getPrototypeOf(root) as Part & { honest?: true }
  if (!shape.honest) {
    const decode = shape.getTextContent
    shape.getTextContent = function (this: Part): string {
      const { params } = this.contentType.parsed
      if (this.content) params.charset = honest(params.charset ?? '', new Uint8Array(this.content))
      return decode.call(this)
    }
    shape.honest = true
  }
  const count = (part: Part): number => part.childNodes.reduce((sum, child) => sum + count(child), 1)
  return () => count(root)
}

const honest = (label: string, bytes: Uint8Array): string => {
  const name = label.trim().toLowerCase()
  const is8bit = bytes.some((b) => b > 127)
  if (!is8bit)
    return /^(?:|us-ascii|ascii|utf-?8|windows-1252|iso-8859-1)$/.test(name) && hasJapaneseEscape(bytes)
      ? 'iso-2022-jp'
      : label || 'utf-8'
  if (/^(?:|us-ascii|ascii|utf-?8|unknown-8bit|x-unknown|unknown|default|8bit|binary)$/.test(name))
    return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
  if (/^(?:windows-125\d|cp125\d|iso-?8859-\d+|latin-?\d+)$/.test(name) && isUtf8(bytes)) return 'utf-8'
  return label
}

/** ESC $ B, ESC $ @ or ESC ( J. */
const hasJapaneseEscape = (bytes: Uint8Array): boolean => {
  for (let i = 0; i + 2 < bytes.length; i++)
    if (
      bytes[i] === 0x1b &&
      ((bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x42 || bytes[i + 2] === 0x40)) ||
        (bytes[i + 1] === 0x28 && bytes[i + 2] === 0x4a))
    )
      return true
  return false
}
