// Every text a person reads can be read in German too, with the same values in it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { lineAt, type Node, paths, read, root, type Source, walk } from './sources.ts'

type Catalogue = Readonly<Record<string, string>>

export const checkTexts = (sources: readonly Source[]): string[] => [...checkAgent(sources), ...checkPortal()]

/** The workspace's English stands in the code as `_('…')`; the German of a folder is in its de.json. */
const checkAgent = (sources: readonly Source[]): string[] => {
  const catalogues = paths().filter((path) => /^agent\/.*de\.json$/.test(path))
  const german = new Map(catalogues.flatMap((path) => Object.entries(JSON.parse(read(path)) as Catalogue)))
  const agent = sources.filter(({ path }) => path.startsWith('agent/') && !path.includes('.test.'))
  const missing = agent.flatMap(({ path, text, tree }) =>
    spoken(tree)
      .filter(([english]) => !german.has(english))
      .map(
        ([english, offset]) =>
          `${path}:${lineAt(text, offset)} ${JSON.stringify(english)} has no German: add it to the de.json of this folder`,
      ),
  )
  return [
    ...missing,
    ...[...german].flatMap(([english, text]) => sameValues('agent de.json', english, english, text)),
  ]
}

const spoken = (tree: Node): [text: string, offset: number][] =>
  [...walk(tree)].flatMap((node) => {
    const callee = node.callee as Node | undefined
    if (
      node.type !== 'CallExpression' ||
      callee?.type !== 'Identifier' ||
      !['_', 't'].includes(String(callee.name))
    )
      return []
    const first = (node.arguments as Node[])[0]
    return first === undefined ? [] : literals(first)
  })

const literals = (node: Node): [string, number][] => {
  if (node.type === 'Literal' && typeof node.value === 'string')
    return node.value === '' ? [] : [[node.value, node.start]]
  if (node.type === 'ConditionalExpression')
    return [...literals(node.consequent as Node), ...literals(node.alternate as Node)]
  return []
}

/** The requesters' pages have one catalogue a language, with the same keys. */
const checkPortal = (): string[] => {
  if (!existsSync(join(root, 'portal/locales/en.json'))) return []
  const english = JSON.parse(read('portal/locales/en.json')) as Catalogue
  const german = JSON.parse(read('portal/locales/de.json')) as Catalogue
  return [
    ...Object.keys(english)
      .filter((key) => !(key in german))
      .map((key) => `portal/locales/de.json lacks "${key}"`),
    ...Object.keys(german)
      .filter((key) => !(key in english))
      .map((key) => `portal/locales/de.json has "${key}", which no page uses`),
    ...Object.entries(english).flatMap(([key, text]) =>
      sameValues('portal/locales/de.json', key, text, german[key] ?? text),
    ),
  ]
}

const sameValues = (where: string, key: string, one: string, other: string): string[] =>
  valuesOf(one) === valuesOf(other)
    ? []
    : [
        `${where}: the German of ${JSON.stringify(key)} has other values in it: ${valuesOf(other)} instead of ${valuesOf(one)}`,
      ]

/** Names in outermost braces: what stands inside a plural's branches is text. */
const valuesOf = (text: string): string => {
  const names = new Set<string>()
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '}') depth -= 1
    if (text[at] !== '{') continue
    depth += 1
    const name = depth === 1 ? /^\w+/.exec(text.slice(at + 1))?.[0] : undefined
    if (name !== undefined) names.add(name)
  }
  return [...names].sort().join(', ')
}
