// Headers by name: raw for those with a grammar of their own, decoded for everybody else; and the ids in them.
import { readMailIds } from '../../../../rules/email/headers.ts'
import { headerText } from './mime/header-lines.ts'
import type { Part } from './mime/parts.ts'
import { decodeWords } from './mime/words.ts'

export interface Headers {
  /** Encoded words decoded, no control characters. */
  decoded: Map<string, string[]>
  /** As written, unfolded: for address lists, whose encoded words may contain commas. */
  raw(name: string): string[]
}

export const headersOf = (part: Part): Headers => {
  const raw = new Map<string, string[]>()
  const decoded = new Map<string, string[]>()
  const charset = part.params.get('charset') ?? part.children[0]?.params.get('charset') ?? ''
  for (const { name, value } of part.headers) {
    const text = headerText(value, charset)
    add(raw, name, text)
    add(decoded, name, safe(text))
  }
  return { decoded, raw: (name) => raw.get(name) ?? [] }
}

const add = (map: Map<string, string[]>, name: string, value: string): void => {
  const values = map.get(name)
  if (values) values.push(value)
  else map.set(name, [value])
}

const safe = (value: string): string =>
  decodeWords(value.replace(/\t/g, ' '))
    .replace(/[\p{Cc}]+/gu, ' ')
    .toWellFormed()
    .trim()

export const idsOf = (headers: ReadonlyMap<string, readonly string[]>, name: string): string[] => [
  ...new Set((headers.get(name) ?? []).flatMap((value) => readMailIds(value))),
]
