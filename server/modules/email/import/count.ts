// What is to be imported, told before it begins: its form, and how many mails it holds where that is quickly said.

import { readDirectory } from '../../../platform/zip/directory.ts'
import { isBeside, kindOf } from './kind.ts'
import { mailsOfMbox } from './mbox.ts'
import type { Source } from './source.ts'
import type { ImportRow } from './store.ts'

const quickBytes = 100 * 1024 * 1024

/** null: it would take too long, or the zip holds mboxes. */
export const totalOf = async (sources: readonly Source[]): Promise<number | null> => {
  if (sources.reduce((sum, s) => sum + s.size, 0) > quickBytes) return null
  let total = 0
  for (const source of sources) {
    const count = await countOf(source)
    if (count === null) return null
    total += count
  }
  return total
}

const countOf = async (source: Source): Promise<number | null> => {
  const kind = kindOf(source.name, await source.readAt(0, 4096))
  if (kind === 'zip') {
    const entries = await readDirectory(source).catch(() => [])
    const files = entries.filter((e) => !e.path.endsWith('/') && !isBeside(e.path))
    return files.some((e) => !/\.eml$|(?:^|\/)(?:cur|new)\/[^/]+$/i.test(e.path)) ? null : files.length
  }
  if (kind !== 'mbox') return 1
  let count = 0
  for await (const _ of mailsOfMbox(source.stream(0), 0, 0)) count += 1
  return count
}

export const formatOf = async (sources: readonly Source[]): Promise<ImportRow['format']> => {
  const [first] = sources
  const kind = first ? kindOf(first.name, await first.readAt(0, 4096)) : 'mail'
  return kind === 'mbox' || kind === 'zip' ? kind : 'eml'
}
