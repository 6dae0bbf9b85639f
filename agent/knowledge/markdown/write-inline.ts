// Marked words as Markdown: signs stand close to the words they mark, so spaces go outside.
import { attrOf, type Doc, type Mark } from './doc.ts'
import { address, escaped, titled } from './escape.ts'
import { sameMark } from './inline.ts'

const order: readonly Mark['type'][] = ['link', 'bold', 'strike', 'italic', 'code']
const sorted = (marks: readonly Mark[] = []) =>
  [...marks].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))

interface Piece {
  text: string
  marks: Mark[]
  isRaw: boolean
}

/** `lineBreak`: how a break inside a paragraph is written; a space where none may be. */
export const inlineText = (nodes: readonly Doc[], lineBreak = '\\\n'): string => {
  const pieces = apart(nodes.flatMap((node) => piecesOf(node, lineBreak)))
  let out = ''
  let open: { mark: Mark; sign: string }[] = []
  for (const [at, piece] of pieces.entries()) {
    const kept = commonStart(open, piece.marks)
    for (const one of open.slice(kept).reverse()) out += closing(one.mark, one.sign)
    open = open.slice(0, kept)
    for (const mark of piece.marks.slice(kept)) {
      const sign = signOf(mark, out, pieces, at)
      out += sign
      open.push({ mark, sign })
    }
    out += piece.text
  }
  for (const one of open.reverse()) out += closing(one.mark, one.sign)
  return out
}

const piecesOf = (node: Doc, lineBreak: string): Piece[] => {
  const marks = sorted(node.marks)
  if (node.type === 'hardBreak') return [{ text: lineBreak, marks: [], isRaw: true }]
  if (node.type === 'image') {
    const alt = escaped(attrOf(node, 'alt')).replaceAll('\n', ' ')
    const text = `![${alt}](${address(attrOf(node, 'src'))}${titled(attrOf(node, 'title'))})`
    return [{ text, marks: marks.filter(({ type }) => type === 'link'), isRaw: true }]
  }
  const text = (node.text ?? '').replaceAll('\n', ' ')
  if (text === '') return []
  const link = marks.find(({ type }) => type === 'link')
  if (link && attrOf(link, 'href') === text && /^https?:\/\/[^\s<>]+$/u.test(text))
    return [{ text: `<${text}>`, marks: marks.filter(({ type }) => type !== 'link'), isRaw: true }]
  if (marks.some(({ type }) => type === 'code'))
    return [{ text: codeText(text), marks: marks.filter(({ type }) => type !== 'code'), isRaw: true }]
  return [{ text: escaped(text), marks, isRaw: false }]
}

/** Spaces at the edge of marked words become pieces of their own, with only the marks that go on beyond them. */
const apart = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece, at) => {
    if (piece.isRaw || piece.marks.length === 0) return [piece]
    const [, lead = '', words = '', trail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece.text) ?? []
    const shared = (other: Piece | undefined) =>
      piece.marks.filter((mark) => other?.marks.some((one) => sameMark(one, mark)))
    if (words === '')
      return [{ ...piece, marks: shared(pieces[at - 1]).filter((m) => shared(pieces[at + 1]).includes(m)) }]
    return [
      { ...piece, text: lead, marks: shared(pieces[at - 1]) },
      { ...piece, text: words },
      { ...piece, text: trail, marks: shared(pieces[at + 1]) },
    ].filter(({ text }) => text !== '')
  })

const commonStart = (open: readonly { mark: Mark }[], marks: readonly Mark[]): number => {
  let at = 0
  while (at < open.length && at < marks.length) {
    const [here, there] = [open[at]?.mark, marks[at]]
    if (!here || !there || !sameMark(here, there)) break
    at += 1
  }
  return at
}

/** `_` where no letter touches it from outside, so that it never runs into a `**`. */
const signOf = (mark: Mark, before: string, pieces: readonly Piece[], from: number): string => {
  if (mark.type === 'link') return '['
  if (mark.type === 'bold') return '**'
  if (mark.type === 'strike') return '~~'
  let end = from
  while (pieces[end]?.marks.some((one) => one.type === 'italic')) end += 1
  const after = pieces[end]?.text ?? ''
  return /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after) ? '*' : '_'
}

const closing = (mark: Mark, sign: string): string =>
  mark.type === 'link' ? `](${address(attrOf(mark, 'href'))}${titled(attrOf(mark, 'title'))})` : sign

const codeText = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$|^ .* $/su.test(text) ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}
