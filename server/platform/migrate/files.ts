// The migrations on disk: `NNNN_name.sql`, numbered without gaps.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Migration {
  readonly number: number
  /** The file's name. */
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

export const migrationsFolder = join(import.meta.dirname, '../../migrations')

export const readMigrations = (folder = migrationsFolder): Migration[] => {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
  return names.map((name, index) => {
    const number = Number(name.slice(0, 4))
    if (number !== index + 1)
      throw new Error(`${name} should carry the number ${String(index + 1).padStart(4, '0')}`)
    // Line ends may differ between checkouts; what runs does not.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}
