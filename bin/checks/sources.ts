// The sources that checks look at: their paths, texts, syntax trees and imports.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'vite'

export const root = join(import.meta.dirname, '../..')

export interface Import {
  readonly line: number
  /** As written. */
  readonly request: string
  /** Path from the project's folder; undefined for packages and `node:` modules. */
  readonly file: string | undefined
}

export interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

export interface Source {
  /** Path from the project's folder, with slashes. */
  readonly path: string
  readonly text: string
  readonly tree: Node
  readonly imports: readonly Import[]
}

/** Every file git knows or would take: what is ignored is no source. */
export const paths = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  })
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .sort()

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

export const readSources = (): Source[] =>
  paths()
    .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path))
    .map(readSource)

const readSource = (path: string): Source => {
  const text = read(path)
  const { program, module } = parseSync(path, text)
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest)),
    ...module.dynamicImports.map(({ moduleRequest }) => moduleRequest),
  ]
  const tree = program as unknown as Node
  const inTypes = [...walk(tree)]
    .filter(({ type }) => type === 'TSImportType')
    .map(({ source, argument }) => (source ?? argument) as Node)
  const seen = new Map<number, Import>()
  for (const request of [...requests, ...inTypes]) {
    if (request === undefined || request === null) continue
    const { start, end } = request as { start: number; end: number }
    const name = /^['"]([^'"]*)['"]$/.exec(text.slice(start, end))?.[1]
    if (name !== undefined)
      seen.set(start, { line: lineAt(text, start), request: name, file: resolve(path, name) })
  }
  return { path, text, tree, imports: [...seen.values()] }
}

const resolve = (from: string, request: string): string | undefined =>
  request.startsWith('.')
    ? posix.normalize(posix.join(dirname(from), request.replace(/\?.*$/, '')))
    : undefined

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** Every node of a tree, parents first. */
export function* walk(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child)
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
