// winmail.dat, in which Outlook packs what its own kind understands ([MS-OXTNEF]): files and body come out again.
import type { Found } from '../attachments.ts'
import { decodeText } from '../mime/charset.ts'
import { Bytes, Damaged } from './bytes.ts'
import { type Properties, type Property, readProperties } from './properties.ts'
import { readRtf } from './rtf.ts'

export interface Unpacked {
  files: Found[]
  text: string
  html: string
  /** The formatted body where it is nothing else. */
  rtf: Uint8Array | null
}

/** Tags of attributes: the lower half is the id. */
const body = 0x800c
const attachTitle = 0x8010
const attachData = 0x800f
const attachStart = 0x9002
const messageProperties = 0x9003
const attachProperties = 0x9005
const codepage = 0x9007

const deepest = 3
const mostFiles = 200

/** null when it is damaged: then it stays what it is, a file. */
export const unpackTnef = (content: Uint8Array): Unpacked | null => {
  try {
    return read(content, 0)
  } catch (error) {
    if (error instanceof Damaged) return null
    throw error
  }
}

interface Draft {
  title: string
  data: Uint8Array
  properties: Properties
}

const read = (content: Uint8Array, depth: number): Unpacked => {
  const reader = new Bytes(content)
  if (reader.u32() !== 0x223e9f78) throw new Damaged('not TNEF')
  reader.u16()
  const drafts: Draft[] = []
  let message: Properties = new Map()
  let plain = new Uint8Array()
  let charset = 'windows-1252'
  while (reader.left > 0) {
    const level = reader.u8()
    const id = reader.u32() & 0xffff
    if (level !== 1 && level !== 2) throw new Damaged('no such level')
    const value = reader.take(reader.u32())
    if (sumOf(value) !== reader.u16()) throw new Damaged('its checksum is wrong')
    const draft = drafts.at(-1)
    if (id === codepage && value.length >= 4) charset = `windows-${Buffer.from(value).readUInt32LE(0)}`
    else if (id === messageProperties) message = readProperties(value)
    else if (id === body) plain = Uint8Array.from(value)
    else if (id === attachStart) drafts.push({ title: '', data: new Uint8Array(), properties: new Map() })
    else if (draft && id === attachTitle) draft.title = textOf(value, charset)
    else if (draft && id === attachData) draft.data = value
    else if (draft && id === attachProperties) draft.properties = readProperties(value)
    if (drafts.length > mostFiles) throw new Damaged('too many files')
  }
  const files = drafts.flatMap((draft) => filesOf(draft, charset, depth))
  const text = textIn(message.get(0x1000), charset) || textOf(plain, charset)
  const htmlBytes = message.get(0x1013)
  const html = htmlBytes ? textIn(htmlBytes, charset) : ''
  const rtf = message.get(0x1009)
  return { files, text, html, rtf: rtf ? readRtf(rtf.value) : null }
}

const sumOf = (bytes: Uint8Array): number => {
  let sum = 0
  for (const byte of bytes) sum = (sum + byte) & 0xffff
  return sum
}

const filesOf = ({ title, data, properties }: Draft, charset: string, depth: number): Found[] => {
  const text = (id: number): string => textIn(properties.get(id), charset)
  const object = properties.get(0x3701)
  const embedded = object?.type === 0x0d ? embeddedIn(object.value, depth) : null
  if (embedded) return embedded.files
  const content = data.length > 0 ? data : (object?.value ?? new Uint8Array())
  if (content.length === 0) return []
  return [
    {
      fileName: text(0x3707) || title || text(0x3704) || text(0x3001),
      claimed: text(0x370e).toLowerCase() || 'application/octet-stream',
      content,
      contentId: text(0x3712).replace(/^<|>$/g, ''),
    },
  ]
}

/** A message inside: an interface id, then TNEF again. */
const embeddedIn = (value: Uint8Array, depth: number): Unpacked | null => {
  if (depth >= deepest || value.length < 22) return null
  const inner = value.subarray(16)
  if (Buffer.from(inner.subarray(0, 4)).readUInt32LE(0) !== 0x223e9f78) return null
  return read(inner, depth + 1)
}

const textIn = (property: Property | undefined, charset: string): string => {
  if (!property) return ''
  return property.type === 0x1f
    ? Buffer.from(property.value).toString('utf16le').replace(/\0+$/, '')
    : textOf(property.value, charset)
}

const textOf = (bytes: Uint8Array, charset: string): string =>
  decodeText(bytes, charset).split('\0', 1)[0] ?? ''
