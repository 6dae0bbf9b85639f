// The editor's document as plain text, for mail readers that show nothing else: "- " for lists, "> " for quotes.
import type { JSONContent } from '@tiptap/react'

export const plainOf = (node: JSONContent): string => blocks(node.content ?? []).trim()

const blocks = (nodes: readonly JSONContent[], between = '\n\n'): string =>
  nodes
    .map(block)
    .filter((s) => s !== null)
    .join(between)

const block = (node: JSONContent): string => {
  switch (node.type) {
    case 'bulletList':
      return items(node, () => '- ')
    case 'orderedList':
      return items(node, (at) => `${Number(node.attrs?.start ?? 1) + at}. `)
    case 'blockquote':
      return prefixed(blocks(node.content ?? []), '> ')
    default:
      return (node.content ?? []).map(inline).join('')
  }
}

const items = (list: JSONContent, mark: (at: number) => string): string =>
  (list.content ?? [])
    .map((item, at) => {
      const [first = '', ...rest] = blocks(item.content ?? [], '\n').split('\n')
      return [mark(at) + first, ...rest.map((line) => `  ${line}`)].join('\n')
    })
    .join('\n')

const inline = (node: JSONContent): string => {
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'mention') return `@${String(node.attrs?.name ?? '')}`
  if (node.type === 'picture') return `[${String(node.attrs?.name ?? '')}]`
  const text = node.text ?? ''
  const href = node.marks?.find((m) => m.type === 'link')?.attrs?.href as string | undefined
  return href && href !== text && href !== `mailto:${text}` ? `${text} (${href})` : text
}

const prefixed = (text: string, mark: string) =>
  text
    .split('\n')
    .map((line) => mark + line)
    .join('\n')
