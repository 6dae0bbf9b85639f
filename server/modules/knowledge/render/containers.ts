// Callouts and steps: `:::warning Title` … `:::`, and `:::steps` around an ordered list. They nest.
import type { MarkdownIt, StateBlock, Token } from 'markdown-it'

/** The look of each: what the pages' style calls it. */
const looks: Readonly<Record<string, string>> = {
  note: 'c-info',
  tip: 'c-ok',
  warning: 'c-warn',
  danger: 'c-bad',
}
const opening = /^:::\s*(note|tip|warning|danger|steps)(?:\s+(.{0,200}))?$/i
const closing = /^:::\s*$/

export const containers = (parser: MarkdownIt): void => {
  parser.block.ruler.before('fence', 'container', container, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

const lineAt = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0)

const container = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
  const [, word = '', title = ''] = opening.exec(lineAt(state, startLine).trimEnd()) ?? []
  if (word === '') return false
  const end = endOf(state, startLine, endLine)
  if (end === null) return false
  if (silent) return true
  const kind = word.toLowerCase()
  const [oldParent, oldMax] = [state.parentType, state.lineMax]
  state.parentType = 'blockquote'
  state.lineMax = end
  const open = state.push('container_open', 'div', 1)
  open.block = true
  open.map = [startLine, end]
  if (kind === 'steps') open.attrSet('data-steps', '')
  else {
    open.attrSet('class', `notice ${looks[kind]} callout callout-${kind}`)
    open.attrSet('role', 'note')
    if (title.trim() !== '') titleOf(state, title.trim(), startLine)
  }
  const from = state.tokens.length
  state.md.block.tokenize(state, startLine + 1, end)
  if (kind === 'steps') markSteps(state.tokens, from, open)
  const close = state.push('container_close', 'div', -1)
  if (kind === 'steps') close.hidden = true
  close.block = true
  state.parentType = oldParent
  state.lineMax = oldMax
  state.line = end + 1
  return true
}

const titleOf = (state: StateBlock, title: string, line: number): void => {
  state.push('paragraph_open', 'p', 1).attrSet('class', 'callout-title')
  const inline = state.push('inline', '', 0)
  inline.content = title
  inline.map = [line, line + 1]
  inline.children = []
  state.push('paragraph_close', 'p', -1)
}

/** The list itself carries the look, and the box around it is not written. */
const markSteps = (tokens: Token[], from: number, open: Token): void => {
  open.hidden = true
  const list = tokens.slice(from).find((t) => t.type === 'ordered_list_open')
  list?.attrSet('class', 'rail steps')
}

/** The line of the matching `:::`; null: it is never closed here, and so it is plain text. */
const endOf = (state: StateBlock, startLine: number, endLine: number): number | null => {
  const env = state.env as { closings?: ReadonlyMap<number, number> }
  env.closings ??= closingsOf(state.src)
  const end = env.closings.get(startLine)
  return end !== undefined && end < endLine ? end : null
}

/** Of the whole text, once: the line that closes by the line that opens. Fenced code hides colons. */
const closingsOf = (text: string): Map<number, number> => {
  const closings = new Map<number, number>()
  const open: number[] = []
  let fence = ''
  text.split('\n').forEach((whole, line) => {
    const words = whole.replace(/^[\s>]*/, '').trimEnd()
    const mark = /^(`{3,}|~{3,})/.exec(words)?.[1]
    if (fence !== '') {
      if (mark?.startsWith(fence) && words === mark) fence = ''
    } else if (mark) fence = mark
    else if (closing.test(words)) {
      const from = open.pop()
      if (from !== undefined) closings.set(from, line)
    } else if (opening.test(words)) open.push(line)
  })
  return closings
}
