// The piece of a text that shows best what was found in it, with the finds marked.
import type { Forms } from './forms.ts'
import { type Word, wordsOf } from './words.ts'

export interface Piece {
  text: string
  /** From and to, in UTF-16 units of `text`. */
  marks: [number, number][]
  /** How many of the terms it shows. */
  terms: number
}

const longest = 220
const before = 60
const looked = 4000

/** A text with those of its words that may be a form of what is asked for. */
export interface Likely {
  text: string
  words: readonly Word[]
}

export const readLikely = (text: string, asked: Forms): Likely => {
  const forms = asked.flatMap((term) => term.rows.flat())
  const begins = new Set(forms.flatMap((a) => a.forms.map((form) => form.slice(0, 3))))
  const short = forms.flatMap((a) => (a.isBeginning ? a.forms.filter((form) => form.length < 3) : []))
  const isLikely = ({ text: word }: Word): boolean =>
    begins.has(word.slice(0, 3)) || short.some((form) => word.startsWith(form))
  return { text, words: wordsOf(text, looked).filter(isLikely) }
}

/** `stemsOf` knows the stems of the likely words. */
export const pieceOf = (
  { text, words }: Likely,
  asked: Forms,
  stemsOf: (word: string) => readonly string[],
): Piece => {
  const finds = findsIn(words, asked, stemsOf)
  const best = bestWindow(finds)
  const from = best ? wordStart(text, Math.max(0, best.from - before)) : 0
  const to = wordEnd(text, Math.min(text.length, from + longest))
  const shown = finds.filter((f) => f.word.from >= from && f.word.to <= to)
  return {
    text: text.slice(from, to).replaceAll(/\s/g, ' '),
    marks: apart(shown.map((f) => [f.word.from - from, f.word.to - from])),
    terms: best?.terms ?? 0,
  }
}

interface Find {
  word: Word
  term: number
}

const findsIn = (
  words: readonly Word[],
  asked: Forms,
  stemsOf: (word: string) => readonly string[],
): Find[] => {
  const terms = new Map<string, number>()
  const begins: [string, number][] = []
  for (const [i, term] of asked.entries())
    for (const a of term.rows.flat())
      for (const form of a.forms) {
        if (a.isBeginning) begins.push([form, i])
        terms.set(form, i)
      }
  return words.flatMap((word) => {
    const form = [word.text, ...stemsOf(word.text)].find((f) => terms.has(f))
    const term =
      form === undefined ? begins.find(([begin]) => word.text.startsWith(begin))?.[1] : terms.get(form)
    return term === undefined ? [] : [{ word, term }]
  })
}

const bestWindow = (finds: readonly Find[]): { from: number; terms: number } | null => {
  let best: { from: number; terms: number } | null = null
  for (const [i, first] of finds.entries()) {
    const inside = new Set<number>()
    for (let j = i; j < finds.length; j += 1) {
      const find = finds[j] as Find
      if (find.word.to > first.word.from + longest - before) break
      inside.add(find.term)
    }
    if (!best || inside.size > best.terms) best = { from: first.word.from, terms: inside.size }
  }
  return best
}

/** Not in the middle of a word, where a space is near. */
const wordStart = (text: string, at: number): number => {
  if (at === 0) return 0
  const space = text.slice(at, at + 20).search(/\s/)
  return space === -1 ? whole(text, at) : at + space + 1
}
const wordEnd = (text: string, at: number): number => {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space > at - 20 ? space : whole(text, at)
}
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at)

/** In order, none over another. */
const apart = (marks: readonly [number, number][]): [number, number][] => {
  const found: [number, number][] = []
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = found.at(-1)
    if (last && from < last[1]) last[1] = Math.max(last[1], to)
    else found.push([from, to])
  }
  return found
}
