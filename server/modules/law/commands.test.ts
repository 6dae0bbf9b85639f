// The law on the command line: out as YAML, in again, faults with their line.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../../contract/index.ts'
import { meridian, mira } from '../../../tests/cast/people.ts'
import { doorForAll } from '../../../tests/harness/doors.ts'
import { law as module } from './module.ts'

const door = doorForAll()
const { law } = contract
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-law-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = async <T>(...args: string[]): Promise<T> => {
  const cli = new Command('handrail').option('--json', 'print JSON').exitOverride()
  module.commands?.(cli, async () => ({
    desk: door.desk,
    workspaceId: meridian.id,
    close: async () => {},
  }))
  const written: string[] = []
  const write = process.stdout.write
  process.stdout.write = (text) => written.push(String(text)) > 0
  try {
    await cli.parseAsync(['--json', ...args], { from: 'user' })
  } finally {
    process.stdout.write = write
    process.exitCode = 0
  }
  return JSON.parse(written.join('')) as T
}

test('what is published goes out as files and comes in again, changed where the file was', async () => {
  const manager = await door.as(mira)
  const { id } = await manager.call(law.create, {
    body: {
      kind: 'priority_policy',
      name: 'VIPs first',
      body: { condition: { field: 'vip', op: 'is', value: true }, cells: null, raise: 1 },
    },
  })
  await manager.call(law.publish, { params: { id }, body: {} })
  const [file = ''] = await run<string[]>('law', 'export', folder)
  expect(await readdir(folder)).toHaveLength(1)
  expect(await run('law', 'apply', file)).toMatchObject([{ did: 'unchanged' }])
  await writeFile(file, (await readFile(file, 'utf8')).replace('raise: 1', 'raise: 2'))
  expect(await run('law', 'apply', file)).toMatchObject([{ did: 'drafted' }])
  expect((await manager.call(law.get, { params: { id } })).body).toMatchObject({ raise: 1 })
  expect(await run('law', 'apply', file, '--publish', '--note', 'By file')).toMatchObject([
    { did: 'published' },
  ])
  const now = await manager.call(law.get, { params: { id } })
  expect(now).toMatchObject({ version: 2, body: { raise: 2 }, draft: null })
  const { items } = await manager.call(law.versions, { params: { id } })
  expect(items[0]).toMatchObject({ note: 'By file', by: null })
  expect(await run('law', 'list', 'priority_policy')).toMatchObject([{ name: 'VIPs first', version: 2 }])
})

test('a file that does not fit is refused with its line, and nothing is kept of it', async () => {
  const file = join(folder, 'wrong.yaml')
  await writeFile(file, 'kind: priority_policy\nname: Wrong\ncondition: {all: []}\ncells: null\nraise: 9\n')
  expect(await run('law', 'apply', file)).toMatchObject([
    { did: 'refused', faults: [{ line: 5, path: 'raise' }] },
  ])
  expect(await run<unknown[]>('law', 'list')).toHaveLength(1)
})
