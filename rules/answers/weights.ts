// What each term says in one article: 0 to 1, more the oftener it stands there and the more prominent the place.
//
// A word in the title counts as four of the body, one in the summary or a heading as two. In a long article a word says
// less than in a short one (after BM25F: Robertson and Zaragoza, 2009). Lengths are compared with those of a usual article
// instead of those of the workspace, so that publishing one article changes nothing in others.
// Example: "vpn" once in the title of a usual article says 0.67, once in its body 0.33.
import { isStemmed } from '../search/forms.ts'
import { dictionaries, type Language } from '../search/languages.ts'
import { wordsOf } from '../search/words.ts'
import { lightStem } from './arabic.ts'

export type Place = 'title' | 'heading' | 'body'
export interface ArticlePart {
  text: string
  place: Place
}

/** Stem of a word in a language, null where it has none of its own. */
export type StemOf = (language: Language, word: string) => string | null

interface Counts {
  times: number
  /** Words a usual article has there. */
  usual: number
  /** 0: length does not matter; 1: twice as long, half as telling. */
  byLength: number
}
const places: Readonly<Record<Place, Counts>> = {
  title: { times: 4, usual: 7, byLength: 0.3 },
  heading: { times: 2, usual: 25, byLength: 0.5 },
  body: { times: 1, usual: 250, byLength: 0.6 },
}
/** Shorter than this share of the usual is as good as this. */
const shortest = 0.4
/** The sooner a term has said all it can. */
const saturation = 2
const mostWords = 8000

export interface Weighed {
  /** By term. */
  weights: ReadonlyMap<string, number>
  /** Distinct, as they are written. */
  words: readonly string[]
}

export const isLanguage = (language: string): language is Language => Object.hasOwn(dictionaries, language)

/** What a word is known by in a text of that language. */
export const termOf = (word: string, language: string, stemOf: StemOf): string => {
  if (language === 'ar') return lightStem(word)
  return (isLanguage(language) && isStemmed(word) ? stemOf(language, word) : null) ?? word
}

export const distinctWords = (parts: readonly ArticlePart[]): string[] => [
  ...new Set(parts.flatMap((part) => wordsOf(part.text, mostWords).map((w) => w.text))),
]

export const weigh = (parts: readonly ArticlePart[], language: string, stemOf: StemOf): Weighed => {
  const lengths = new Map<Place, number>()
  const counts = new Map<string, Map<Place, number>>()
  const words = new Set<string>()
  for (const { text, place } of parts) {
    const found = wordsOf(text, mostWords)
    lengths.set(place, (lengths.get(place) ?? 0) + found.length)
    for (const { text: word } of found) {
      words.add(word)
      const term = termOf(word, language, stemOf)
      const of = counts.get(term) ?? new Map<Place, number>()
      of.set(place, (of.get(place) ?? 0) + 1)
      counts.set(term, of)
    }
  }
  const weights = new Map<string, number>()
  for (const [term, of] of counts) {
    let frequency = 0
    for (const [place, count] of of) {
      const { times, usual, byLength } = places[place]
      const length = Math.max(shortest * usual, lengths.get(place) ?? 0)
      frequency += (times * count) / (1 - byLength + (byLength * length) / usual)
    }
    weights.set(term, frequency / (saturation + frequency))
  }
  return { weights, words: [...words] }
}
