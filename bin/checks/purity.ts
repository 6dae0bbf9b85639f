// rules/ is the law: no clock, no randomness, nothing that waits, nothing of the machine.
import { lineAt, type Node, type Source, walk } from './sources.ts'

export const checkPurity = (sources: readonly Source[]): string[] =>
  sources.filter(({ path }) => path.startsWith('rules/') && !path.endsWith('.test.ts')).flatMap(judge)

const judge = ({ path, text, tree }: Source): string[] =>
  [...walk(tree)].flatMap((node) => {
    const why = refusal(node)
    return why === undefined ? [] : [`${path}:${lineAt(text, node.start)} ${why}`]
  })

const now = 'Time is Temporal, and `now` is an argument, so that a decision can be made again and explained.'

const refusal = (node: Node): string | undefined => {
  if (isMember(node, 'Temporal', 'Now')) return `uses Temporal.Now\n    ${now}`
  if (isMember(node, 'Math', 'random'))
    return 'uses Math.random\n    A rule that guesses cannot be explained: hand in what was drawn as an argument.'
  if (node.type === 'NewExpression' && isName(node.callee, 'Date')) return `uses Date\n    ${now}`
  if (node.type === 'MemberExpression' && isName(node.object, 'Date')) return `uses Date\n    ${now}`
  if (node.type === 'AwaitExpression' || node.async === true)
    return 'waits for something\n    rules/ reads nothing from outside: load first, then call the rule with what was loaded.'
  if (node.type === 'Identifier' && outside.has(String(node.name)) && node.name !== undefined)
    return `uses ${String(node.name)}\n    rules/ runs in the server and in the browser, and belongs to neither.`
  return undefined
}

const outside = new Set([
  'process',
  'globalThis',
  'crypto',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'window',
  'document',
  'localStorage',
  'performance',
])

const isMember = (node: Node, object: string, property: string): boolean =>
  node.type === 'MemberExpression' && isName(node.object, object) && isName(node.property, property)

const isName = (value: unknown, name: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (value as Node).type === 'Identifier' &&
  (value as Node).name === name
