// The words of a text as search knows them: folded, identifiers kept whole and in parts.
//
// A word is letters and digits, in lower case without accents. What is joined by one of . _ - / @ : \ + # ~ =, or mixes
// letters and digits, or is written in camelCase, is an identifier: kept whole, and beside it in parts, so that
// "INC0012345" is found by itself, by "0012345" and by "12345". Scripts written without spaces go in pairs of characters.
// Example: "See srv-db-01!" → see, srv-db-01, srv, db, 01 (and 1).
import { fold } from '../text/fold.ts'

export interface Word {
  /** Folded. */
  text: string
  /** Where it stands in the text as it was written, in UTF-16 units. */
  from: number
  to: number
  /** Counted from 0 over the words of the text; a whole identifier stands where its first part stands. */
  position: number
  /** `whole`: an identifier as it was written, its parts follow; `bare`: a number without its leading zeros. */
  as: 'word' | 'whole' | 'part' | 'bare'
}

const longestWhole = 128
const longestPart = 64
const longestChunk = 2000
const chunk = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[._\-/@:\\+#~=]{1,3}[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu
const letters = /^[a-z]+$/
const simple = /^(?:[\p{L}\p{M}]+|\p{Nd}+)$/u
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Runs of letters or of digits; a capital after a small letter, or before one, begins another. */
const pieces =
  /\p{Nd}+|\p{N}|\p{Lu}[\p{Lu}\p{M}]*(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lm}\p{Lo}\p{Lt}\p{M}]+|\p{L}\p{M}*/gu

/** At most `most` words with places of their own. */
export const wordsOf = (text: string, most = 16_000): Word[] => {
  const found: Word[] = []
  let position = 0
  for (const match of text.matchAll(chunk)) {
    if (position >= most) break
    const [written] = match
    // Most words by far: nothing in them is folded, joined or mixed.
    if (letters.test(written) && written.length <= longestPart) {
      found.push({ text: written, from: match.index, to: match.index + written.length, position, as: 'word' })
      position += 1
      continue
    }
    if (spaceless.test(written)) position = pairs(written, match.index, position, found)
    else if (simple.test(written) && !isCamel(written))
      position = plain(written, match.index, position, 'word', found)
    else position = identifier(written, match.index, position, found)
  }
  return found
}

const isCamel = (written: string): boolean => /\p{Ll}\p{Lu}/u.test(written)
const clean = (written: string): string => fold(written).replaceAll(/[^\p{L}\p{N}]/gu, '')

const plain = (written: string, from: number, position: number, as: Word['as'], found: Word[]): number => {
  const text = clean(written)
  if (text === '' || text.length > longestPart) return position
  found.push({ text, from, to: from + written.length, position, as })
  const bare = /^0+([1-9]\d*)$/.exec(text)?.[1]
  if (bare) found.push({ text: bare, from, to: from + written.length, position, as: 'bare' })
  return position + 1
}

const identifier = (all: string, from: number, position: number, found: Word[]): number => {
  const written = all.slice(0, longestChunk)
  const whole = fold(written).replaceAll(/[^\p{L}\p{N}._\-/@:\\+#~=]/gu, '')
  const parts = [...written.matchAll(pieces)]
  if (parts.length > 1 && whole.length <= longestWhole)
    found.push({ text: whole, from, to: from + written.length, position, as: 'whole' })
  let next = position
  for (const part of parts) next = plain(part[0], from + part.index, next, 'part', found)
  return next
}

/** Every two neighbouring characters; one alone stays alone. */
const pairs = (written: string, from: number, position: number, found: Word[]): number => {
  let next = position
  for (const run of written.matchAll(runs)) {
    const start = from + run.index
    if (!spaceless.test(run[0])) {
      next = plain(run[0], start, next, 'part', found)
      continue
    }
    const characters = [...run[0]]
    let at = start
    for (const [i, character] of characters.entries()) {
      const other = characters[i + 1]
      if (other === undefined && i > 0) break
      const pair = character + (other ?? '')
      found.push({ text: clean(pair) || pair, from: at, to: at + pair.length, position: next, as: 'part' })
      next += 1
      at += character.length
    }
  }
  return next
}

const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー]+|\p{Nd}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\p{L}\p{M}*)+/gu
