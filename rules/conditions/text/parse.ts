// Reads a condition from the text of the search bar.
//
// Parts beside each other must all hold; `OR` between them: one of both sides; `-` or `NOT` before a part turns it round;
// brackets group. Words without a field are searched for, all of them in one text of the ticket.
// Example: `status:open (team:network OR tag:vpn) "vpn drops"`.
import type { Condition, Test } from '../ast.ts'
import type { Catalogue } from '../catalogue.ts'
import { tidyWords } from '../free-words.ts'
import { judgeCondition } from '../judge.ts'
import { tidy } from '../tidy.ts'
import { type TextFault, Trouble } from './fault.ts'
import { type Piece, scan } from './scan.ts'
import { readTest } from './test.ts'

export type Parsed = { condition: Condition } | { fault: TextFault }

/** The first thing that is wrong, or the condition in its plainest form. Empty text holds for everything. */
export const parseCondition = (text: string, catalogue: Catalogue): Parsed => {
  try {
    const reader = new Reader(scan(text), text.length, catalogue)
    const condition = tidy(reader.whole())
    const [fault] = judgeCondition(condition, catalogue)
    // Values of fields were judged as they were read; only free words are left to have nothing in them.
    const code = fault?.path.endsWith('value') ? 'no_word' : 'too_large'
    if (fault) throw new Trouble(code, { from: 0, to: text.length }, `This search ${fault.message}.`)
    return { condition }
  } catch (error) {
    if (error instanceof Trouble) return { fault: error.fault }
    throw error
  }
}

class Reader {
  private at = 0
  private readonly pieces: readonly Piece[]
  private readonly end: number
  private readonly catalogue: Catalogue

  constructor(pieces: readonly Piece[], end: number, catalogue: Catalogue) {
    this.pieces = pieces
    this.end = end
    this.catalogue = catalogue
  }

  whole(): Condition {
    const condition = this.either()
    const stray = this.pieces[this.at]
    if (stray) throw new Trouble('bracket_stray', stray, 'This bracket closes nothing; take it out.')
    return condition
  }

  private either(): Condition {
    const sides = [this.together()]
    for (let or = this.take('or'); or; or = this.take('or')) {
      const before = sides.at(-1)
      const next = this.together()
      if (!before || isEmpty(before) || isEmpty(next))
        throw new Trouble('nothing_beside_or', or, 'OR needs something on both sides.')
      sides.push(next)
    }
    return sides.length === 1 && sides[0] ? sides[0] : { any: sides }
  }

  private together(): Condition {
    const parts: Condition[] = []
    const words: string[] = []
    let place = -1
    for (let piece = this.pieces[this.at]; piece; piece = this.pieces[this.at]) {
      if (piece.is === 'or' || piece.is === 'close') break
      if (piece.is === 'and') this.at += 1
      else if (piece.is === 'word' || piece.is === 'phrase') {
        this.at += 1
        if (place === -1) place = parts.push({ all: [] }) - 1
        words.push(asWords(piece))
      } else parts.push(this.one())
    }
    if (tidyWords(words.join(' ')) !== '') parts[place] = wordsTest(words.join(' '))
    return { all: parts }
  }

  private one(): Condition {
    const piece = this.pieces[this.at]
    this.at += 1
    if (piece?.is === 'test') return readTest(piece, this.catalogue)
    if (piece?.is === 'word' || piece?.is === 'phrase') return wordsTest(asWords(piece))
    if (piece?.is === 'not') return this.negated(piece)
    if (piece?.is === 'open') return this.bracketed(piece)
    const place = piece ?? { from: this.end, to: this.end }
    throw new Trouble('nothing_to_negate', place, 'Here something is missing.')
  }

  private negated(not: Piece): Condition {
    const next = this.pieces[this.at]
    if (!next || next.is === 'or' || next.is === 'and' || next.is === 'close')
      throw new Trouble('nothing_to_negate', not, 'This turns nothing round; write a part after it.')
    return { not: this.one() }
  }

  private bracketed(open: Piece): Condition {
    const inner = this.either()
    if (!this.take('close'))
      throw new Trouble('bracket_open', open, 'This bracket is never closed; close it with ).')
    return 'all' in inner && inner.all.length > 0 ? { all: [inner] } : inner
  }

  private take(is: 'or' | 'close'): Piece | null {
    const piece = this.pieces[this.at]
    if (piece?.is !== is) return null
    this.at += 1
    return piece
  }
}

const isEmpty = (c: Condition): boolean => 'all' in c && c.all.length === 0
const wordsTest = (value: string): Test => ({ field: 'text', op: 'contains', value })
const asWords = (piece: { is: 'word' | 'phrase'; text: string }): string =>
  piece.is === 'phrase' ? `"${piece.text.replaceAll('"', ' ')}"` : piece.text
