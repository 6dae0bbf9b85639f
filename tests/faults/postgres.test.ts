// The embedded database through everything that happens to it on real machines.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { processMark } from '../../server/platform/processes.ts'
import { type Folder, temporaryFolder } from '../folders.ts'
import { type Host, query, serverPid, startHost, waitUntil } from './host.ts'

let folder: Folder
let hosts: Host[]
const data = () => join(folder.path, 'data')
const cluster = () => join(data(), 'postgres')
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
  await waitUntil('no server is left', () => serverPid(cluster()) === undefined)
  folder[Symbol.dispose]()
})

const note = (host: Host, value: number) => query(host.owner, `insert into note values (${value})`)
const notes = async (host: Host) =>
  (await query<{ n: number }>(host.owner, 'select n from note order by n')).map(({ n }) => n)

test('a first start makes the database; a restart finds what was written; a stop leaves no process', async () => {
  const first = await start(data())
  await query(first.owner, 'create table note (n int primary key)')
  await note(first, 1)
  expect(await first.stop()).toBe(0)
  expect(serverPid(cluster())).toBeUndefined()
  const again = await start(data())
  expect(await notes(again)).toEqual([1])
  expect(await again.stop()).toBe(0)
})

test('data is checksummed, forced to disk, in UTF-8, and no role of the desk is a superuser', async () => {
  const host = await start(data())
  const settings = [
    'data_checksums',
    'fsync',
    'full_page_writes',
    'synchronous_commit',
    'server_encoding',
    'password_encryption',
    'listen_addresses',
  ]
  const [row] = await query<Record<string, string>>(
    host.owner,
    `select ${settings.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`,
  )
  expect(row).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    server_encoding: 'UTF8',
    password_encryption: 'scram-sha-256',
    listen_addresses: '',
  })
  const strong = await query(
    host.owner,
    `select rolname from pg_roles where rolname like 'handrail%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  )
  expect(strong).toEqual([])
  await expect(query({ ...host.owner, password: 'guessed' }, 'select 1')).rejects.toThrow(/password/)
})

test('killing the desk takes the database with it, every time, and loses nothing', async () => {
  let host = await start(data())
  await query(host.owner, 'create table note (n int primary key)')
  for (let n = 0; n < 5; n += 1) {
    await note(host, n)
    await host.kill()
    await waitUntil('the server ended', () => serverPid(cluster()) === undefined)
    host = await start(data())
  }
  expect(await notes(host)).toEqual([0, 1, 2, 3, 4])
})

test('a desk killed and started in the same breath waits for its old database', async () => {
  let host = await start(data())
  await query(host.owner, 'create table note (n int primary key)')
  for (let n = 0; n < 5; n += 1) {
    await note(host, n)
    await host.kill()
    host = await start(data())
  }
  expect(await notes(host)).toEqual([0, 1, 2, 3, 4])
})

test('an orphan whose watcher was killed too is stopped by the next start', async () => {
  const host = await start(data())
  await query(host.owner, 'create table note (n int primary key)')
  await note(host, 1)
  const orphan = serverPid(cluster()) ?? 0
  const shell = Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(orphan)], { encoding: 'utf8' }))
  const watchers = execFileSync('pgrep', ['-P', String(shell)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number)
  for (const pid of [shell, ...watchers.filter((one) => one !== orphan)]) process.kill(pid, 'SIGKILL')
  await host.kill()
  await pause(300)
  expect(processMark(orphan)).toBeDefined()
  const again = await start(data())
  expect(processMark(orphan)).toBeUndefined()
  expect(again.log.join()).toContain('left behind by a crash')
  expect(await notes(again)).toEqual([1])
})

test('a database killed under the desk is back within 15 seconds, each of ten times, with all that was acknowledged', async () => {
  const host = await start(data())
  await query(host.owner, 'create table note (n int primary key)')
  for (let n = 0; n < 10; n += 1) {
    await note(host, n)
    const pid = serverPid(cluster()) ?? 0
    process.kill(pid, 'SIGKILL')
    await waitUntil('the database answers again', () =>
      query(host.owner, 'select 1').then(
        () => serverPid(cluster()) !== pid,
        () => false,
      ),
    )
  }
  expect(await notes(host)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  const inspector = { ...host.root, database: host.owner.database }
  await query(inspector, 'create extension amcheck')
  const indexes = await query(
    inspector,
    `select bt_index_check(indexrelid, true) from pg_index join pg_class c on c.oid = indexrelid
     where c.relam = (select oid from pg_am where amname = 'btree')`,
  )
  expect(indexes.length).toBeGreaterThan(100)
})

test('a stale postmaster.pid whose number now belongs to another program harms neither', async () => {
  const host = await start(data())
  await host.stop()
  const stranger = spawn('sleep', ['60'])
  try {
    writeFileSync(
      join(cluster(), 'postmaster.pid'),
      `${stranger.pid}\n${cluster()}\n1\n5432\n/tmp\n\n1 1\nready\n`,
    )
    await start(data())
    expect(processMark(stranger.pid ?? 0)).toBeDefined()
  } finally {
    stranger.kill()
  }
})

test('a first start that was killed half-way is simply made again', async () => {
  for (const afterMs of [20, 60, 150, 250, 400, 550, 700, 900]) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'database-host.ts'), data()], {
      stdio: 'ignore',
    })
    await pause(afterMs)
    child.kill('SIGKILL')
    await pause(50)
  }
  const host = await start(data())
  await query(host.owner, 'create table note (n int primary key)')
  expect(readdirSync(data()).filter((name) => name.startsWith('postgres.new'))).toEqual([])
})

test('a data folder of another PostgreSQL is refused with a way out, and nothing in it is touched', async () => {
  const host = await start(data())
  expect(await host.stop()).toBe(0)
  writeFileSync(join(cluster(), 'PG_VERSION'), '17\n')
  const before = fingerprint(cluster())
  await expect(start(data())).rejects.toThrow(
    /made by PostgreSQL 17.*brings PostgreSQL 18. Nothing was touched[\s\S]*Mend it: /,
  )
  expect(fingerprint(cluster())).toEqual(before)
})

const fingerprint = (path: string) =>
  execFileSync('find', [path, '-printf', '%p %s %T@ %m\n'], { encoding: 'utf8' })

test('a folder named like the database that is none is refused and left alone', async () => {
  mkdirSync(cluster(), { recursive: true })
  writeFileSync(join(cluster(), 'diary.txt'), 'mine')
  await expect(start(data())).rejects.toThrow(/holds no PostgreSQL database/)
  expect(readFileSync(join(cluster(), 'diary.txt'), 'utf8')).toBe('mine')
})

test('a second desk on the same data folder is refused and the first goes on', async () => {
  const host = await start(data())
  await expect(start(data())).rejects.toThrow(/Another Handrail \(process \d+\) is using the data folder/)
  expect(await query(host.owner, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a locale that this system does not have makes no difference', async () => {
  const env = {
    LANG: 'xx_YY.UTF-8',
    LC_ALL: 'tlh_QO.nonsense',
    PGDATA: '/nowhere',
    PGPORT: '1',
    TZ: 'Mars/Olympus',
  }
  const host = await start(data(), { env })
  const [row] = await query<{ upper: string; zone: string }>(
    host.owner,
    `select upper('straße äöü') as upper, current_setting('timezone') as zone`,
  )
  expect(row).toEqual({ upper: 'STRAßE ÄÖÜ', zone: 'UTC' })
})

test('lost passwords are made anew for the database that is there', async () => {
  const host = await start(data())
  await query(host.owner, 'create table note (n int primary key)')
  await note(host, 7)
  await host.stop()
  rmSync(join(data(), 'database.json'))
  const again = await start(data())
  expect(again.owner.password).not.toBe(host.owner.password)
  expect(await notes(again)).toEqual([7])
})
