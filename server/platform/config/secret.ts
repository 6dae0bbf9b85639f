// The desk's own secret: made once, kept in the data folder, readable by the desk's user alone.
import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../folder.ts'
import { ConfigError } from './problems.ts'

export const readSecret = (data: string): string => {
  const file = join(data, 'secret')
  try {
    makeFolder(data, 0o711)
    return (readIfPresent(file) ?? create(file)).trim()
  } catch (error) {
    throw new ConfigError([
      {
        setting: 'HANDRAIL_DATA',
        found: `${data} (${(error as Error).message})`,
        expected: 'a folder this user may write to',
      },
    ])
  }
}

// Written beside and linked into place: two first starts at once agree on one secret, and none is half written.
const create = (file: string): string => {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(file, 'utf8')
}

const readIfPresent = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
