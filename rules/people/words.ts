// A question for people as the words it asks for: each must begin a word of a name, an address or a number.
//
// Example: "Müller, jane@north" → muller, jane@north; "+44 (0)20 7946" → 440207946.
import { fold } from '../text/fold.ts'

const most = 6

export const wordsAsked = (question: string): string[] => {
  const text = question.trim()
  if (/^\+?[\d\s()./-]{4,}$/.test(text)) return [text.replaceAll(/\D/g, '')].filter((digits) => digits !== '')
  const words = text
    .split(/[\s,;<>"()]+/)
    .flatMap((word) => (isAddress(word) ? [word.toLowerCase()] : fold(word).split(/[^\p{L}\p{N}]+/u)))
    .filter((word) => word !== '')
  return [...new Set(words)].slice(0, most)
}

/** Whole pieces of addresses are words, too: `jane@north`, `northwind.ex`. */
const isAddress = (word: string): boolean =>
  /^[^\s@]+@[^\s@]*$/.test(word) || /^[\w-]+(\.[\w-]+)+$/.test(word)
