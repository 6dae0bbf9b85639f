// What is asked of articles: groups of forms, each of which says the same.
//
// Somebody who searches types few words and means each of them. Somebody who describes a trouble writes many, and only
// those count that tell one article from another. Both become groups: a word with its stems in the languages articles are
// written in, and what means the same here. Small words (the, und, my) are left out while others remain. An identifier
// stands for itself, and less surely for its parts.
// Example: "VPN drops" where vpn and tunnel mean the same → {vpn, tunnel ×0.8}, {drops, drop}.
import { isSmall } from '../search/languages.ts'
import { wordsOf } from '../search/words.ts'
import { type Synonyms, synonymsIn } from './synonyms.ts'
import { type StemOf, termOf } from './weights.ts'

export interface AskedWord {
  word: string
  /** How much it counts: twice in a subject, a little more when it comes again. */
  times: number
  /** Other words that may stand for it, and how surely. */
  others: readonly { word: string; sure: number }[]
  /** From and to in the text; of its first place. */
  from: number
  to: number
}

export interface Group {
  word: string
  times: number
  /** Terms of documents with how surely each means the word. */
  forms: ReadonlyMap<string, number>
}

const sureOfParts = 0.5
const sureOfSynonyms = 0.8

/** The words of what somebody typed into a search, in their order. */
export const askedIn = (text: string, synonyms: Synonyms, most = 24): AskedWord[] => {
  const words = wordsOf(text, 200)
  const found = new Map<string, AskedWord>()
  const said = synonymsIn(words, synonyms)
  let whole: { to: number; word: string } | null = null
  for (const word of words) {
    if (word.as === 'bare') continue
    if (word.as === 'part' && whole && word.to <= whole.to) continue
    if (word.as === 'whole') whole = { to: word.to, word: word.text }
    const known = found.get(word.text)
    if (known) {
      found.set(word.text, { ...known, times: Math.min(3, known.times + 0.5) })
      continue
    }
    const parts =
      word.as === 'whole'
        ? words.filter((w) => w.as === 'part' && w.from >= word.from && w.to <= word.to && w.text.length > 1)
        : []
    const others = [
      ...parts.map((p) => ({ word: p.text, sure: sureOfParts })),
      ...(said.get(word) ?? []).map((other) => ({ word: other, sure: sureOfSynonyms })),
    ]
    found.set(word.text, { word: word.text, times: 1, others, from: word.from, to: word.to })
  }
  const all = [...found.values()]
  const telling = all.filter((a) => !isSmall(a.word))
  return (telling.length > 0 ? telling : all).slice(0, most)
}

const mostDescribed = 80

/** Of a ticket or what somebody is about to send; the words of the subject count twice. */
export const askedOf = (subject: string, text: string, synonyms: Synonyms): AskedWord[] => {
  const found = new Map<string, AskedWord>()
  for (const asked of askedIn(subject, synonyms, mostDescribed))
    found.set(asked.word, { ...asked, times: 2 * asked.times })
  for (const asked of askedIn(text.slice(0, 8000), synonyms, 400)) {
    const known = found.get(asked.word)
    found.set(asked.word, known ? { ...known, times: Math.min(4, known.times + asked.times / 2) } : asked)
  }
  return [...found.values()].filter((a) => a.word.length > 1 && !isSmall(a.word))
}

/** Every word that may stand for one that is asked: what must be known of stems before `groupsOf`. */
export const allWords = (asked: readonly AskedWord[]): string[] => [
  ...new Set(asked.flatMap((a) => [a.word, ...a.others.map((o) => o.word)])),
]

/** `languages`: those articles are written in. */
export const groupsOf = (
  asked: readonly AskedWord[],
  languages: readonly string[],
  stemOf: StemOf,
): Group[] =>
  asked.map(({ word, times, others }) => {
    const forms = new Map<string, number>()
    const add = (one: string, sure: number): void => {
      for (const form of new Set([one, ...languages.map((language) => termOf(one, language, stemOf))]))
        forms.set(form, Math.max(forms.get(form) ?? 0, sure))
    }
    add(word, 1)
    for (const other of others) add(other.word, other.sure)
    return { word, times, forms }
  })
