// What is kept of a search: its words, folded, and nothing that could be somebody's.
//
// Policy. Searches are counted by day to learn what people miss, not who they are. Addresses, names of hosts, numbers of four
// digits and more and very long words are left out; what remains is cut to eight words. A search of which nothing remains
// is not kept.
// Example: "VPN für jane.miller@northwind.example, Ticket 48213" → "vpn fur ticket".
import { wordsOf } from '../search/words.ts'

const mostWords = 8
const longestWord = 30

/** null: nothing is kept. */
export const loggedWords = (text: string): string | null => {
  const kept: string[] = []
  let skipTo = 0
  for (const word of wordsOf(text.slice(0, 500), 100)) {
    if (word.from < skipTo || word.as === 'bare') continue
    if (isPersonal(word.text)) {
      skipTo = word.to
      continue
    }
    // The parts of an identifier that may be kept say nothing more.
    if (word.as === 'whole') skipTo = word.to
    kept.push(word.text)
  }
  const words = kept.slice(0, mostWords).join(' ')
  return words === '' ? null : words
}

const isPersonal = (word: string): boolean =>
  /[@:\\/]/.test(word) || /\d{4}/.test(word) || word.length > longestWord || /\.[a-z]{2,}$/.test(word)
