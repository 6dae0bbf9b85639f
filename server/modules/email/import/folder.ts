// The files of a folder in a fixed order: Maildirs, trees of them, or plain .eml and mbox files. Links are not followed.
import { opendir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isBeside } from './kind.ts'
import { diskSource, type Source } from './source.ts'

/** A file stands for itself. */
export async function* sourcesAt(path: string): AsyncGenerator<Source> {
  if ((await stat(path)).isFile()) {
    yield await diskSource(path, '0', basename(path))
    return
  }
  for (const inside of (await list(path, '')).sort())
    yield await diskSource(join(path, inside), inside, inside)
}

export const countFiles = async (path: string): Promise<number | null> =>
  (await stat(path)).isFile() ? null : (await list(path, '')).length

const list = async (root: string, below: string): Promise<string[]> => {
  const found: string[] = []
  for await (const entry of await opendir(join(root, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    // The folders of a Maildir++ begin with a dot.
    if (entry.isDirectory() && entry.name !== 'tmp') found.push(...(await list(root, path)))
    else if (entry.isFile() && !isBeside(path)) found.push(path)
  }
  return found
}
