// Words that mean the same in a workspace, and where they stand in what somebody asks.
//
// A set holds words or short phrases, each of which stands for all others. The longest phrase at a place counts.
// Example: with { vpn, "virtual private network", tunnel }, "my tunnel" is also asked as vpn, virtual, private, network.

import { type Word, wordsOf } from '../search/words.ts'
import { fold } from '../text/fold.ts'

/** Phrases of one meaning, each as its words; by the first word of each phrase. */
export interface Synonyms {
  byFirst: ReadonlyMap<string, readonly { phrase: readonly string[]; set: number }[]>
  sets: readonly (readonly (readonly string[])[])[]
}

export const noSynonyms: Synonyms = { byFirst: new Map(), sets: [] }

const phraseOf = (text: string): string[] =>
  wordsOf(text, 8)
    .filter((w) => w.as === 'word' || w.as === 'whole')
    .map((w) => w.text)

export const readSynonyms = (written: readonly (readonly string[])[]): Synonyms => {
  const sets = written.map((set) => set.map(phraseOf).filter((phrase) => phrase.length > 0))
  const byFirst = new Map<string, { phrase: readonly string[]; set: number }[]>()
  for (const [set, phrases] of sets.entries())
    for (const phrase of phrases) {
      const first = phrase[0] ?? ''
      byFirst.set(first, [...(byFirst.get(first) ?? []), { phrase, set }])
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.phrase.length - a.phrase.length)
  return { byFirst, sets }
}

/** For the first word of each phrase that is known: the words of all others in its set. */
export const synonymsIn = (
  words: readonly Word[],
  { byFirst, sets }: Synonyms,
): ReadonlyMap<Word, string[]> => {
  const found = new Map<Word, string[]>()
  if (sets.length === 0) return found
  const row = words.filter((w) => w.as === 'word' || w.as === 'whole')
  for (const [at, word] of row.entries())
    for (const { phrase, set } of byFirst.get(word.text) ?? []) {
      if (!phrase.every((part, n) => row[at + n]?.text === part)) continue
      const others = (sets[set] ?? []).filter((other) => other !== phrase).flat()
      found.set(
        word,
        [...new Set([...(found.get(word) ?? []), ...others])].filter((other) => other !== word.text),
      )
    }
  return found
}

/** As they are kept: folded, each once, in the order they were given. */
export const tidySynonyms = (words: readonly string[]): string[] => [
  ...new Map(words.map((word) => [fold(word), word.replaceAll(/\s+/g, ' ').trim()] as const)).values(),
]
