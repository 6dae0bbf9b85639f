// The files of an upload, itself or what is in its zip: listed at once, read one by one as they are wanted.
//
// Policy against bombs: at most 20,000 files, and what is unpacked together is at most 2 GB; a text is at most 8 MB.
import { refuse } from '../../../../rules/refusal.ts'
import { Refused } from '../../../platform/refused.ts'
import type { Bytes } from '../../../platform/zip/bytes.ts'
import { type Entry, readDirectory, Unreadable } from '../../../platform/zip/directory.ts'
import { Broken, unpack } from '../../../platform/zip/unpack.ts'

export interface Archive {
  paths: readonly string[]
  /** What cannot be read, in words. */
  unreadable: readonly { path: string; message: string }[]
  /** Throws Broken in the middle, where the zip is. null: there is no such file. */
  stream(path: string): AsyncIterable<Buffer> | null
}

const mostFiles = 20_000
const mostBytes = 2 * 1024 ** 3
const largestText = 8 * 1024 ** 2

export const openArchive = async (name: string, bytes: Bytes): Promise<Archive> => {
  const head = await bytes.readAt(0, 4)
  if (!head.equals(zipBegins))
    return { paths: [name], unreadable: [], stream: (p) => (p === name ? bytes.stream(0) : null) }
  try {
    return archiveOf(bytes, await readDirectory(bytes))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Refused(refuse('invalid', 'The zip is broken and cannot be read.'))
  }
}

const zipBegins = Buffer.from('PK\x03\x04', 'latin1')

const archiveOf = (bytes: Bytes, all: readonly Entry[]): Archive => {
  const entries = all.filter(({ path }) => !path.endsWith('/') && !isBeside(path))
  if (entries.length > mostFiles) throw tooMuch()
  const folder = commonFolder(entries.map((e) => e.path))
  const byPath = new Map(entries.map((e) => [e.path.slice(folder.length), e]))
  const unreadable = [...byPath].flatMap(([path, { isEncrypted, method }]) => {
    if (isEncrypted) return [{ path, message: 'is encrypted' }]
    return method === 0 || method === 8
      ? []
      : [{ path, message: 'is packed in a way that is not known here' }]
  })
  for (const { path } of unreadable) byPath.delete(path)
  let unpacked = 0
  const count = (more: number): void => {
    unpacked += more
    if (unpacked > mostBytes) throw tooMuch()
  }
  return {
    paths: [...byPath.keys()],
    unreadable,
    stream: (path) => {
      const entry = byPath.get(path)
      return entry ? unpack(bytes, entry, count) : null
    },
  }
}

/** What systems leave beside the files. */
const isBeside = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX|\.git|node_modules)\/|(?:^|\/)\.[^/]+$/.test(path)

/** A folder that everything lies in says nothing. */
const commonFolder = (paths: readonly string[]): string => {
  const first = `${paths[0]?.split('/')[0] ?? ''}/`
  return paths.every((path) => path.startsWith(first)) ? first : ''
}

const tooMuch = (): Refused =>
  new Refused(refuse('too_large', 'The zip holds more than 20,000 files or 2 GB; bring it in in parts.'))

/** The text of a file, or in words why there is none. */
export const readText = async (
  archive: Archive,
  path: string,
): Promise<{ text: string } | { not: string }> => {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of archive.stream(path) ?? []) {
      size += chunk.length
      if (size > largestText) return { not: 'is larger than 8 MB' }
      parts.push(chunk)
    }
  } catch (error) {
    if (error instanceof Broken) return { not: 'is broken inside the zip' }
    throw error
  }
  return { text: textOfBytes(Buffer.concat(parts)) }
}

const textOfBytes = (content: Uint8Array): string =>
  new TextDecoder('utf-8')
    .decode(content)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\0', '')
