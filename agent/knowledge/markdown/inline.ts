// The words inside a block: text with its marks, pictures, line breaks.
import type { Doc, Mark } from './doc.ts'

export interface Token {
  type: string
  tag: string
  content: string
  info: string
  meta: { kind?: string; title?: string } | null
  children: Token[] | null
  attrGet: (name: string) => string | null
}

const marksOpened: Record<string, (token: Token) => Mark> = {
  strong_open: () => ({ type: 'bold' }),
  em_open: () => ({ type: 'italic' }),
  s_open: () => ({ type: 'strike' }),
  link_open: (token) => ({
    type: 'link',
    attrs: { href: token.attrGet('href') ?? '', title: token.attrGet('title') },
  }),
}

const marksClosed: Record<string, Mark['type']> = {
  strong_close: 'bold',
  em_close: 'italic',
  s_close: 'strike',
  link_close: 'link',
}

export const inlineOf = (tokens: readonly Token[]): Doc[] => {
  const nodes: Doc[] = []
  let marks: Mark[] = []
  const add = (node: Doc, more: readonly Mark[] = []) => {
    const all = [...marks, ...more]
    const last = nodes.at(-1)
    if (node.type === 'text' && last?.type === 'text' && sameMarks(last.marks ?? [], all))
      last.text = `${last.text}${node.text}`
    else nodes.push(all.length > 0 ? { ...node, marks: all } : node)
  }
  for (const token of tokens) {
    const open = marksOpened[token.type]
    const close = marksClosed[token.type]
    if (open) marks = [...marks, open(token)]
    else if (close) marks = marks.filter(({ type }) => type !== close)
    else if (token.type === 'hardbreak') add({ type: 'hardBreak' })
    else if (token.type === 'softbreak') add({ type: 'text', text: ' ' })
    else if (token.type === 'code_inline') add({ type: 'text', text: token.content }, [{ type: 'code' }])
    else if (token.type === 'image') add(pictureOf(token))
    else if (token.content) add({ type: 'text', text: token.content })
  }
  return nodes
}

const pictureOf = (token: Token): Doc => ({
  type: 'image',
  attrs: {
    src: token.attrGet('src') ?? '',
    alt: (token.children ?? []).map(({ content }) => content).join('') || token.content,
    title: token.attrGet('title'),
  },
})

export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark) => b.some((other) => sameMark(mark, other)))

export const sameMark = (a: Mark, b: Mark): boolean =>
  a.type === b.type && (a.attrs?.href ?? '') === (b.attrs?.href ?? '')
