// Open tickets that a new one may repeat: they share telling words of its subject.
import type { Hit } from '../../../contract/search.ts'
import { fold } from '../../../rules/text/fold.ts'

/** Words of four letters or more, each once, the first six. */
export const tellingOf = (subject: string): string[] =>
  [...new Set(fold(subject).match(/[\p{L}\p{N}]{4,}/gu) ?? [])].slice(0, 6)

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
