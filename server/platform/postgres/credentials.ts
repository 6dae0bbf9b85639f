// Names and passwords of the database's roles, made at the first start and kept in the data folder.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const roles = { root: 'postgres', owner: 'handrail_owner', app: 'handrail_app' } as const
export const databaseName = 'handrail'

export interface Credentials {
  /** Folder of the cluster when it cannot lie in the data folder. */
  readonly cluster?: string
  readonly root: string
  readonly owner: string
  readonly app: string
}

const fileIn = (data: string) => join(data, 'database.json')

export const newCredentials = (): Credentials => ({ root: password(), owner: password(), app: password() })

const password = () => randomBytes(24).toString('base64url')

export const readCredentials = (data: string): Credentials | undefined =>
  existsSync(fileIn(data)) ? (JSON.parse(readFileSync(fileIn(data), 'utf8')) as Credentials) : undefined

export const keepCredentials = (data: string, credentials: Credentials): void => {
  const draft = `${fileIn(data)}.new`
  writeFileSync(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, fileIn(data))
}
