// What a running desk tells the commands beside it: where it listens and how to reach its database.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { lockHolder } from './lock.ts'

export interface Facts {
  readonly pid: number
  readonly url: string
  readonly port: number
  readonly smtpPort: number
  readonly isDemo: boolean
  readonly owner: pg.ClientConfig
  readonly app: pg.ClientConfig
}

const fileIn = (data: string) => join(data, 'run.json')

export const keepFacts = (data: string, facts: Facts): void => {
  const draft = `${fileIn(data)}.new`
  writeFileSync(draft, `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, fileIn(data))
}

export const dropFacts = (data: string): void => rmSync(fileIn(data), { force: true })

/** Undefined when no desk serves this data folder, or one that is still starting. */
export const readFacts = (data: string): Facts | undefined => {
  const holder = lockHolder(data)
  if (holder === undefined) return undefined
  try {
    const facts = JSON.parse(readFileSync(fileIn(data), 'utf8')) as Facts
    return facts.pid === holder ? facts : undefined
  } catch {
    return undefined
  }
}
