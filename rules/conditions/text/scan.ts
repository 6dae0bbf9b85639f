// The pieces of a condition's text: brackets, negations, words, phrases and tests, each with its place.
import { isKeyword } from '../free-words.ts'
import { Trouble } from './fault.ts'

export interface Place {
  from: number
  to: number
}
export interface Value extends Place {
  text: string
  isQuoted: boolean
}
export type Piece = Place &
  (
    | { is: 'open' | 'close' | 'not' | 'or' | 'and' }
    | { is: 'word'; text: string }
    | { is: 'phrase'; text: string }
    /** `joined`: by `,` any of them, by `+` all of them. */
    | { is: 'test'; name: Value; op: string; opPlace: Place; values: readonly Value[]; joined: ',' | '+' }
  )

const testStart = /([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)?)(!=|!~|>=|<=|[:=~<>])/iuy
const bare = /[^\s()"]+/uy
const bareValue = /[^\s()",+]+/uy

/** Throws Trouble where the text ends inside a quotation. */
export const scan = (text: string): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  while (at < text.length) {
    const letter = text[at] ?? ''
    if (/\s/u.test(letter)) {
      at += 1
      continue
    }
    const piece = pieceAt(text, at)
    pieces.push(piece)
    at = piece.to
  }
  return pieces
}

const pieceAt = (text: string, from: number): Piece => {
  const letter = text[from]
  if (letter === '(' || letter === ')') return { is: letter === '(' ? 'open' : 'close', from, to: from + 1 }
  if (letter === '"') {
    const { text: inner, to } = quotedAt(text, from)
    return { is: 'phrase', text: inner, from, to }
  }
  if (letter === '-' && /[^\s]/u.test(text[from + 1] ?? ' ')) return { is: 'not', from, to: from + 1 }
  const start = match(testStart, text, from)
  // A pasted address is words, not a field.
  if (start && !text.startsWith('//', from + start[0].length)) return testAt(text, from, start)
  const word = match(bare, text, from)?.[0] ?? letter ?? ''
  const to = from + word.length
  if (isKeyword(word)) return { is: word.toLowerCase() as 'or' | 'and' | 'not', from, to }
  return { is: 'word', text: word, from, to }
}

const testAt = (text: string, from: number, [whole, name = '', op = '']: RegExpExecArray): Piece => {
  const values: Value[] = []
  let at = from + whole.length
  let joined: ',' | '+' = ','
  for (;;) {
    const value = valueAt(text, at)
    if (value) values.push(value)
    at = value?.to ?? at
    const next = text[at]
    if (next !== ',' && next !== '+') break
    joined = next
    at += 1
  }
  const nameTo = from + name.length
  return {
    is: 'test',
    name: { text: name, isQuoted: false, from, to: nameTo },
    op,
    opPlace: { from: nameTo, to: nameTo + op.length },
    values,
    joined,
    from,
    to: at,
  }
}

const valueAt = (text: string, from: number): Value | null => {
  if (text[from] === '"') return quotedAt(text, from)
  const found = match(bareValue, text, from)?.[0]
  return found === undefined ? null : { text: found, isQuoted: false, from, to: from + found.length }
}

/** From one quotation mark to the next; `\"` and `\\` stand for themselves. */
const quotedAt = (text: string, from: number): Value => {
  let inner = ''
  for (let at = from + 1; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (letter === '"') return { text: inner, isQuoted: true, from, to: at + 1 }
    const isEscape = letter === '\\' && (text[at + 1] === '"' || text[at + 1] === '\\')
    if (isEscape) at += 1
    inner += isEscape ? text[at] : letter
  }
  throw new Trouble(
    'quote_open',
    { from, to: text.length },
    'This quotation mark is never closed; close it with another ".',
  )
}

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}
