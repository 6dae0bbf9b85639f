// What search keeps of one document: its words and their stems with the places where they stand.
import { isStemmed, lexeme } from './forms.ts'
import { type Language, languageOf } from './languages.ts'
import { wordsOf } from './words.ts'

/** Subject; people and numbers; what was written; what lies in attachments. */
export type Weight = 'A' | 'B' | 'C' | 'D'
export interface Part {
  text: string
  weight: Weight
}

export interface Place {
  /** From 1. */
  at: number
  weight: Weight
}
/** By lexeme; one without places came after the last place and is found, but follows nothing. */
export type Document = Map<string, Place[]>

/** Stem of a word in a language, null where it has none of its own. */
export type StemOf = (language: Language, word: string) => string | null

// PostgreSQL's limits are 16,383 places, 256 of them a lexeme, 1 MB a document.
const lastPlace = 16_000
const mostPlaces = 250
const mostLexemes = 40_000
const mostBytes = 800_000
const gap = 10

const bytesOf = (text: string): number => (/^[\x20-\x7e]*$/.test(text) ? 1 : 4) * text.length

export interface Gathered {
  language: Language | null
  entries: readonly { text: string; at: number; weight: Weight }[]
}

/** The words of a document before their stems are known. */
export const gatherWords = (parts: readonly Part[]): Gathered => {
  const entries: { text: string; at: number; weight: Weight }[] = []
  let start = 1
  for (const { text, weight } of parts) {
    const words = wordsOf(text, 4 * lastPlace)
    for (const word of words) entries.push({ text: word.text, at: start + word.position, weight })
    const last = words.at(-1)
    if (last) start += last.position + gap
  }
  return { entries, language: languageOf(entries.map((e) => e.text)) }
}

export const documentOf = ({ entries, language }: Gathered, stemOf: StemOf): Document => {
  const kept: Document = new Map()
  let bytes = 0
  const put = (text: string, place: Place): void => {
    const places = kept.get(text)
    if (!places && (kept.size >= mostLexemes || bytes > mostBytes)) return
    if (!places) {
      kept.set(text, place.at <= lastPlace ? [place] : [])
      bytes += bytesOf(text)
    } else if (place.at <= lastPlace && places.length < mostPlaces && places.at(-1)?.at !== place.at)
      places.push(place)
  }
  for (const { text, at, weight } of entries) {
    put(text, { at, weight })
    const stem = language && isStemmed(text) ? stemOf(language, text) : null
    if (stem !== null && stem !== text) put(stem, { at, weight })
  }
  return kept
}

/** As PostgreSQL's tsvector, with `marks` that stand nowhere. */
export const toTsVector = (kept: Document, marks: readonly string[]): string =>
  [
    ...marks.map(lexeme),
    ...[...kept].map(([text, places]) =>
      places.length === 0
        ? lexeme(text)
        : `${lexeme(text)}:${places.map((p) => `${p.at}${p.weight}`).join(',')}`,
    ),
  ].join(' ')
