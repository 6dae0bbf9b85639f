// Makes a new cluster: complete under another name first, then renamed, so a half-made one is never used.
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { type Credentials, databaseName, roles } from './credentials.ts'
import { draftIn } from './drafts.ts'
import type { Place } from './place.ts'
import { explain, PostgresTrouble } from './trouble.ts'
import { tuning } from './tuning.ts'

const neededBytes = 150 * 1024 ** 2

/** True when a usable cluster is there; throws when something else is. */
export const hasCluster = ({ cluster }: Place, { major }: Binaries): boolean => {
  if (!existsSync(cluster)) return false
  const file = join(cluster, 'PG_VERSION')
  if (existsSync(file)) {
    const found = Number.parseInt(readFileSync(file, 'utf8'), 10)
    if (found === major) return true
    throw new PostgresTrouble(
      `The database in ${cluster} was made by PostgreSQL ${found}; this Handrail brings PostgreSQL ${major}. Nothing was touched.`,
      `use the Handrail release that brought PostgreSQL ${found}, or dump the database with it and load it here (docs/database.md).`,
    )
  }
  if (readdirSync(cluster).length === 0) {
    rmdirSync(cluster)
    return false
  }
  throw new PostgresTrouble(
    `The folder ${cluster} exists but holds no PostgreSQL database (PG_VERSION is missing). Nothing was touched.`,
    'move that folder away, or restore it from a backup; without it, an empty database is made.',
  )
}

export const createCluster = (
  place: Place,
  binaries: Binaries,
  credentials: Credentials,
  isDurable: boolean,
): void => {
  refuseFullDisk(place)
  const draft = draftIn(place.parent)
  const passwordFile = `${draft}.password`
  try {
    mkdirSync(draft, { mode: 0o700 })
    writeFileSync(passwordFile, credentials.root, { mode: 0o600 })
    if (place.account)
      for (const path of [draft, passwordFile]) chownSync(path, place.account.uid, place.account.gid)
    initialise(place, binaries, draft, passwordFile, isDurable)
    addRoles(place, binaries, draft, credentials)
    renameSync(draft, place.cluster)
    syncFolder(place.parent)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error instanceof PostgresTrouble
      ? error
      : explain(`The database cannot be made in ${place.parent}`, String(error))
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Nothing from the caller's environment: an unknown locale or a PG… variable there must not matter. */
export const environment = {
  PATH: process.env.PATH ?? '',
  LC_ALL: 'C',
  LANG: 'C',
  TZ: 'UTC',
  ...windows(),
}

function windows(): Record<string, string> {
  return process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot ?? 'C:\\Windows' } : {}
}

const initialise = (
  place: Place,
  { initdb }: Binaries,
  draft: string,
  passwordFile: string,
  isDurable: boolean,
): void => {
  const tuned = Object.entries(tuning).flatMap(([name, value]) => ['--set', `${name}=${value}`])
  const args = [
    ...['--pgdata', draft, '--username', roles.root, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
    ...['--data-checksums', '--no-instructions', ...tuned, ...(isDurable ? [] : ['--no-sync'])],
  ]
  check('initdb', spawnSync(initdb, args, { ...asAccount(place, draft), encoding: 'utf8' }), place)
}

/** Roles and database come with the cluster, so every cluster in use has them. */
const addRoles = (place: Place, binaries: Binaries, folder: string, { owner, app }: Credentials): void => {
  const weak = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls'
  runAlone(place, binaries, folder, [
    `create role ${roles.owner} ${weak} password '${owner}'`,
    `create role ${roles.app} ${weak} password '${app}'`,
    `create database ${databaseName} owner ${roles.owner}`,
    `revoke all on database ${databaseName} from public`,
    `grant connect on database ${databaseName} to ${roles.app}`,
  ])
}

/** New passwords for a cluster whose password file was lost; the cluster must not be running. */
export const resetPasswords = (place: Place, binaries: Binaries, credentials: Credentials): void =>
  runAlone(
    place,
    binaries,
    place.cluster,
    (['root', 'owner', 'app'] as const).map(
      (who) => `alter role ${roles[who]} password '${credentials[who]}'`,
    ),
  )

/** Runs statements in PostgreSQL's single-user mode: no server, no password. */
const runAlone = (
  place: Place,
  { postgres }: Binaries,
  folder: string,
  statements: readonly string[],
): void => {
  const args = [
    '--single',
    '-D',
    folder,
    '-c',
    'exit_on_error=on',
    '-c',
    'log_min_messages=error',
    'postgres',
  ]
  const input = `${statements.join('\n')}\n`
  check(
    'postgres --single',
    spawnSync(postgres, args, { ...asAccount(place, folder), encoding: 'utf8', input }),
    place,
  )
}

const asAccount = ({ account }: Place, cwd: string) => ({
  env: environment,
  cwd,
  ...(account ? { uid: account.uid, gid: account.gid } : {}),
})

const check = (
  name: string,
  { status, error, stdout, stderr }: SpawnSyncReturns<string>,
  { parent }: Place,
): void => {
  const output = `${stderr ?? ''}${error ? `\n${error.message}` : ''}`
  if (status === 0 && !/^(ERROR|FATAL|PANIC):/m.test(output)) return
  throw explain(`Making the database in ${parent} failed (${name})`, `${stdout ?? ''}\n${output}`)
}

const refuseFullDisk = ({ parent }: Place): void => {
  const { bavail, bsize } = statfsSync(parent)
  const free = bavail * bsize
  if (free >= neededBytes) return
  throw new PostgresTrouble(
    `A new database needs about ${neededBytes / 1024 ** 2} MB, and the disk of ${parent} has ${Math.floor(free / 1024 ** 2)} MB left.`,
    'free some space, or set HANDRAIL_DATA to a folder on another disk.',
  )
}

const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
