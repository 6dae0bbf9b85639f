// package-lock.json names the optional packages of every platform, not only those of whoever wrote it:
// `npm ci` refuses a lock file in which some are missing, and other platforms would do without them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, root } from './sources.ts'

interface Entry {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
type Packages = Record<string, Entry>

export const checkLock = (fix: boolean): string[] => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Packages }
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isFound(lock.packages, path, name))
      .map(([name, version]) => ({ path, name, entry: entryFor(name, version, entry.dev === true) })),
  )
  if (missing.length === 0) return []
  if (!fix)
    return missing.map(({ path, name }) => `package-lock.json lacks ${name} of ${path}; run \`npm run fix\``)
  for (const { name, entry } of missing) lock.packages[`node_modules/${name}`] = entry
  const packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
  return []
}

/** Node's way: beside the package that asks, then further out. */
const isFound = (packages: Packages, from: string, name: string): boolean => {
  if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in packages) return true
  return (
    from !== '' && isFound(packages, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name)
  )
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

/** Packages for one platform say in their name which: npm then skips them elsewhere without asking for them. */
const entryFor = (name: string, version: string, dev: boolean): Entry => {
  const words = name.split(/[-/]/)
  const os = words.filter((word) => systems.includes(word))
  const cpu = words.filter((word) => processors.includes(word))
  const libc = words.flatMap((word) =>
    /^musl/.test(word) ? ['musl'] : /^gnu/.test(word) && os.includes('linux') ? ['glibc'] : [],
  )
  return {
    version: version.replace(/^[~^]/, ''),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  }
}
