// Open tickets that a new one may repeat: they share telling words of its subject.
import type { Hit } from '../../../contract/search.ts'
import { fold } from '../../../rules/text/fold.ts'

/** They stand in every second subject and tell nothing. */
const common: ReadonlySet<string> = new Set(
  'after again before cannot does doesnt every from have into more please since that there this very when with aber beim bitte dass geht kann kein keine mehr mein meine nach nicht seit sich sind wird'.split(
    ' ',
  ),
)

/** Words of four letters or more that are not common, each once, the first six. */
export const tellingOf = (subject: string): string[] =>
  [...new Set(fold(subject).match(/[\p{L}\p{N}]{4,}/gu) ?? [])]
    .filter((word) => !common.has(word))
    .slice(0, 6)

/** Two shared words in the subject; of the same requester one is enough. The likeliest first. */
export const likelyOf = (hits: readonly Hit[], subject: string, email: string): Hit['ticket'][] => {
  const words = tellingOf(subject)
  const judged = hits.map(({ ticket }) => {
    const other = fold(ticket.subject)
    const shared = words.filter((word) => other.includes(word)).length
    return { ticket, weight: shared + (ticket.requester.email === email.toLowerCase() ? 1 : 0) }
  })
  const known = new Set<number>()
  return judged
    .filter(({ weight }) => weight > 1)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ ticket }) => {
      if (known.has(ticket.number)) return []
      known.add(ticket.number)
      return [ticket]
    })
    .slice(0, 3)
}
