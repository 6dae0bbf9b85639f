// What every corpus hands back, how it is printed, and the reader all of them share: the desk's own, with its limits.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openParser, type ParseResult } from '../../server/modules/email/parse/pool.ts'

export interface Difference {
  name: string
  expected?: string
  got?: string
}

export interface Outcome {
  what: string
  expected: number
  differing: readonly Difference[]
  /** The share that must match, 0 to 1; null when it is only told. */
  goal: number | null
  /** What others reach on the same. */
  baseline?: string
}

export interface Corpora {
  folder: string
  /** Whether the corpus is there. */
  has(name: string): boolean
  path(...parts: string[]): string
  /** Names of all files below, relative to the corpora. */
  files(...parts: string[]): string[]
  bytes(path: string): Uint8Array
  text(path: string): string
  /** All files named `<stem>.<anything>.json` or `.jsonl` of a corpus: their rows or their one object's entries. */
  rows<T>(corpus: string, stem: string): T[]
  record<T>(corpus: string, stem: string): Record<string, T>
  read(raw: Uint8Array): Promise<ParseResult>
  [Symbol.asyncDispose](): Promise<void>
}

export const openCorpora = (folder: string): Corpora => {
  const parser = openParser(2)
  const path = (...parts: string[]): string => join(folder, ...parts)
  const named = (corpus: string, stem: string): string[] =>
    existsSync(path(corpus))
      ? readdirSync(path(corpus))
          .filter((name) => name.startsWith(`${stem}.`) && /\.jsonl?$/.test(name))
          .map((name) => path(corpus, name))
      : []
  const files = (...parts: string[]): string[] =>
    existsSync(path(...parts))
      ? readdirSync(path(...parts))
          .sort()
          .flatMap((name) => {
            const below = [...parts, name]
            return statSync(path(...below)).isDirectory() ? files(...below) : [join(...below)]
          })
      : []
  return {
    folder,
    has: (name) => existsSync(path(name)),
    path,
    files,
    bytes: (name) => readFileSync(path(name)),
    text: (name) => readFileSync(path(name), 'utf8'),
    rows: (corpus, stem) =>
      named(corpus, stem).flatMap((file) => {
        const text = readFileSync(file, 'utf8')
        return file.endsWith('.jsonl')
          ? text
              .split('\n')
              .filter(Boolean)
              .map((line) => JSON.parse(line))
          : (JSON.parse(text) as never[])
      }),
    record: (corpus, stem) =>
      Object.assign({}, ...named(corpus, stem).map((file) => JSON.parse(readFileSync(file, 'utf8')))),
    read: (raw) => parser.parse(Uint8Array.from(raw)),
    [Symbol.asyncDispose]: () => parser.close(),
  }
}

const mostNames = 60

/** Prints one line and the names of what differs; whether the goal is reached. */
export const say = (outcome: Outcome, show: boolean): boolean => {
  const { what, expected, differing, goal, baseline } = outcome
  const matched = expected - differing.length
  const share = expected === 0 ? 1 : matched / expected
  const reached = goal === null || share >= goal
  const wanted = goal === null ? '' : `  goal ${(goal * 100).toFixed(0)} % ${reached ? '✓' : '✗'}`
  console.log(
    `  ${what.padEnd(34)} expected ${String(expected).padStart(5)}  matched ${String(matched).padStart(5)}  ${(share * 100).toFixed(1).padStart(5)} %${wanted}${baseline ? `  (${baseline})` : ''}`,
  )
  if (show)
    for (const { name, expected: wants = '', got = '' } of differing)
      console.log(`    ✗ ${name}\n      wants ${clip(wants)}\n      got   ${clip(got)}`)
  else if (differing.length > 0) {
    const names = differing.slice(0, mostNames).map((d) => d.name)
    console.log(
      `    differ: ${names.join(', ')}${differing.length > mostNames ? ` and ${differing.length - mostNames} more` : ''}`,
    )
  }
  return reached
}

const clip = (text: string): string => {
  const line = JSON.stringify(text)
  return line.length > 700 ? `${line.slice(0, 350)} … ${line.slice(-350)}` : line
}
