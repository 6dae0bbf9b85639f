// The files of an upload: itself, or what is in its zip, up to a limit of number and size.
import { Unzip, UnzipInflate } from 'fflate'
import { refuse } from '../../../../rules/refusal.ts'
import { Refused } from '../../../platform/refused.ts'
import type { Entry } from './found.ts'

const mostFiles = 20_000
const mostBytes = 200 * 1024 ** 2

export const entriesOf = (name: string, content: Uint8Array): Entry[] => {
  const isZip = content[0] === 0x50 && content[1] === 0x4b && content[2] === 3 && content[3] === 4
  if (!isZip) return [{ path: name, content }]
  try {
    return unzip(content)
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(refuse('invalid', 'The zip is broken and cannot be read.'))
  }
}

const unzip = (content: Uint8Array): Entry[] => {
  const entries: Entry[] = []
  let [bytes, files] = [0, 0]
  const zip = new Unzip((file) => {
    files += 1
    if (files > mostFiles) throw tooMuch()
    const path = file.name.replaceAll('\\', '/')
    if (path.endsWith('/') || isBeside(path)) return
    const parts: Uint8Array[] = []
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error
      bytes += chunk.length
      if (bytes > mostBytes) throw tooMuch()
      parts.push(chunk)
      if (isLast) entries.push({ path, content: Buffer.concat(parts) })
    }
    file.start()
  })
  zip.register(UnzipInflate)
  const slice = 256 * 1024
  for (let from = 0; from < content.length; from += slice)
    zip.push(content.subarray(from, from + slice), from + slice >= content.length)
  return withoutCommonFolder(entries)
}

/** What systems leave beside the files. */
const isBeside = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX|\.git|node_modules)\/|(?:^|\/)\.[^/]+$/.test(path)

/** A folder that everything lies in says nothing. */
const withoutCommonFolder = (entries: Entry[]): Entry[] => {
  const first = entries[0]?.path.split('/')[0]
  if (first === undefined || !entries.every((e) => e.path.startsWith(`${first}/`))) return entries
  return entries.map((e) => ({ ...e, path: e.path.slice(first.length + 1) }))
}

const tooMuch = (): Refused =>
  new Refused(refuse('too_large', 'The zip holds more than 20,000 files or 200 MB; bring it in in parts.'))
