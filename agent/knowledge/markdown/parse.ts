// Markdown becomes what the editor holds. Raw HTML stays text, as it does on the requesters' pages.
import MarkdownIt from 'markdown-it'
import { isTone, withBlocks } from './blocks.ts'
import type { Doc, Mark } from './doc.ts'
import { inlineOf, type Token } from './inline.ts'

const markdown = withBlocks(new MarkdownIt({ html: false, linkify: true }))
// Words such as "handrail.ts" are no addresses.
markdown.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: false })
// `file:` and `article:` name what belongs to the desk.
markdown.validateLink = (address) =>
  /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/iu.test(address) ||
  /^(?:file:[0-9a-f-]{36}|article:\d{1,9})$/u.test(address)

/** The whole text as a document; an empty text is one empty paragraph. */
export const docOf = (text: string): Doc => {
  const content = blocksOf(markdown.parse(text, {}) as Token[])
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

interface Open {
  node: Doc
  /** In `:::steps`, ordered lists are steps. */
  isSteps: boolean
}

const blocksOf = (tokens: readonly Token[]): Doc[] => {
  const root: Doc = { type: 'doc', content: [] }
  const stack: Open[] = [{ node: root, isSteps: false }]
  const top = () => stack.at(-1) ?? { node: root, isSteps: false }
  const add = (node: Doc) => {
    top().node.content = [...(top().node.content ?? []), node]
  }
  const begin = (node: Doc, isSteps = top().isSteps && node.type !== 'orderedList') =>
    void stack.push({ node, isSteps })
  const end = () => {
    const closed = stack.pop()
    if (closed) add(filled(closed.node))
  }
  for (const token of tokens) {
    const make = opened[token.type]
    if (token.type === 'block_open' && token.meta?.kind === 'steps') begin({ type: 'steps' }, true)
    else if (token.type === 'block_close' && token.meta?.kind === 'steps') {
      // Steps are a look of the list; whatever else stood in the block stays where it was.
      for (const node of stack.pop()?.node.content ?? []) add(node)
    } else if (make) begin(make(token, top().isSteps))
    else if (closed.has(token.type)) end()
    else if (token.type === 'inline') for (const node of inlineOf(token.children ?? [])) add(node)
    else if (token.type === 'hr') add({ type: 'horizontalRule' })
    else if (token.type === 'fence' || token.type === 'code_block') add(codeOf(token))
  }
  return root.content ?? []
}

const opened: Record<string, (token: Token, isSteps: boolean) => Doc> = {
  paragraph_open: () => ({ type: 'paragraph' }),
  heading_open: ({ tag }) => ({ type: 'heading', attrs: { level: Number(tag.slice(1)) } }),
  blockquote_open: () => ({ type: 'blockquote' }),
  bullet_list_open: () => ({ type: 'bulletList' }),
  ordered_list_open: (token, isSteps) => ({
    type: 'orderedList',
    attrs: { start: Number(token.attrGet('start') ?? 1), steps: isSteps },
  }),
  list_item_open: () => ({ type: 'listItem' }),
  block_open: ({ meta }) => ({
    type: 'callout',
    attrs: { tone: isTone(String(meta?.kind)) ? meta?.kind : 'note', title: meta?.title ?? '' },
  }),
  table_open: () => ({ type: 'table' }),
  tr_open: () => ({ type: 'tableRow' }),
  th_open: (token) => ({ type: 'tableHeader', attrs: alignOf(token) }),
  td_open: (token) => ({ type: 'tableCell', attrs: alignOf(token) }),
}

const closed = new Set(Object.keys(opened).map((name) => name.replace('_open', '_close')))

const alignOf = (token: Token) => ({
  align: /text-align:\s*(\w+)/u.exec(token.attrGet('style') ?? '')?.[1] ?? null,
})

/** What may not be empty, or holds its words in a paragraph, gets one. */
const filled = (node: Doc): Doc => {
  if (node.type === 'tableCell' || node.type === 'tableHeader')
    return {
      ...node,
      content: [{ type: 'paragraph', ...(node.content && { content: node.content }) }],
    }
  const wants = node.type === 'listItem' || node.type === 'blockquote' || node.type === 'callout'
  if (!wants) return node
  const content = node.content ?? []
  const needsLead = node.type === 'listItem' ? content[0]?.type !== 'paragraph' : content.length === 0
  return needsLead ? { ...node, content: [{ type: 'paragraph' }, ...content] } : node
}

const codeOf = (token: Token): Doc => {
  const text = token.content.replace(/\n$/u, '')
  return {
    type: 'codeBlock',
    attrs: { language: token.info.trim().split(/\s/u)[0] || null },
    ...(text && { content: [{ type: 'text', text }] }),
  }
}

export type { Doc, Mark }
