// The doctor looks at the machine: versions, time, disk, the data folder and its secrets.
import { accessSync, constants, existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { shared } from '../postgres/binaries.ts'
import { type Check, fail, ok, skip, warn } from './check.ts'

const gigabyte = 1024 ** 3

export const checkMachine = (config: Config): Check[] => [
  node(),
  time(),
  folder(config),
  disk(config),
  ...['secret', 'database.json', 'run.json'].map((name) => privacy(config, name)),
  address(config),
  ...abandoned(),
]

const node = (): Check => {
  const major = Number.parseInt(process.versions.node, 10)
  return major >= 26
    ? ok('node', `Node ${process.versions.node}`)
    : fail('node', `Node ${process.versions.node}, needed is 26`, 'npm ci')
}

const time = (): Check => {
  const now = Temporal.Now.instant()
  const zone = Temporal.Now.timeZoneId()
  return now.epochMilliseconds > Date.UTC(2026, 0)
    ? ok('time', `${now.toString({ smallestUnit: 'second' })}, zone ${zone}`)
    : fail('time', `the clock says ${now.toString({ smallestUnit: 'second' })}`, 'timedatectl set-ntp true')
}

const folder = ({ data }: Config): Check => {
  if (!existsSync(data)) return skip('data folder', `${data} does not exist yet; the first start makes it`)
  try {
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK)
    return ok('data folder', data)
  } catch {
    return fail('data folder', `${data} cannot be written by this user`, `chown -R "$(id -u)" ${data}`)
  }
}

const disk = ({ data }: Config): Check => {
  if (!existsSync(data)) return skip('disk', 'no data folder yet')
  const { bavail, bsize, files, ffree } = statfsSync(data)
  const free = bavail * bsize
  const text = `${(free / gigabyte).toFixed(1)} GB free for ${data}`
  if (files > 0 && ffree < 1000)
    return fail('disk', `${ffree} inodes left for ${data}`, 'remove files from that disk')
  if (free < gigabyte / 4)
    return fail('disk', text, 'free some space, or move the data folder and set HANDRAIL_DATA')
  return free < 2 * gigabyte ? warn('disk', text, 'free some space soon') : ok('disk', text)
}

const privacy = ({ data }: Config, name: string): Check => {
  const file = join(data, name)
  const title = `${name} is private`
  if (!existsSync(file)) return skip(title, 'not there')
  if (process.platform === 'win32') return skip(title, 'not checked on Windows')
  const mode = statSync(file).mode & 0o777
  return (mode & 0o077) === 0
    ? ok(title, file)
    : fail(title, `${file} has mode ${mode.toString(8)}`, `chmod 600 ${file}`)
}

const isLocal = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host)

const address = ({ url, host }: Config): Check => {
  const { protocol, hostname } = new URL(url)
  if (protocol === 'https:' || (isLocal(hostname) && isLocal(host))) return ok('address', url)
  if (isLocal(hostname))
    return warn(
      'address',
      `${url}, but the desk listens on ${host}`,
      'set HANDRAIL_URL to the address people use',
    )
  return warn(
    'address',
    `${url} is not encrypted`,
    'put a TLS proxy before the desk and set HANDRAIL_URL=https://…',
  )
}

/** Databases that lie outside their data folder stay behind when somebody removes that folder. */
const abandoned = (): Check[] =>
  (existsSync(shared) ? readdirSync(shared) : []).flatMap((name) => {
    const note = join(shared, name, 'data-folder')
    const owner = existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined
    if (owner === undefined || existsSync(owner)) return []
    const found = `${join(shared, name)} belongs to ${owner}, which is gone`
    return [
      warn('abandoned database', found, `if that desk is not wanted any more: rm -r ${join(shared, name)}`),
    ]
  })
