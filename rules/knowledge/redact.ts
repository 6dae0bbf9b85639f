// Personal data out of a text that is to become an article: each find is replaced and told, for a person to judge.
//
// Policy. Rather one mark too many than one too few: whoever writes the article looks at each and puts back what may
// stay. Nothing is published by itself. Taken out are:
// - names: of people the ticket knows in any form (names/known.ts), and of others by what stands around them
//   (names/told.ts); who is named once is found wherever the same words stand again;
// - mail addresses, mentions, sign-in names, folders of users, phone numbers, postal addresses, links with a question mark
//   or sign-in data, IP and hardware addresses, host names;
// - secrets: what follows "password:", "PIN is", "token=", and long runs of mixed letters and digits;
// - long numbers: tickets, assets, cards, accounts.
// Example: "Hi Ana, my VPN on LT-0443 (10.0.4.17) says 691. Jane Miller, +44 1632 960100" →
// "Hi [name], my VPN on [host] ([address]) says 691. [name], [phone]". Error codes of up to four digits stay.

import { withoutEnding } from './names/endings.ts'
import { knownPatterns, wordsPattern } from './names/known.ts'
import { commonParts, folded, noNames } from './names/tables.ts'
import { type Place, toldNames } from './names/told.ts'
import { afterNames, beforeNames, type Shape } from './shapes.ts'

export type MarkKind = Shape['kind']

export interface RedactionMark {
  kind: MarkKind
  /** In the text that comes out. */
  start: number
  end: number
  original: string
  replacement: string
}

export interface Redacted {
  text: string
  marks: RedactionMark[]
}

/**
 * `names`: of the requester, participants, agents and organisation of the ticket, and their mail addresses. `learned`: from
 * other texts of the same ticket, as `learnNames` gives them.
 */
export const redact = (text: string, names: readonly string[], learned: readonly string[] = []): Redacted => {
  const finds = findsIn(text, names, learned)
  let [out, from] = ['', 0]
  const marks = finds.map(({ kind, start, end }): RedactionMark => {
    const replacement = `[${kind}]`
    out += text.slice(from, start)
    const at = out.length
    out += replacement
    from = end
    return { kind, start: at, end: at + replacement.length, original: text.slice(start, end), replacement }
  })
  return { text: out + text.slice(from), marks }
}

/** The words of the names that a text tells by itself. */
export const learnNames = (text: string): string[] => learnedFrom(text, toldNames(text))

/** Puts an original back where somebody said that it may stay; the other marks keep their places. */
export const putBack = (redacted: Redacted, index: number): Redacted => {
  const mark = redacted.marks[index]
  if (!mark) return redacted
  const shift = mark.original.length - (mark.end - mark.start)
  return {
    text: redacted.text.slice(0, mark.start) + mark.original + redacted.text.slice(mark.end),
    marks: redacted.marks.flatMap((m, i) => {
      if (i === index) return []
      return [m.start < mark.start ? m : { ...m, start: m.start + shift, end: m.end + shift }]
    }),
  }
}

interface Find extends Place {
  kind: MarkKind
}

/** In their order; what is found first has its place, so the surest come first. */
const findsIn = (text: string, names: readonly string[], learned: readonly string[]): Find[] => {
  const isTaken = new Uint8Array(text.length)
  const finds: Find[] = []
  const take = (kind: MarkKind, { start, end }: Place): void => {
    if (end <= start || isTaken.subarray(start, end).includes(1)) return
    isTaken.fill(1, start, end)
    finds.push({ kind, start, end })
  }
  const takeAll = (some: readonly Shape[]): void => {
    for (const { kind, pattern } of some) for (const place of placesOf(text, pattern)) take(kind, place)
  }
  takeAll(beforeNames)
  for (const place of namesIn(text, names, learned))
    for (const rest of freeParts(text, place, isTaken)) take('name', rest)
  takeAll(afterNames)
  return finds.sort((a, b) => a.start - b.start)
}

/** What overlaps is one name: "Samuel" is known, "Samuel Okoro" stood behind a greeting. */
const namesIn = (text: string, names: readonly string[], learned: readonly string[]): Place[] => {
  const told = toldNames(text)
  const known = knownPatterns(names).flatMap((pattern) => placesOf(text, pattern))
  const again = wordsPattern(new Set([...learned, ...learnedFrom(text, told)]), 'gu')
  const all = [...known, ...told, ...(again ? placesOf(text, again) : [])].sort((a, b) => a.start - b.start)
  const merged: Place[] = []
  for (const { start, end } of all) {
    const last = merged.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

const learnedFrom = (text: string, places: readonly Place[]): string[] => [
  ...new Set(
    places
      .flatMap(({ start, end }) => text.slice(start, end).split(/[\s,.]+/))
      .map((word) => withoutEnding(word)[0] ?? '')
      .filter(
        (w) => w.length >= 3 && /^\p{Lu}/u.test(w) && !noNames.has(folded(w)) && !commonParts.has(folded(w)),
      ),
  ),
]

const freeParts = (text: string, { start, end }: Place, isTaken: Uint8Array): Place[] => {
  const parts: Place[] = []
  for (let from = start; from < end; from += 1) {
    let to = from
    while (to < end && isTaken[to] === 0) to += 1
    if (/\p{L}/u.test(text.slice(from, to))) parts.push({ start: from, end: to })
    from = to
  }
  return parts
}

const placesOf = (text: string, pattern: RegExp): Place[] =>
  [...text.matchAll(pattern)].map((match) => {
    const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length]
    return { start, end }
  })
