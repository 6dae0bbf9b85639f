// Which words of a description are asked, and whether an article found by them is worth showing.
//
// Policy. A description has many words; only those are asked that articles hold and that tell articles apart: the sixteen
// that say most, none that stands in more than three of ten articles (while there are more than ten). A wrong suggestion costs
// the reader's trust, so an article must hold two of the words, one of them of the subject, or the only one of a subject of
// one word, and a fair share of what they say.
// Example: "VPN drops every 10 minutes" → vpn and drops are asked; an article that holds only "minutes" is not shown.
import type { Group } from './asked.ts'
import { rarity } from './score.ts'

const most = 16
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

const leastScore = 0.2
const leastCovered = 0.25

export const judgeSuggestion = ({
  score,
  covered,
  held,
  asked,
  isOfSubject,
}: {
  score: number
  covered: number
  held: readonly number[]
  /** Words of the subject, also those that no article holds; of the text where there is no subject. */
  asked: number
  /** Whether one of the words it holds stands in the subject, if there is one. */
  isOfSubject: boolean
}): boolean =>
  isOfSubject && score >= leastScore && covered >= leastCovered && held.length >= Math.min(2, asked)
