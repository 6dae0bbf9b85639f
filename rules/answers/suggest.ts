// Which words of a description are asked, and whether an article found by them is worth showing.
//
// Policy. A description has many words; only those are asked that articles hold and that tell articles apart: the
// twenty-four that say most, none that stands in more than three of ten articles (while there are more than ten). A wrong
// suggestion costs the reader's trust, so an article must hold two of the words, one of them of the subject, or the only one
// of a subject of one word, and a fair share of what they say. Where articles are few, a word of the subject that none of
// them holds says that none is about it: such words count against every article, the less the more articles there are.
// Example: "VPN drops every 10 minutes" → vpn and drops are asked; an article that holds only "minutes" is not shown. Of five
// articles one tells of the printer in building C; "Printer prints blank pages" does not show it: prints, blank and pages say no.
import type { Group } from './asked.ts'
import { rarity } from './score.ts'

const most = 24
const tooCommon = 0.3

/** The most telling first. `holding`: how many documents hold a form. */
export const tellingGroups = (
  groups: readonly Group[],
  holding: ReadonlyMap<string, number>,
  documents: number,
): Group[] =>
  groups
    .flatMap((group) => {
      const forms = new Map([...group.forms].filter(([form]) => holding.has(form)))
      const held = Math.max(0, ...[...forms.keys()].map((form) => holding.get(form) ?? 0))
      if (held === 0 || (documents > 10 && held > documents * tooCommon)) return []
      return [
        { group: { ...group, forms }, says: rarity(documents, Math.min(held, documents)) * group.times },
      ]
    })
    .sort((a, b) => b.says - a.says || (a.group.word < b.group.word ? -1 : 1))
    .slice(0, most)
    .map(({ group }) => group)

const leastScore = 0.19
const leastCovered = 0.3
const leastOfSubject = 0.5
/** With so many articles a word that none of them holds says half as much as with none. */
const half = 1000

interface Suggested {
  score: number
  covered: number
  /** Places in the groups. */
  held: readonly number[]
}
interface Asked {
  groups: readonly Group[]
  /** Of each group. */
  says: readonly number[]
  /** Telling words of the subject, each once; of the text where there is no subject. */
  subject: readonly string[]
  /** Words that no article holds. */
  unknown: ReadonlySet<string>
  documents: number
}

export const judgeSuggestion = (
  { score, covered, held }: Suggested,
  { groups, says, subject, unknown, documents }: Asked,
): boolean => {
  const ofSubject = new Set(subject)
  const sum = (places: readonly number[]): number =>
    places.filter((g) => ofSubject.has(groups[g]?.word ?? '')).reduce((n, g) => n + (says[g] ?? 0), 0)
  const missing =
    subject.filter((word) => unknown.has(word)).length * rarity(documents, 1) * (half / (half + documents))
  const all = sum(groups.map((_, g) => g)) + missing
  return (
    held.length >= Math.min(2, subject.length) &&
    score >= leastScore &&
    covered >= leastCovered &&
    all > 0 &&
    sum(held) / all >= leastOfSubject
  )
}
