// What the editor holds becomes Markdown that a person would write: one blank line between blocks, no signs without need.
import { attrOf, childrenOf, type Doc } from './doc.ts'
import { escapedStart } from './escape.ts'
import { inlineText } from './write-inline.ts'
import { tableText } from './write-table.ts'

/** Ends with one line break; an empty document is an empty text. */
export const markdownOf = (doc: Doc): string => {
  const text = blocksText(childrenOf(doc))
  return text === '' ? '' : `${text}\n`
}

const blocksText = (blocks: readonly Doc[]): string => {
  const texts: string[] = []
  let before: { type: string; sign: number } = { type: '', sign: 0 }
  for (const block of blocks) {
    // Two lists in a row have different signs, or they would become one.
    const sign = block.type === before.type ? 1 - before.sign : 0
    const text = blockText(block, sign)
    if (text === '') continue
    texts.push(text)
    before = { type: block.type, sign }
  }
  return texts.join('\n\n')
}

const blockText = (node: Doc, sign: number): string => {
  const children = childrenOf(node)
  switch (node.type) {
    case 'paragraph':
      return paragraphText(children)
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level ?? 2))} ${headingText(children)}`.trimEnd()
    case 'blockquote':
      return prefixed(blocksText(children), '> ')
    case 'codeBlock':
      return fenced(node)
    case 'horizontalRule':
      return '---'
    case 'bulletList':
      return listText(children, () => (sign === 0 ? '- ' : '* '))
    case 'orderedList':
      return orderedText(node, sign)
    case 'callout':
      return block(
        [attrOf(node, 'tone') || 'note', attrOf(node, 'title')].filter(Boolean).join(' '),
        blocksText(children),
      )
    case 'table':
      return tableText(node)
    default:
      return blocksText(children)
  }
}

const paragraphText = (children: readonly Doc[]): string => {
  const last = children.findLastIndex(({ type }) => type !== 'hardBreak')
  return inlineText(children.slice(0, last + 1))
    .trim()
    .split('\n')
    .map(escapedStart)
    .join('\n')
}

/** One line, and no `#` at its end that would be taken for a sign. */
const headingText = (children: readonly Doc[]): string =>
  inlineText(children, ' ')
    .trim()
    .replace(/(\s)(#+)$/u, '$1\\$2')

const orderedText = (node: Doc, sign: number): string => {
  const start = Number(node.attrs?.start ?? 1)
  const text = listText(childrenOf(node), (at) => `${start + at}${sign === 0 ? '.' : ')'} `)
  return node.attrs?.steps ? block('steps', text) : text
}

const listText = (items: readonly Doc[], signOf: (at: number) => string): string => {
  const isTight = items.every((item) =>
    childrenOf(item).every(({ type }, at) => (at === 0 ? type === 'paragraph' : isList(type))),
  )
  return items
    .map((item, at) => {
      const sign = signOf(at)
      const inside = childrenOf(item)
      const text = isTight ? inside.map((one) => blockText(one, 0)).join('\n') : blocksText(inside)
      return `${sign}${indented(text, sign.length)}`.trimEnd()
    })
    .join(isTight ? '\n' : '\n\n')
}

const isList = (type: string) => type === 'bulletList' || type === 'orderedList'

const block = (head: string, text: string): string => `:::${head}\n${text}\n:::`

const fenced = (node: Doc): string => {
  const text = childrenOf(node)
    .map((one) => one.text ?? '')
    .join('')
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/gu)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${attrOf(node, 'language')}\n${text}${text === '' ? '' : '\n'}${fence}`
}

const prefixed = (text: string, sign: string) =>
  text
    .split('\n')
    .map((line) => `${sign}${line}`.trimEnd())
    .join('\n')

const indented = (text: string, by: number) =>
  text
    .split('\n')
    .map((line, at) => (at === 0 || line === '' ? line : `${' '.repeat(by)}${line}`))
    .join('\n')
