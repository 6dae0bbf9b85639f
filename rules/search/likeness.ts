// Which words of a ticket tell it from others, and how alike another ticket is that shares some of them.
//
// A word tells more the fewer documents hold it: log(all / with it). Words in more than one of twenty documents tell
// nothing, words that stand nowhere else cannot be shared. Subjects count twice. Likeness is the share of what the telling
// words say together: 1 where the other ticket holds all of them.
// Example: "VPN drops on floor 3" → vpn and drops, floor perhaps, not "on".
import { isSmall } from './languages.ts'

export interface Telling {
  word: string
  /** What it says. */
  weight: number
  documents: number
}

export interface Occurrence {
  word: string
  isSubject: boolean
}

const most = 12
const share = 1 / 20

/** `documentsOf`: how many of `all` documents hold a word in any form; the most telling first. */
export const tellingWords = (
  words: readonly Occurrence[],
  documentsOf: (word: string) => number,
  all: number,
): Telling[] => {
  const found = new Map<string, Telling>()
  for (const { word, isSubject } of words) {
    if (word.length < 3 || isSmall(word) || /^\d{1,2}$/.test(word)) continue
    const documents = documentsOf(word)
    if (documents < 2 || documents > Math.max(5, all * share)) continue
    const weight = Math.log((all + 1) / documents) * (isSubject ? 2 : 1)
    const known = found.get(word)
    if (!known || known.weight < weight) found.set(word, { word, weight, documents })
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, most)
}

export const likeness = (telling: readonly Telling[], shared: ReadonlySet<string>): number => {
  const sum = telling.reduce((n, t) => n + t.weight, 0)
  return sum === 0 ? 0 : telling.filter((t) => shared.has(t.word)).reduce((n, t) => n + t.weight, 0) / sum
}
