// Items of the law as YAML, and back.
import type { Node } from 'yaml'
import { z } from 'zod'
import { lawBodies } from '../../../contract/law/bodies.ts'
import { type Kind, kinds } from '../../../rules/law/law.ts'
import { isRefusal } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { Refused } from '../../platform/refused.ts'
import { yaml } from '../../platform/yaml.ts'
import { type Lawful, needLawful } from './judge.ts'

interface Item {
  kind: Kind
  name: string
  body: Record<string, unknown>
}
export interface TextFault {
  line: number | null
  path: string
  message: string
}

export const writeText = ({ kind, name, body }: Item): string =>
  yaml().stringify({ kind, name, ...body }, { lineWidth: 110 })

const Head = z.object({ kind: z.enum(kinds), name: z.string().trim().min(1, 'must not be empty').max(200) })

/** Nothing is kept. Aliases are refused: a few lines of them can stand for gigabytes. */
export const readText = async (
  tx: Tx,
  workspaceId: string,
  text: string,
): Promise<{ item: Item | null; faults: TextFault[] }> => {
  const { LineCounter, parseDocument } = yaml()
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    version: '1.2',
    schema: 'core',
  })
  const [broken] = document.errors
  if (broken)
    return {
      item: null,
      faults: [
        { line: lines.linePos(broken.pos[0]).line, path: '', message: broken.message.split('\n')[0] ?? '' },
      ],
    }
  const value = plain(() => document.toJS({ maxAliasCount: 0 }))
  if ('fault' in value) return { item: null, faults: [{ line: null, path: '', message: value.fault }] }
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    const node = nearest(document.contents, path)
    return node?.range ? lines.linePos(node.range[0]).line : null
  }
  const head = Head.safeParse(value.js)
  if (!head.success) return { item: null, faults: issuesOf(head.error, lineOf) }
  const { kind, name } = head.data
  const { kind: _k, name: _n, ...rest } = value.js as Record<string, unknown>
  const body = lawBodies[kind].safeParse(rest)
  if (!body.success) return { item: null, faults: issuesOf(body.error, lineOf) }
  const item = { kind, name, body: body.data as unknown as Record<string, unknown> }
  const faults = await faultsOf(tx, workspaceId, item as unknown as Lawful)
  return {
    item,
    faults: faults.map(({ field, message }) => {
      const path = field.split('.').slice(2)
      return { line: lineOf(path), path: path.join('.'), message }
    }),
  }
}

const plain = (read: () => unknown): { js: unknown } | { fault: string } => {
  try {
    return { js: read() }
  } catch {
    return { fault: 'holds aliases (*name); write the parts out' }
  }
}

const faultsOf = async (tx: Tx, workspaceId: string, item: Lawful) => {
  try {
    await needLawful(tx, workspaceId, { ...item, id: null })
    return []
  } catch (error) {
    if (error instanceof Refused && isRefusal(error.refusal)) return error.refusal.faults ?? []
    throw error
  }
}

const issuesOf = (error: z.ZodError, lineOf: (path: readonly PropertyKey[]) => number | null): TextFault[] =>
  error.issues
    .slice(0, 50)
    .map(({ path, message }) => ({ line: lineOf(path), path: path.join('.'), message }))

/** The node of a path, or the last one on the way to it. */
const nearest = (contents: unknown, path: readonly PropertyKey[]): Node | null => {
  const { isMap, isPair, isSeq } = yaml()
  let node = contents as Node | null
  for (const part of path) {
    const next: unknown = isMap(node)
      ? node.items.find((pair) => isPair(pair) && String(pair.key) === String(part))?.value
      : isSeq(node)
        ? node.items[Number(part)]
        : undefined
    if (next === undefined || next === null) break
    node = next as Node
  }
  return node
}
