// What somebody asks for: terms that must all be there, each in one of several ways.
//
// Words stand alone; what is in "quotation marks" must follow each other. An identifier is asked for whole, or as its
// parts in a row. Small words (the, of, und) are left out while others remain. A word ending in * is a beginning.
// Example: `the "vpn drops" srv-01` → "vpn drops" and (srv-01, or srv followed by 01).
import { isSmall } from './languages.ts'
import { type Word, wordsOf } from './words.ts'

/** Words that follow each other. */
export type Row = readonly Asked[]
export interface Asked {
  word: string
  /** Any word that begins so. */
  isBeginning: boolean
}
/** Holds when one of its rows does. */
export interface Term {
  rows: readonly Row[]
  /** Its piece of the question. */
  from: number
  to: number
}
export type Question = readonly Term[]

const mostTerms = 32
const quoted = /"([^"]*)"/g

/** An empty question holds everywhere: ask nothing instead. */
export const readQuestion = (text: string): Question => {
  const terms: Term[] = []
  let rest = 0
  for (const one of text.matchAll(quoted)) {
    terms.push(...looseTerms(text.slice(rest, one.index), rest))
    terms.push(...rowTerm(one[1] ?? '', one.index + 1))
    rest = one.index + one[0].length
  }
  terms.push(...looseTerms(text.slice(rest), rest))
  const telling = terms.filter((term) => !isSmallTerm(term))
  return (telling.length > 0 ? telling : terms).slice(0, mostTerms)
}

/** Only what is in "quotation marks", each as one term. */
export const quotedIn = (text: string): Question =>
  [...text.matchAll(quoted)].flatMap((one) => rowTerm(one[1] ?? '', one.index + 1)).slice(0, mostTerms)

const isSmallTerm = ({ rows: [row, ...more] }: Term): boolean =>
  more.length === 0 &&
  row?.length === 1 &&
  row[0] !== undefined &&
  !row[0].isBeginning &&
  isSmall(row[0].word)

const ask = (word: Word, isBeginning = false): Asked => ({ word: word.text, isBeginning })

const rowTerm = (text: string, offset: number): Term[] => {
  const row = wordsOf(text, 100).filter((w) => w.as === 'word' || w.as === 'part')
  const [first, last] = [row[0], row.at(-1)]
  if (!first || !last) return []
  return [{ rows: [row.map((w) => ask(w))], from: offset + first.from, to: offset + last.to }]
}

const looseTerms = (text: string, offset: number): Term[] => {
  const words = wordsOf(text, 200)
  const terms: Term[] = []
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word
    if (word.as === 'bare') continue
    const isBeginning = text[word.to] === '*'
    if (word.as === 'word') {
      terms.push({ rows: [[ask(word, isBeginning)]], from: offset + word.from, to: offset + word.to })
      continue
    }
    const parts = partsFrom(words, i)
    const row = parts.row.map((w, n) => ask(w, isBeginning && n === parts.row.length - 1))
    const rows = word.as === 'whole' ? [[ask(word, isBeginning)], row] : [row]
    const last = parts.row.at(-1) ?? word
    terms.push({ rows, from: offset + word.from, to: offset + Math.max(word.to, last.to) })
    i = parts.next - 1
  }
  return terms
}

/** The parts of one identifier, and where what follows begins. */
const partsFrom = (words: readonly Word[], at: number): { row: Word[]; next: number } => {
  const row: Word[] = []
  const whole = words[at]?.as === 'whole' ? words[at] : null
  let next = whole ? at + 1 : at
  for (; next < words.length; next += 1) {
    const word = words[next] as Word
    if (word.as === 'bare') continue
    const before = row.at(-1)
    if (word.as !== 'part') break
    if (whole ? word.from >= whole.to : before && word.from > before.to) break
    row.push(word)
  }
  return { row, next }
}

/** Every single word asked for, without those of which only the beginning is known. */
export const askedWords = (question: Question): string[] => [
  ...new Set(
    question.flatMap((term) =>
      term.rows.flatMap((row) => row.flatMap((a) => (a.isBeginning ? [] : [a.word]))),
    ),
  ),
]
