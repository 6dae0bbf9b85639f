// The blocks between `:::kind` and `:::` that Markdown itself does not know: callouts and steps, one in the other too.
import type { MarkdownIt, StateBlock } from 'markdown-it'

export const tones = ['note', 'tip', 'warning', 'danger'] as const
export type Tone = (typeof tones)[number]
export const isTone = (name: string): name is Tone => (tones as readonly string[]).includes(name)

const opening = /^:::\s*(note|tip|warning|danger|steps)(?:\s+(.{0,200}))?$/iu
const closing = /^:::\s*$/u

type Rule = (state: StateBlock, startLine: number, endLine: number, isTrial: boolean) => boolean

/** Teaches a parser the blocks; each becomes a pair of tokens `block_open`, `block_close` with kind and title in `meta`. */
export const withBlocks = (markdown: MarkdownIt): MarkdownIt => {
  markdown.block.ruler.before('fence', 'block', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  return markdown
}

const rule: Rule = (state, startLine, endLine, isTrial) => {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
  const [, word = '', title = ''] = opening.exec(lineAt(state, startLine)) ?? []
  const end = word === '' ? null : endOf(state, startLine, endLine)
  if (end === null) return false
  if (isTrial) return true
  const meta = { kind: word.toLowerCase(), title: title.trim() }
  const { parentType, lineMax } = state
  state.parentType = 'blockquote'
  state.lineMax = end
  state.push('block_open', 'div', 1).meta = meta
  state.md.block.tokenize(state, startLine + 1, end)
  state.push('block_close', 'div', -1).meta = meta
  state.parentType = parentType
  state.lineMax = lineMax
  state.line = end + 1
  return true
}

/** The line that ends it; null: none does, and it is only words. Colons in fenced code mean nothing. */
const endOf = (state: StateBlock, startLine: number, endLine: number): number | null => {
  let depth = 1
  let fence = ''
  for (let line = startLine + 1; line < endLine; line += 1) {
    const text = lineAt(state, line)
    const mark = /^(?:`{3,}|~{3,})/u.exec(text)?.[0] ?? ''
    if (fence !== '') fence = mark === text && mark.startsWith(fence) ? '' : fence
    else if (mark !== '') fence = mark
    else if (closing.test(text)) depth -= 1
    else if (opening.test(text)) depth += 1
    if (depth === 0) return line
  }
  return null
}

const lineAt = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0).trimEnd()
