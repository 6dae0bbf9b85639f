// Which service the words of a request point to: the one all of whose name's words stand in it; of several, the longest.
// Example: "My VPN access drops" points to "VPN access" rather than to "Access".
import type { Law } from '../law/law.ts'
import { fold } from '../text/fold.ts'

export const proposeService = (
  law: Pick<Law, 'service'>,
  text: string,
): { id: string; name: string } | null => {
  const said = new Set(wordsOf(text))
  const [best] = law.service
    .map(({ id, name }) => ({ id, name, words: wordsOf(name) }))
    .filter(({ words }) => words.length > 0 && words.every((word) => said.has(word)))
    .sort((a, b) => b.words.length - a.words.length)
  return best ? { id: best.id, name: best.name } : null
}

/** Without the small words, which stand everywhere. */
const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !['and', 'the', 'for', 'und', 'der', 'die', 'das'].includes(word))
